import { WEIGHTS } from '../model/weights.js';
import { cutOffAgreement } from './cut-off.js';
import { letterDistance } from './letter-distance.js';
import { scoreLetters } from './letters/align-letters.js';
import { LEARNED_SCRIPTS, type LearnedScript } from './letters/models.js';
import { evidenceOfScore } from './letters/score-evidence.js';
import { latinSide, type NameToken } from './name-token.js';
import { areTwoNames, nicknameGroups } from './nicknames.js';
import { VOWELS_LEFT_OUT, VOWELS_WRITTEN } from './scripts/sound-costs.js';
import { soundDistance } from './sound-distance.js';
import { SYLLABLE_SCRIPTS, syllablesApart, type Syllables } from './syllables/index.js';

/** From the closest to the loosest; a form is as close as its loosest word. */
export const TOKEN_LEVELS = ['EXACT', 'VARIANT_SPELLING', 'SAME_TRANSLITERATION', 'NICKNAME', 'INITIAL'] as const;
export type TokenLevel = (typeof TOKEN_LEVELS)[number];
export interface TokenAgreement {
  readonly level: TokenLevel;
  /** To be added to -log2(share of people with such a word); for an INITIAL, which any word may have, the bits themselves. */
  readonly bits: number;
}

const { NAME } = WEIGHTS;

const lengthOf = (sounds: Uint8Array, countVowels: boolean): number => (countVowels ? sounds.length : Math.min(sounds.length, 1 + Math.ceil(sounds.length / 2)));

/** The cost up to which two readings still count as one name: short names have little room. */
const allowance = (a: Uint8Array, b: Uint8Array, vowels: boolean): number => {
  const length = Math.max(lengthOf(a, vowels), lengthOf(b, vowels));
  const room = NAME.COST_PER_SOUND * (length - 1);
  return length < 3 ? room : Math.min(NAME.MOST_COST, Math.max(NAME.LEAST_ROOM, room));
};

/** Cheapest distance between any two readings, or undefined when all are too far apart. */
const closeness = (a: NameToken, b: NameToken): number | undefined => {
  const vowels = a.writesVowels === b.writesVowels;
  const costs = vowels ? VOWELS_WRITTEN : VOWELS_LEFT_OUT;
  let best: number | undefined;
  for (const one of a.sounds) {
    for (const other of b.sounds) {
      const most = allowance(one, other, vowels);
      const cost = soundDistance(one, other, costs, most);
      if (cost <= most && (best === undefined || cost < best)) best = cost;
    }
  }
  return best;
};

/** Bits that two words lose by how differently they sound. */
const heardBits = (a: NameToken, b: NameToken): number | undefined => {
  const cost = closeness(a, b);
  return cost === undefined ? undefined : -NAME.PER_COST * cost;
};

/** What the learned letters of a script say about a word in it and a Latin one: the best of their readings. */
const learnedEvidence = (native: NameToken, latin: NameToken, script: LearnedScript): number => {
  let best = -Infinity;
  for (const own of native.letters) for (const other of latinSide(latin, script)) best = Math.max(best, scoreLetters(script.model, own, other));
  return evidenceOfScore(script.stored.evidence, best);
};

/** Of one word in Latin letters and one in a script with a learned model; undefined for any other two. */
export const evidenceAcross = (a: NameToken, b: NameToken): number | undefined => {
  const [native, latin] = b.script === 'Latn' ? [a, b] : [b, a];
  const script = latin.script === 'Latn' ? LEARNED_SCRIPTS.get(native.script) : undefined;
  return script === undefined ? undefined : learnedEvidence(native, latin, script);
};

const acrossScripts = (a: NameToken, b: NameToken): TokenAgreement | undefined => {
  const evidence = evidenceAcross(a, b);
  return evidence === undefined || evidence < NAME.LEAST_EVIDENCE ? undefined : { level: 'SAME_TRANSLITERATION', bits: NAME.SAME_TRANSLITERATION + Math.min(0, evidence - NAME.FULL_EVIDENCE) };
};

/** Bits of a slip of the pen or two in a word of so many letters; undefined for more than a slip. */
const slipBits = (slips: number, letters: number): number | undefined => {
  const { SLIP } = NAME;
  if (letters < SLIP.LEAST_LETTERS || slips > (letters < SLIP.LONG ? 1 : SLIP.MOST)) return undefined;
  if (slips <= SLIP.DOUBLED) return SLIP.BITS_DOUBLED;
  return (letters >= SLIP.LONG ? SLIP.BITS_LONG : letters === SLIP.LEAST_LETTERS ? SLIP.BITS_SHORTEST : SLIP.BITS_SHORT) - (slips > 1 ? SLIP.BITS_SECOND : 0);
};

const lettersOf = (a: NameToken, b: NameToken): number => Math.min(a.text.length, b.text.length);

/** Within one script the spelling of a name differs by how it sounds, or by a slip of the pen that no table of sounds knows. */
const sameScript = (a: NameToken, b: NameToken): number | undefined => {
  const heard = heardBits(a, b);
  const slipped = slipBits(letterDistance(a.text, b.text, NAME.SLIP.MOST), lettersOf(a, b));
  return heard === undefined || slipped === undefined ? heard ?? slipped : Math.max(heard, slipped);
};

const sameInitial = (a: NameToken, b: NameToken): boolean => (a.isInitial || b.isInitial) && a.sounds[0]?.[0] !== undefined && a.sounds[0][0] === b.sounds[0]?.[0];

/** How two words of names agree, or undefined when they are different names. Symmetric, and a function of the two words alone. */
export const compareTokens = (a: NameToken, b: NameToken): TokenAgreement | undefined => compareSpellings(a, b) ?? (shareNickname(a, b) ? { level: 'NICKNAME', bits: NAME.NICKNAME } : undefined);

/** A word that strays more from a member of a group is not taken for it. */
const MOST_ASTRAY = 4;
const MOST_ASTRAY_LATIN = 3.5;
const astray = (one: NameToken, other: NameToken): number | undefined => {
  const bits = byLetters(one, other)?.bits ?? -Infinity;
  return bits > -(one.script === other.script ? MOST_ASTRAY_LATIN : MOST_ASTRAY) ? bits : undefined;
};
export const nicknamesOf = (token: NameToken): readonly number[] => (token.isInitial ? [] : nicknameGroups(token, astray));

const shareNickname = (a: NameToken, b: NameToken): boolean => {
  const mine = nicknamesOf(a);
  return mine.length > 0 && nicknamesOf(b).some((group) => mine.includes(group));
};

const LATIN = 'Latn';
/** A longer Latin word is seldom Korean or Chinese, though it can be read so: Marina. */
const MOST_SYLLABLES_LATIN = 2;

/** Who writes a name in its own script seldom mishears it. */
const PER_NATIVE_SYLLABLE = 2;
const MOST_APART = 7;

/** As words of Korean or Chinese syllables. */
const bySyllables = (a: NameToken, b: NameToken): TokenAgreement | undefined => {
  const heard = syllablesApart(a.syllables, b.syllables, a.script === LATIN && b.script === LATIN ? MOST_SYLLABLES_LATIN : Infinity);
  const level = a.script === b.script ? 'VARIANT_SPELLING' : 'SAME_TRANSLITERATION';
  const apart = (heard ?? 0) * (level === 'VARIANT_SPELLING' && a.script !== LATIN ? PER_NATIVE_SYLLABLE : 1);
  return heard === undefined || apart > MOST_APART ? undefined : { level, bits: NAME[level] - apart };
};

const better = (one: TokenAgreement | undefined, other: TokenAgreement | undefined): TokenAgreement | undefined =>
  (one === undefined || (other !== undefined && other.bits > one.bits) ? other : one);

/** The Korean family names I, O and U are not the first letters of others. */
const ownName = (a: NameToken, b: NameToken): TokenAgreement | undefined => (a.isInitial && b.isInitial ? undefined : bySyllables(a, b));

const isRead = ({ KOREAN, MANDARIN }: Syllables): boolean => KOREAN.length + MANDARIN.length > 0;
/** Two words of Hangul or of Han letters: as letters of an alphabet they would sound alike too often. */
const areNative = (a: NameToken, b: NameToken): boolean => a.script === b.script && SYLLABLE_SCRIPTS.has(a.script) && isRead(a.syllables) && isRead(b.syllables);

const compareSpellings = (a: NameToken, b: NameToken): TokenAgreement | undefined => {
  if (a.text === b.text) return a.isInitial ? { level: 'INITIAL', bits: NAME.INITIAL } : { level: 'EXACT', bits: NAME.EXACT };
  const cutOff = cutOffAgreement(a, b);
  if (cutOff !== undefined) return cutOff;
  if (a.isInitial || b.isInitial) return ownName(a, b) ?? (sameInitial(a, b) ? { level: 'INITIAL', bits: NAME.INITIAL } : undefined);
  const found = areNative(a, b) ? bySyllables(a, b) : better(byLetters(a, b), bySyllables(a, b));
  return found !== undefined && areTwoNames(a, b) ? { ...found, bits: found.bits + NAME.TWO_NAMES } : found;
};

const byLetters = (a: NameToken, b: NameToken): TokenAgreement | undefined => {
  const across = acrossScripts(a, b);
  if (across !== undefined) return across;
  const level = a.script === b.script ? 'VARIANT_SPELLING' : 'SAME_TRANSLITERATION';
  // The models were learned from a few languages of a script; the standards' sounds know the others: Persian, Ukrainian.
  const bits = level === 'VARIANT_SPELLING' ? sameScript(a, b) : heardBits(a, b);
  return bits === undefined ? undefined : { level, bits: NAME[level] + bits };
};
