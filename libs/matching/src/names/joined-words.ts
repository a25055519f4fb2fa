import type { WordAgreement } from './align.js';
import type { TokenAgreement } from './compare-tokens.js';
import { areInitials, startsLike, sumOf } from './joined-runs.js';
import { readToken, type NameToken } from './name-token.js';
import { SYLLABLE_SCRIPTS } from './syllables/index.js';

const textOf = (words: readonly NameToken[]): string => words.map(({ text }) => text).join('');

/** Readings of joined words; the oldest half goes when it is full. */
const MOST_REMEMBERED = 4096;
const readings = new Map<string, NameToken>();
const readJoined = (text: string): NameToken => {
  const known = readings.get(text);
  if (known !== undefined) return known;
  if (readings.size >= MOST_REMEMBERED) for (const oldest of [...readings.keys()].slice(0, MOST_REMEMBERED / 2)) readings.delete(oldest);
  const fresh = readToken(text);
  readings.set(text, fresh);
  return fresh;
};

/** Written otherwise at the least; nobody has a pet form of several names. */
const asJoined = (found: TokenAgreement | undefined): TokenAgreement | undefined =>
  (found === undefined || found.level === 'NICKNAME' ? undefined : { level: found.level === 'EXACT' ? 'VARIANT_SPELLING' : found.level, bits: found.bits });

/** A word against neighbouring words of the other name written together: AlisherUsmanov, Min-ho. Undefined when they are not the same. */
export const joinedAgreement = (one: NameToken, words: readonly NameToken[], agree: WordAgreement): TokenAgreement | undefined => {
  if (areInitials(one, words)) return { level: 'INITIAL', bits: 2 };
  return asJoined(agree(one, readJoined(textOf(words))));
};

/** Two whole names of as many letters and one beginning, each written in one word. */
export const agreementOfWholes = (left: readonly NameToken[], right: readonly NameToken[], agree: WordAgreement): TokenAgreement | undefined => {
  const [first, other] = [left[0], right[0]];
  if (first === undefined || other === undefined || !startsLike(first, other, 0)) return undefined;
  const syllables = SYLLABLE_SCRIPTS.has(first.script) || SYLLABLE_SCRIPTS.has(other.script);
  const letters = Math.abs(sumOf(left, ({ text }) => text.length) - sumOf(right, ({ text }) => text.length));
  if (first.script === other.script ? letters > 1 : !syllables) return undefined;
  return asJoined(agree(readJoined(textOf(left)), readJoined(textOf(right))));
};
