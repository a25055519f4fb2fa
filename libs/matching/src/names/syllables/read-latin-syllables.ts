import type { Tradition } from './tradition.js';

/** A word as syllables: three numbers each, of how its initial, vowel and final are written; and how unusual that is. */
export interface SyllableReading { readonly parts: Uint16Array; readonly cost: number }

const MOST_SYLLABLES = 3;
const MOST_LETTERS = 18;
const [MOST_INITIAL, MOST_VOWEL, MOST_FINAL] = [4, 5, 3];
/** The likeliest ways to part a word, those of fewest syllables first. */
const MOST_READINGS = 4;
/** A syllable that is written stranger than that is none. */
const MOST_COST = 3;

interface Start { readonly at: number; readonly parts: readonly number[]; readonly cost: number }

const nextSyllables = (word: string, start: Start, { initials, vowels, finals }: Tradition): Start[] => {
  const found: Start[] = [];
  for (let vowel = start.at; vowel <= start.at + MOST_INITIAL; vowel++) {
    const initial = initials.numbers.get(word.slice(start.at, vowel));
    if (initial === undefined) continue;
    for (let final = vowel + 1; final <= Math.min(word.length, vowel + MOST_VOWEL); final++) {
      const middle = vowels.numbers.get(word.slice(vowel, final));
      if (middle === undefined) continue;
      for (let end = final; end <= Math.min(word.length, final + MOST_FINAL); end++) {
        const last = finals.numbers.get(word.slice(final, end));
        if (last === undefined) continue;
        const cost = (initials.least[initial] ?? 0) + (vowels.least[middle] ?? 0) + (finals.least[last] ?? 0);
        if (cost <= MOST_COST) found.push({ at: end, parts: [...start.parts, initial, middle, last], cost: start.cost + cost });
      }
    }
  }
  return found;
};

/** Every likely way to read a folded Latin word as up to three syllables; empty for a word that is not made of such. */
export const readLatinSyllables = (word: string, tradition: Tradition): readonly SyllableReading[] => {
  if (word.length > MOST_LETTERS) return [];
  const whole: Start[] = [];
  let starts: readonly Start[] = [{ at: 0, parts: [], cost: 0 }];
  for (let count = 0; count < MOST_SYLLABLES && whole.length < MOST_READINGS; count++) {
    const next = starts.flatMap((start) => nextSyllables(word, start, tradition));
    whole.push(...next.filter(({ at }) => at === word.length).sort((a, b) => a.cost - b.cost).slice(0, MOST_READINGS));
    starts = next.filter(({ at }) => at < word.length);
  }
  return whole.slice(0, MOST_READINGS).map(({ parts, cost }) => ({ parts: Uint16Array.from(parts), cost }));
};
