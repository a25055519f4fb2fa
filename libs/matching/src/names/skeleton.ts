import { VOWELS } from './scripts/alphabet.js';

/**
 * The consonant skeleton of a token: classes of consonants that spellings and scripts confuse, without vowels.
 * Only for finding and for counting how common a name is; pairs are compared by their sounds. A sound that reads
 * more than one way gives more than one skeleton, the likeliest first.
 */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  b: ['B'], p: ['B'], f: ['F'], v: ['F'], w: ['', 'F'], y: [''], h: [''], H: [''],
  t: ['T'], T: ['T', 'S'], d: ['T'], D: ['T', 'S'], s: ['S'], z: ['S'], S: ['S'], Z: ['S', 'J'], C: ['S', 'K'], c: ['S'],
  j: ['J', ''], k: ['K'], q: ['K'], g: ['K'], G: ['K', ''], x: ['K', ''], l: ['L'], r: ['R'], m: ['M'], n: ['N'],
};
/** The first sound of a word is kept even where it is weak. */
const FIRST: Readonly<Record<string, readonly string[]>> = { w: ['F'], y: ['Y'], h: ['H'], H: ['H'], x: ['K', 'H'], G: ['K', 'H'], j: ['J', 'Y'] };

const MAX_SKELETONS = 4;
const MAX_LENGTH = 10;

const readings = (sound: string, at: number): readonly string[] => {
  if (VOWELS.includes(sound)) return at === 0 ? ['A'] : [''];
  return (at === 0 ? FIRST[sound] : undefined) ?? CLASSES[sound] ?? [''];
};

const appendAll = (starts: readonly string[], ends: readonly string[]): string[] =>
  ends.flatMap((end) => starts.map((start) => start + end)).slice(0, MAX_SKELETONS);

/** Two neighbouring consonants of one class count once where vowels are written; elsewhere a vowel may stand between. */
const repeats = (sounds: string, at: number): boolean => {
  const [before, here] = [CLASSES[sounds[at - 1] ?? '']?.[0], CLASSES[sounds[at] ?? '']?.[0]];
  return here !== undefined && here !== '' && before === here;
};

export const skeletonsOf = (sounds: string, writesVowels: boolean): readonly string[] => {
  let skeletons: string[] = [''];
  for (let at = 0; at < sounds.length; at++) {
    if (writesVowels && repeats(sounds, at)) continue;
    skeletons = appendAll(skeletons, readings(sounds[at] ?? '', at));
  }
  return [...new Set(skeletons.map((skeleton) => skeleton.slice(0, MAX_LENGTH)))];
};
