import { withoutArticle } from './particles.js';
import { encodeSounds } from './scripts/alphabet.js';
import { readerOf } from './scripts/sounds.js';
import { skeletonsOf } from './skeleton.js';
import { MAX_SOUNDS } from './sound-distance.js';

/** One word of a name, ready to compare: a function of its text alone, so that one reading serves every record that has the word. */
export interface NameToken {
  /** Folded letters in the script as written. */
  readonly text: string;
  /** ISO 15924 of its letters, or Zyyy for a script that is only compared letter by letter. */
  readonly script: string;
  readonly writesVowels: boolean;
  /** Sounds, once as written and once without a glued article; empty for a script without a reader. */
  readonly sounds: readonly Uint8Array[];
  /** Index keys of the name; the first also counts how common it is. */
  readonly skeletons: readonly string[];
  readonly isInitial: boolean;
}

const UNREAD = 'Zyyy';
const unread = (text: string): NameToken =>
  ({ text, script: UNREAD, writesVowels: true, sounds: [], skeletons: [`=${text}`], isInitial: false });

/** The bare form comes first: it is the commoner way to write the name. */
const formsOf = (text: string): readonly string[] => {
  const bare = withoutArticle(text);
  return bare === undefined ? [text] : [bare, text];
};

/** Doubled letters count once; where vowels are left out, one may stand between. */
const doubledOnce = (sounds: string, writesVowels: boolean): string => (writesVowels ? sounds.replace(/(.)\1+/g, '$1') : sounds);

/** Reads one word as `tokensOf` gives it. Pure; takes any text. */
export const readToken = (text: string): NameToken => {
  const reader = readerOf(text);
  if (reader === undefined) return unread(text);
  const readings = formsOf(text).map((form) => doubledOnce(reader.read(form), reader.writesVowels).slice(0, MAX_SOUNDS));
  const skeletons = [...new Set(readings.flatMap((sounds) => skeletonsOf(sounds, reader.writesVowels)))].filter((skeleton) => skeleton !== '');
  if (skeletons.length === 0) return unread(text);
  const isInitial = [...text].length === 1;
  return { text, script: reader.script, writesVowels: reader.writesVowels, sounds: readings.map(encodeSounds).filter((sounds) => sounds.length > 0), skeletons, isInitial };
};
