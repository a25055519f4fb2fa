import type { TokenAgreement } from './compare-tokens.js';
import type { WordAgreement } from './align.js';
import { readToken, type NameToken } from './name-token.js';
import { SOUNDS, VOWELS } from './scripts/alphabet.js';
import { hasSyllables } from './syllables/index.js';

/** One more or one less letter than the two together: Minho, Min-ho; AbdurRahman; one more for every so many letters. */
const LETTERS_PER_SLIP = 7;
const LEAST_LETTERS = 4;
const CONSONANTS = /^[bcdfghjklmnpqrstvwxz]{2}$/u;

/** JC for Jean-Claude: two letters that are no word, the first letters of two words. */
const areInitials = (one: NameToken, first: NameToken, second: NameToken): boolean =>
  CONSONANTS.test(one.text) && one.text === (first.text[0] ?? '') + (second.text[0] ?? '');

const isVowel = Uint8Array.from(SOUNDS, (sound) => (VOWELS.includes(sound) ? 1 : 0));
const consonants = ({ sounds: [first] }: NameToken): number | undefined => first?.reduce((count, sound) => count + (isVowel[sound] === 1 ? 0 : 1), 0);
/** So many consonants more or less may a script write for the same words. */
const MOST_CONSONANTS_APART = 3;

/** Before anything is read: words of which one has far more consonants than the other two are not the same. */
const mayBe = (one: NameToken, first: NameToken, second: NameToken): boolean => {
  const [alone, start, end] = [consonants(one), consonants(first), consonants(second)];
  return alone === undefined || start === undefined || end === undefined || Math.abs(alone - start - end) <= MOST_CONSONANTS_APART;
};

const startsLike = (one: NameToken, first: NameToken): boolean => one.text[0] === first.text[0] || (one.sounds[0]?.[0] !== undefined && one.sounds[0][0] === first.sounds[0]?.[0]);

/** Two syllables of a Korean or Chinese given name, whatever their letters. */
const areSyllables = (one: NameToken, first: NameToken, second: NameToken): boolean => hasSyllables(one.syllables, 2) && hasSyllables(first.syllables, 1) && hasSyllables(second.syllables, 1);

const isAsLong = (one: NameToken, first: NameToken, second: NameToken): boolean => {
  const letters = first.text.length + second.text.length;
  return letters >= LEAST_LETTERS && startsLike(one, first) && Math.abs(letters - one.text.length) <= Math.max(1, Math.floor(letters / LETTERS_PER_SLIP));
};

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

/** A word against two neighbouring words of the other name written together: AlisherUsmanov, Min-ho. Undefined when they are not the same. */
export const joinedAgreement = (one: NameToken, first: NameToken, second: NameToken, agree: WordAgreement): TokenAgreement | undefined => {
  if (areInitials(one, first, second)) return { level: 'INITIAL', bits: 2 };
  if (first.script !== second.script || first.isInitial || second.isInitial || (one.script === first.script && !isAsLong(one, first, second) && !areSyllables(one, first, second))) return undefined;
  if (!mayBe(one, first, second)) return undefined;
  const found = agree(one, readJoined(first.text + second.text));
  return found === undefined || found.level === 'NICKNAME' ? undefined : { level: found.level === 'EXACT' ? 'VARIANT_SPELLING' : found.level, bits: found.bits };
};
