/** Bits per level. Positive speaks for one person, negative against; each is log2(P(level | same) / P(level | different)). */
export const WEIGHTS = {
  SEX: { EXACT: 0.75, CONTRADICTED: -5 },
} as const;
