import { MOST_LATIN, MOST_NATIVE, packCodes } from '@homeward/matching/letters';

/** A pair of words as codes, and how much it counts. */
export interface CodedPair { readonly native: Uint8Array; readonly latin: Uint8Array; readonly weight: number }

/** A pair of chunks by their packed codes, with the expected number of times it was used. */
export interface ChunkPair { readonly native: number; readonly latin: number; readonly count: number }

const LATIN_SPACE = 2 ** 24;

/** One way to take a step in a row's grid: from one cell to another by a pair of chunks. */
interface Edges { readonly from: Uint16Array; readonly to: Uint16Array; readonly pair: Int32Array; readonly last: number; readonly weight: number }

const edgesOf = ({ native, latin, weight }: CodedPair, number: (key: number) => number): Edges => {
  const [from, to, pair]: [number[], number[], number[]] = [[], [], []];
  const width = latin.length + 1;
  for (let i = 0; i <= native.length; i++) {
    for (let j = 0; j <= latin.length; j++) {
      for (let di = 0; di <= MOST_NATIVE && i + di <= native.length; di++) {
        for (let dj = di === 0 ? 1 : 0; dj <= MOST_LATIN && j + dj <= latin.length; dj++) {
          if ((di === 0 && dj > 1) || (dj === 0 && di > 1)) continue;
          from.push(i * width + j);
          to.push((i + di) * width + j + dj);
          pair.push(number(packCodes(native, i, di) * LATIN_SPACE + packCodes(latin, j, dj)));
        }
      }
    }
  }
  return { from: Uint16Array.from(from), to: Uint16Array.from(to), pair: Int32Array.from(pair), last: (native.length + 1) * width - 1, weight };
};

const MOST_CELLS = 32 * 32;
const forward = new Float64Array(MOST_CELLS);
const backward = new Float64Array(MOST_CELLS);

/** Adds the expected use of each pair in one row; nothing for a row that the pairs cannot write. */
const addExpected = ({ from, to, pair, last, weight }: Edges, share: Float64Array, expected: Float64Array): void => {
  forward.fill(0, 0, last + 1);
  backward.fill(0, 0, last + 1);
  forward[0] = 1;
  for (let at = 0; at < from.length; at++) forward[to[at]!]! += forward[from[at]!]! * share[pair[at]!]!;
  const whole = forward[last]!;
  if (!(whole > 0)) return;
  backward[last] = 1;
  for (let at = from.length - 1; at >= 0; at--) {
    const through = share[pair[at]!]! * backward[to[at]!]!;
    backward[from[at]!]! += through;
    expected[pair[at]!]! += weight * forward[from[at]!]! * through / whole;
  }
};

const normalised = (expected: Float64Array, least: number): Float64Array => {
  const kept = expected.map((count) => (count < least ? 0 : count));
  const sum = kept.reduce((total, count) => total + count, 0);
  return kept.map((count) => count / sum);
};

/** Rounds before rare pairs are dropped: at first nearly every pair is rare. */
const FREE_ROUNDS = 2;

/** Which chunks stand for which, by expectation maximisation over all alignments (Jiampojamarn et al. 2007). */
export const alignChunks = (rows: readonly CodedPair[], rounds: number, leastCount: number): ChunkPair[] => {
  const numbers = new Map<number, number>();
  const number = (key: number): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const edges = rows.map((row) => edgesOf(row, number));
  let share = new Float64Array(numbers.size).fill(1 / numbers.size);
  let expected = new Float64Array(numbers.size);
  for (let round = 0; round < rounds; round++) {
    expected = new Float64Array(numbers.size);
    for (const row of edges) addExpected(row, share, expected);
    share = normalised(expected, round < FREE_ROUNDS ? 0 : leastCount) as Float64Array<ArrayBuffer>;
  }
  return [...numbers].filter(([, at]) => share[at]! > 0).map(([key, at]) => ({ native: Math.floor(key / LATIN_SPACE), latin: key % LATIN_SPACE, count: expected[at]! }));
};
