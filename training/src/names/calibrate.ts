import { createRandom, type Example, shuffled } from '@homeward/bench/translit';
import { BITS_PER_KNOT, FLOOR_BITS, readLatin, readNative, scoreLetters, UNITS_PER_BIT, type LetterModel } from '@homeward/matching/letters';

/** Knots from the floor to this score. */
const HIGHEST_BITS = 30;
const NATIVES = 250;
const LATINS = 8000;
/** Of a share that was never seen. */
const HALF = 0.5;

const knotOf = (score: number): number => Math.max(0, Math.round((score / UNITS_PER_BIT - FLOOR_BITS) / BITS_PER_KNOT));

/** Shares of scores by knot, each spread over its neighbours so that the ratio does not jump. */
const sharesOf = (scores: Iterable<number>): { readonly shares: readonly number[]; readonly count: number } => {
  const counts = new Array<number>(Math.floor((HIGHEST_BITS - FLOOR_BITS) / BITS_PER_KNOT) + 1).fill(0);
  let count = 0;
  for (const score of scores) { count += 1; counts[Math.min(knotOf(score), counts.length - 1)]! += 1; }
  const spread = counts.map((own, at) => (own * 2 + (counts[at - 1] ?? own) + (counts[at + 1] ?? own)) / 4);
  return { shares: spread.map((sum) => (sum + HALF) / (count + 1)), count };
};

function* chanceScores(model: LetterModel, examples: readonly Example[]): Generator<number> {
  const [natives, latins] = [shuffled(examples, createRandom(21)).slice(0, NATIVES), shuffled(examples, createRandom(22)).slice(0, LATINS)];
  const readings = latins.map(({ latin, row }) => ({ latin, native: row.native, reading: readLatin([...latin], model) }));
  for (const { row, native, latin } of natives) {
    const own = readNative(native, model);
    for (const other of readings) if (other.native !== row.native && other.latin !== latin) yield scoreLetters(model, own, other.reading);
  }
}

/** log2 of how much likelier each score is between forms of one name than between two names of the set; never falling, in 1/16 bit. */
export const evidenceTable = (model: LetterModel, tune: readonly Example[]): readonly number[] => {
  const clean = tune.filter(({ row }) => row.count > 1);
  const same = sharesOf(clean.map(({ native, latin }) => scoreLetters(model, readNative(native, model), readLatin([...latin], model))));
  const chance = sharesOf(chanceScores(model, tune));
  let highest = -Infinity;
  return same.shares.map((share, at) => {
    highest = Math.max(highest, Math.log2(share / (chance.shares[at] ?? 1)));
    return Math.round(highest * UNITS_PER_BIT);
  });
};
