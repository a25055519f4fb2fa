import type { NamePart } from '../record/person-record.js';
import { withoutArticle } from './particles.js';
import { encodeSounds } from './scripts/alphabet.js';
import { readerOf } from './scripts/sounds.js';
import { skeletonsOf } from './skeleton.js';
import { MAX_SOUNDS } from './sound-distance.js';

/** One word of a name, ready to compare. */
export interface NameToken {
  /** Folded letters in the script as written. */
  readonly text: string;
  /** ISO 15924 of its letters, or Zyyy for a script that is only compared letter by letter. */
  readonly script: string;
  readonly writesVowels: boolean;
  readonly part: NamePart;
  /** Sounds, once as written and once without a glued article; empty for a script without a reader. */
  readonly sounds: readonly Uint8Array[];
  /** Index keys of the name; the first also counts how common it is. */
  readonly skeletons: readonly string[];
  readonly isInitial: boolean;
}

const UNREAD = 'Zyyy';
const unread = (text: string, part: NamePart): NameToken =>
  ({ text, script: UNREAD, writesVowels: true, part, sounds: [], skeletons: [`=${text}`], isInitial: false });

/** The bare form comes first: it is the commoner way to write the name. */
const formsOf = (text: string): readonly string[] => {
  const bare = withoutArticle(text);
  return bare === undefined ? [text] : [bare, text];
};

/** Doubled letters count once; where vowels are left out, one may stand between. */
const doubledOnce = (sounds: string, writesVowels: boolean): string => (writesVowels ? sounds.replace(/(.)\1+/g, '$1') : sounds);

export const nameToken = (text: string, part: NamePart): NameToken => {
  const reader = readerOf(text);
  if (reader === undefined) return unread(text, part);
  const readings = formsOf(text).map((form) => doubledOnce(reader.read(form), reader.writesVowels).slice(0, MAX_SOUNDS));
  const skeletons = [...new Set(readings.flatMap((sounds) => skeletonsOf(sounds, reader.writesVowels)))].filter((skeleton) => skeleton !== '');
  if (skeletons.length === 0) return unread(text, part);
  const isInitial = [...text].length === 1;
  return { text, part, script: reader.script, writesVowels: reader.writesVowels, sounds: readings.map(encodeSounds).filter((sounds) => sounds.length > 0), skeletons, isInitial };
};
