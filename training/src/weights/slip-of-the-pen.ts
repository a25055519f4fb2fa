const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One letter replaced, left out, put in, or changed with its neighbour: four in five misspellings are one of these (Damerau 1964). */
export function slipOfThePen(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = LETTERS.charAt(Math.floor(random() * LETTERS.length));
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (Math.floor(random() * 4)) {
    case 0: return `${before}${letter}${after}`;
    case 1: return word.length > 3 ? `${before}${after}` : `${word}${letter}`;
    case 2: return `${before}${letter}${here}${after}`;
    default: return after === '' ? `${before}${letter}` : `${before}${after.charAt(0)}${here}${after.slice(1)}`;
  }
}
