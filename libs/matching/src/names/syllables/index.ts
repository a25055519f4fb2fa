/** Names made of Korean or Chinese syllables, however they are written. */
import { soundsOfHangul } from '../scripts/east-asian.js';
import { readCantonese } from './cantonese.js';
import { latinOfCyrillic } from './cyrillic.js';
import { readLatinSyllables, type SyllableReading } from './read-latin-syllables.js';
import { readHangulSyllables, readHanSyllables } from './read-native-syllables.js';
import { PLACES, TRADITIONS, type TraditionName } from './tradition.js';

export type Syllables = Readonly<Record<TraditionName, readonly SyllableReading[]>>;
export const NO_SYLLABLES: Syllables = { KOREAN: [], MANDARIN: [] };

/** In the letters of the engine's sounds, of which C is ch. */
const romanised = (hangul: string): string => soundsOfHangul(hangul).replaceAll('C', 'ch');

/** Cantonese readings carry what it costs to read them so; all others cost what their spelling does, which comparing counts. */
const uncounted = (readings: readonly SyllableReading[]): readonly SyllableReading[] => readings.map(({ parts }) => ({ parts, cost: 0 }));

const readLatin = (text: string): Syllables => ({ KOREAN: readLatinSyllables(text, TRADITIONS.KOREAN()), MANDARIN: readLatinSyllables(text, TRADITIONS.MANDARIN()) });

const read = (text: string, script: string): Syllables => {
  switch (script) {
    case 'Hang': return { KOREAN: readHangulSyllables(text), MANDARIN: readLatinSyllables(romanised(text), TRADITIONS.MANDARIN()) };
    case 'Hani': return { KOREAN: [], MANDARIN: readHanSyllables(text) };
    case 'Latn': return readLatin(text);
    case 'Cyrl': return readLatin(latinOfCyrillic(text));
    default: return NO_SYLLABLES;
  }
};

/** A word of Latin, Cyrillic, Hangul or Han letters as syllables; Hangul also as a Chinese name that was heard. */
export const syllablesOf = (text: string, script: string): Syllables => {
  const { KOREAN, MANDARIN } = read(text, script);
  return { KOREAN: uncounted(KOREAN), MANDARIN: [...uncounted(MANDARIN), ...(script === 'Latn' ? readCantonese(text) : [])] };
};

/** Whose letters are syllables, which a name may part at any. */
export const SYLLABLE_SCRIPTS: ReadonlySet<string> = new Set(['Hang', 'Hani']);

const hasReading = (readings: readonly SyllableReading[], count: number): boolean => readings.length > 0 && readings.some(({ parts }) => parts.length === count * PLACES.length);
/** Whether a word can be read as so many Korean or Chinese syllables. */
export const hasSyllables = ({ KOREAN, MANDARIN }: Syllables, count: number): boolean => hasReading(KOREAN, count) || hasReading(MANDARIN, count);
/** Whether a folded Latin word may be one Korean or Chinese syllable. */
export const isOneSyllable = (word: string): boolean => hasSyllables(syllablesOf(word, 'Latn'), 1);

/** The likeliest classes of consonants, one key for each way to read the word; for finding only. */
export const syllableKeys = (syllables: Syllables): readonly string[] =>
  [...new Set((['KOREAN', 'MANDARIN'] as const).flatMap((name) => syllables[name].slice(0, MOST_KEYS).map((reading) => keyOf(reading, name))))];

const MOST_KEYS = 3;
/** Consonants that spellings and ears confuse are one class; a liquid or nasal at the beginning is often not spoken. */
const CLASSES: Readonly<Record<TraditionName, Readonly<Record<string, string>>>> = {
  KOREAN: { r: '', n: '', ng: 'n' },
  MANDARIN: { zh: 'j', ch: 'j', q: 'j', z: 'j', c: 'j', r: 'j', x: 's', sh: 's', k: 'g', t: 'd', p: 'b', n: 'n', ng: 'n' },
};
const keyOf = ({ parts }: SyllableReading, name: TraditionName): string => {
  const tradition = TRADITIONS[name]();
  const classes = [...parts].map((part, at) => {
    const place = PLACES[at % PLACES.length] ?? 'initials';
    const sound = tradition[place].sounds[part] ?? '';
    return place === 'vowels' ? '' : place === 'finals' && sound !== '' ? FINAL_CLASSES[sound] ?? sound : CLASSES[name][sound] ?? sound;
  });
  return `${name}:${classes.join('-')}`;
};
const FINAL_CLASSES: Readonly<Record<string, string>> = { n: 'n', ng: 'n', m: 'n' };

/** What two words of as many syllables may lose and still be one name. */
const MOST_APART: readonly number[] = [0, 3.2, 5.5, 7];

const apart = (a: SyllableReading, b: SyllableReading, name: TraditionName, most: number): number => {
  const tradition = TRADITIONS[name]();
  let sum = a.cost + b.cost;
  for (let at = 0; at < a.parts.length && sum <= most; at++) {
    const { apart: costs, size } = tradition[PLACES[at % 3] ?? 'initials'];
    sum += costs[(a.parts[at] ?? 0) * size + (b.parts[at] ?? 0)] ?? Infinity;
  }
  return sum;
};

/** Bits that two words lose by how differently their syllables are written; undefined for words that are not of the same syllables, or of more than `mostSyllables`. Symmetric. */
export const syllablesApart = (a: Syllables, b: Syllables, mostSyllables: number): number | undefined => {
  let best: number | undefined;
  for (const name of ['KOREAN', 'MANDARIN'] as const) {
    for (const one of a[name]) {
      for (const other of b[name]) {
        if (one.parts.length !== other.parts.length || one.parts.length > 3 * mostSyllables) continue;
        const most = Math.min(best ?? Infinity, MOST_APART[one.parts.length / 3] ?? 0);
        const sum = apart(one, other, name, most);
        if (sum <= most) best = sum;
      }
    }
  }
  return best;
};
