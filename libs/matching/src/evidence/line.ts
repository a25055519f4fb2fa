import type { EvidenceCode, EvidenceField, EvidenceLevel, LevelOf } from './levels.js';

/** Every parameter there is, so that the compiler can prove that each has a text. */
export const EVIDENCE_PARAMS = ['agreeing', 'compared', 'contradicted', 'contradictedPart', 'omitted', 'orderSwapped', 'scripts', 'shared', 'sameRelatives', 'otherRelatives', 'years', 'same', 'guessed', 'withinKm'] as const;
export type EvidenceParam = (typeof EVIDENCE_PARAMS)[number];

/**
 * Parameters of a message: counts, whole years, bands of kilometres, names of scripts. Never a value of a record.
 * They can still narrow a place or an age, so show them only to a side that may see the other's values.
 */
export type EvidenceParams = Readonly<Partial<Record<EvidenceParam, string | number>>>;

/** One line of evidence, for (positive) or against (negative) that both records are one person. */
export interface EvidenceLine {
  readonly field: EvidenceField;
  readonly level: EvidenceLevel;
  /** A multiple of 1/64: any sum of such numbers is exact in a double, in any order, and survives JSON. */
  readonly bits: number;
  readonly code: EvidenceCode;
  readonly params: EvidenceParams;
}

const STEPS_PER_BIT = 64;

/** Rounds to 1/64 bit, so that lines add up to the score exactly. `+ 0` turns -0 into 0. */
export const quantise = (bits: number): number => Math.round(bits * STEPS_PER_BIT) / STEPS_PER_BIT + 0;

const NO_PARAMS: EvidenceParams = Object.freeze({});

/** Makes a line; the code follows from field and level. */
export const evidenceLine = <F extends EvidenceField>(field: F, level: LevelOf<F>, bits: number, params: EvidenceParams = NO_PARAMS): EvidenceLine =>
  ({ field, level, bits: quantise(bits), code: `${field}_${level}` as EvidenceCode, params });
