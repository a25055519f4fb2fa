import type { Random } from '../random/random.js';

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'sqz', b: 'vn', c: 'xv', d: 'sf', e: 'wr', f: 'dg', g: 'fh', h: 'gj', i: 'uo', j: 'hk', k: 'jl', l: 'ko', m: 'n', n: 'mb', o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry', u: 'yi', v: 'cb', w: 'qe', x: 'zc', y: 'tu', z: 'x',
};
/** One slip: drop, double, swap or replace. Damerau (1964): four in five misspellings are one of these; equal shares are assumed. */
export const misspell = (text: string, random: Random): string => {
  const letters = [...text];
  const places = [...letters.keys()].filter((at) => (at > 0 || letters.length <= 3) && /\p{L}/u.test(letters[at] ?? ''));
  const at = random.pick(places);
  const letter = letters[at] ?? '';
  switch (random.between(0, 3)) {
    case 0: return letters.length > 2 ? [...letters.slice(0, at), ...letters.slice(at + 1)].join('') : text;
    case 1: return [...letters.slice(0, at + 1), letter, ...letters.slice(at + 1)].join('');
    case 2: return at + 1 < letters.length && /\p{L}/u.test(letters[at + 1] ?? '') ? [...letters.slice(0, at), letters[at + 1] ?? '', letter, ...letters.slice(at + 2)].join('') : text;
    default: return [...letters.slice(0, at), neighbour(letter, letters, random), ...letters.slice(at + 1)].join('');
  }
};

/** Outside a to z: another letter of the same word, which is at least of the same alphabet. */
const neighbour = (letter: string, letters: readonly string[], random: Random): string => {
  const near = NEIGHBOURS[letter.toLowerCase()];
  return near === undefined ? random.pick(letters) : random.pick([...near]);
};
