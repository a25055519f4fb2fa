/** Names made of Korean or Chinese syllables, however they are written. */
import { readCantonese } from './cantonese.js';
import { readLatinSyllables, type SyllableReading } from './read-latin-syllables.js';
import { readHangulSyllables, readHanSyllables } from './read-native-syllables.js';
import { PLACES, TRADITIONS, type TraditionName } from './tradition.js';

export type Syllables = Readonly<Record<TraditionName, readonly SyllableReading[]>>;
export const NO_SYLLABLES: Syllables = { KOREAN: [], MANDARIN: [] };

/** Cantonese readings carry what it costs to read them so; all others cost what their spelling does, which comparing counts. */
const uncounted = (readings: readonly SyllableReading[]): readonly SyllableReading[] => readings.map(({ parts }) => ({ parts, cost: 0 }));

export const syllablesOf = (text: string, script: string): Syllables => {
  switch (script) {
    case 'Hang': return { KOREAN: readHangulSyllables(text), MANDARIN: [] };
    case 'Hani': return { KOREAN: [], MANDARIN: readHanSyllables(text) };
    case 'Latn': return { KOREAN: uncounted(readLatinSyllables(text, TRADITIONS.KOREAN())), MANDARIN: [...uncounted(readLatinSyllables(text, TRADITIONS.MANDARIN())), ...readCantonese(text)] };
    default: return NO_SYLLABLES;
  }
};

/** Whether a folded Latin word may be one Korean or Chinese syllable. */
export const isOneSyllable = (word: string): boolean => {
  const { KOREAN, MANDARIN } = syllablesOf(word, 'Latn');
  return [...KOREAN, ...MANDARIN].some(({ parts }) => parts.length === PLACES.length);
};

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
