import type { NamePart } from '../record/person-record.js';
import { splitFamily } from './family-first.js';
import { joinGivenName, joinHyphenated } from './syllable-words.js';
import { withoutPlaceholders } from './placeholders.js';
import { isParticle, isParticleAt, JOINING, withoutArticle, withoutInnerArticle } from './particles.js';
import { withoutFirstTitle, withoutShortenedTitles, withoutTitles } from './titles.js';
import { asCutOff } from './cut-off.js';
import { endsWithField, fromMachineReadable } from './machine-readable.js';

/** A form has no more words than this. */
const MOST_WORDS = 8;
/** Of a longer name its beginning and its end: the given name and the family's stand there, in either order. */
export const withoutMiddle = <Word>(words: readonly Word[]): readonly Word[] =>
  (words.length <= MOST_WORDS ? words : [...words.slice(0, MOST_WORDS / 2), ...words.slice(-MOST_WORDS / 2)]);
const MAX_CHARACTERS = 200;

const APOSTROPHES = /['’‘`´ʹʼʻʿʾ׳״"]/gu;
/** Tatweel, joiners and other invisible characters, and the vowel points of Arabic and Hebrew: written or not at will. */
const UNSEEN = /[\u0640\p{Cf}\u0591-\u05C7\u064B-\u065F\u0670]/gu;
/** One letter in two code points: Kaf and Yeh of the Persian and of the Arabic keyboard. */
const ONE_LETTER: Readonly<Record<string, string>> = { ک: 'ك', ی: 'ي' };
const NOT_LETTERS = /[^\p{L}\p{M}]+/u;
/** AhmadJafari, ХасанМухаммад: a capital inside a word begins another, save after Mc, Mac, Di, Fitz and their like. */
const CAPITAL_INSIDE = /(?<=\p{L}\p{Ll}{2})(?<!(?<!\p{L})(?:Mac|Fitz))(?=\p{Lu}\p{Ll}{2})/gu;

/** Words of a name: compatibility forms and case folded, apostrophes closed up, split at anything that is no letter (so also at MRZ fillers). */
const words = (value: string): string[] =>
  joinHyphenated(withoutShortenedTitles(withoutPlaceholders(fromMachineReadable(value).normalize('NFKC').replace(CAPITAL_INSIDE, ' ').toLowerCase().normalize('NFC')))).replace(APOSTROPHES, '').replace(UNSEEN, '').replace(/[کی]/gu, (letter) => ONE_LETTER[letter] ?? letter).split(NOT_LETTERS).filter((word) => word !== '');

const joinServants = (all: readonly string[]): string[] => {
  const joined: string[] = [];
  for (let at = 0; at < all.length; at++) {
    const start = JOINING.get(all[at] ?? '');
    const article = isParticle(all[at + 1] ?? '');
    const next = all[at + (article ? 2 : 1)];
    if (start === undefined || next === undefined) { joined.push(all[at] ?? ''); continue; }
    joined.push(start + (withoutArticle(next) ?? next));
    at += article ? 2 : 1;
  }
  return joined;
};

const dropParticles = (all: readonly string[], begins: boolean): readonly string[] => {
  const kept = all.filter((_, at) => !isParticleAt(all, at, begins));
  return kept.length === 0 ? all : kept;
};

/** Whether a given name may stand first: not before a comma, nor glued to what follows as an article is. */
const beginsWithGiven = (value: string, part: NamePart): boolean => part === 'GIVEN' || (part === 'FULL' && /^\s*[\p{L}\p{M}]+\s+[^,،<]+$/u.test(value));

/** The telling words of a name, in order, folded: `"AL-HASSAN, Yousef"` gives hassan, yousef. In a full name, family and given name may stand without a space. */
export const tokensOf = (value: string, part: NamePart = 'FULL'): readonly string[] => {
  const read = value.slice(0, MAX_CHARACTERS);
  const all = withoutTitles(words(read));
  const joined = joinServants(joinGivenName(part === 'FULL' ? splitFamily(all) : all, part));
  const telling = withoutFirstTitle(dropParticles(joined, beginsWithGiven(read, part))).map(withoutInnerArticle);
  return withoutMiddle(endsWithField(read) ? asCutOff(telling) : telling);
};
