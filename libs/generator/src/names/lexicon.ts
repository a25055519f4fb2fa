import { weighted, zipf, type Weighted } from '../random/weighted.js';
import type { NameEntry } from './name-entry.js';
import { NICKNAMES, NICKNAME_SOUNDS } from './lists/nicknames.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const NICKNAME_SOUND = new Map(words(NICKNAME_SOUNDS).map((entry) => entry.split('|') as [string, string]));
const NICKNAME_OF = new Map(words(NICKNAMES).map((entry) => entry.split('=') as [string, string]));

/** `letters|sound` or `letters` with a reader of letters; `_` stands for a space. */
export const entriesOf = (text: string, read: (letters: string) => string): readonly NameEntry[] => words(text).map((word) => {
  const [letters = '', sound] = word.split('|');
  return withNicknames({ letters: letters.replaceAll('_', ' '), sound: sound ?? read(letters.replaceAll('_', ' ')) }, read);
});

const withNicknames = (entry: NameEntry, read: (letters: string) => string): NameEntry => {
  const short = NICKNAME_OF.get(entry.letters);
  if (short === undefined) return entry;
  return { ...entry, nicknames: short.split(',').map((letters) => ({ letters, sound: NICKNAME_SOUND.get(letters) ?? read(letters) })) };
};

export const lexicon = (text: string, read: (letters: string) => string, exponent = 0.9): Weighted<NameEntry> => zipf(entriesOf(text, read), exponent);
/** `letters|weight|latin,latin`. */
export const censusLexicon = (text: string, read: (letters: string) => string): Weighted<NameEntry> => weighted(words(text).map((word) => {
  const [letters = '', weight = '1', latin] = word.split('|');
  const entry = { letters, sound: read(letters), ...(latin === undefined ? {} : { latin: latin.split(',') }) };
  return [entry, Number(weight)] as const;
}));
