import { assembleModel, contextLayout, createAlphabet, packCodes, type Alphabet, type LetterModel } from '@homeward/matching/letters';
import { alignChunks, type ChunkPair, type CodedPair } from './expectation.js';
import type { Example } from '@homeward/bench/translit';
import { alphabetsOf } from './alphabets.js';

const ROUNDS = 6;
const LEAST_COUNT = 2;
const MOST_WEIGHED_COUNT = 20;
/** In bits: a symbol that the tables cannot explain. */
const SKIP_BITS = -8;
const LATIN_OF = 256 ** 3;

const weighed = (count: number): number => 1 + Math.log(Math.min(count, MOST_WEIGHED_COUNT));

/** log2 P(native chunk | Latin chunk); what is written from nothing shares the mass of all. */
const channelBits = (pairs: readonly { readonly latin: number; readonly count: number }[]): Float64Array => {
  const totals = new Map<number, number>();
  for (const { latin, count } of pairs) totals.set(latin, (totals.get(latin) ?? 0) + count);
  const all = pairs.reduce((sum, { count }) => sum + count, 0);
  return Float64Array.from(pairs, ({ latin, count }) => Math.log2(count / (latin === 0 ? all : totals.get(latin) ?? all)));
};

/** log2 P(Latin chunk | native chunk); Latin letters from nothing are never written. */
const writtenBits = (pairs: readonly ChunkPair[]): Float64Array => {
  const totals = new Map<number, number>();
  for (const { native, count } of pairs) totals.set(native, (totals.get(native) ?? 0) + count);
  return Float64Array.from(pairs, ({ native, count }) => Math.log2(count / (totals.get(native) ?? 1)));
};

/** A pair that a published standard has and the data hardly: it counts as seen so often. */
export interface StandardPair { readonly native: string; readonly latin: string; readonly count: number }

const packed = (text: string, alphabet: Alphabet): number => packCodes(Uint8Array.from([...text], (symbol) => alphabet.code(symbol)), 0, [...text].length);

const withStandard = (pairs: readonly ChunkPair[], standard: readonly StandardPair[], native: Alphabet, latin: Alphabet): ChunkPair[] => {
  const all = new Map(pairs.map((pair) => [pair.native * LATIN_OF + pair.latin, pair]));
  for (const { native: one, latin: other, count } of standard) {
    const pair = { native: packed(one, native), latin: packed(other, latin), count };
    const key = pair.native * LATIN_OF + pair.latin;
    if (!all.has(key)) all.set(key, pair);
  }
  return [...all].sort(([a], [b]) => a - b).map(([, pair]) => pair);
};

/** The model that alignment alone gives: a channel from Latin to native, without context. */
export const startModel = (examples: readonly Example[], standard: readonly StandardPair[] = []): LetterModel => {
  const { native: seen, latin } = alphabetsOf(examples);
  const native = createAlphabet([...new Set([...seen.symbols, ...standard.flatMap((pair) => [...pair.native])])].join(''));
  const coded: CodedPair[] = examples.map((example) => ({
    native: Uint8Array.from(example.native, (symbol) => native.code(symbol)), latin: Uint8Array.from(example.latin, (letter) => latin.code(letter)), weight: weighed(example.row.count),
  }));
  const pairs = withStandard(alignChunks(coded, ROUNDS, LEAST_COUNT), standard, native, latin);
  const { stride } = contextLayout(native, latin);
  return assembleModel({ native: native.symbols, latin: latin.symbols, pairs, weight: channelBits(pairs), written: writtenBits(pairs), context: new Float64Array(pairs.length * stride), skip: SKIP_BITS, unitsPerBit: 1 });
};
