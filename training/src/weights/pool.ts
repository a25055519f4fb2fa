import type { PatternShares } from './count-patterns.js';

/** Of a pattern: its share among true pairs, and the bits to add to the model's so that this share comes out. */
export interface Pattern { readonly share: number; readonly bits: number }

/** A pattern rarer than this in every set is left to the model. */
const LEAST_SHARE = 0.0002;
/** Weight of the model itself, as a share of pairs: what is hardly seen is hardly corrected. */
const FAITH = 0.002;
const MOST_BITS = 8;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const fieldOf = (key: string): string => key.slice(0, key.indexOf(':'));
const rounded = (value: number, steps: number): number => Math.round(value * steps) / steps + 0;

/** Every set counts alike, whatever its size; a field counts where a set has it. */
export function pool(sets: readonly PatternShares[]): ReadonlyMap<string, Pattern> {
  const keys = [...new Set(sets.flatMap((set) => [...set.keys()]))].sort();
  const having = (field: string): readonly PatternShares[] => sets.filter((set) => [...set.keys()].some((key) => fieldOf(key) === field));
  return new Map(keys.flatMap((key) => {
    const withField = having(fieldOf(key));
    const [seen, foreseen] = [mean(withField.map((set) => set.get(key)?.seen ?? 0)), mean(withField.map((set) => set.get(key)?.foreseen ?? 0))];
    if (seen < LEAST_SHARE && foreseen < LEAST_SHARE) return [];
    const bits = Math.max(-MOST_BITS, Math.min(MOST_BITS, Math.log2((seen + FAITH) / (foreseen + FAITH))));
    return [[key, { share: rounded(Math.max(LEAST_SHARE, seen), 1e5), bits: rounded(bits, 64) }] as const];
  }));
}
