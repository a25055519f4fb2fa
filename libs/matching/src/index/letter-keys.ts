/** Shorter words have too many neighbours, longer ones are cut. */
const LEAST_LETTERS = 3;
const MOST_LETTERS = 16;

/**
 * The letters of a word, and what is left without any one of them: two words one letter apart, left out, put in,
 * exchanged with another or with its neighbour, share one (symmetric deletion). Catches slips of the keyboard, which no
 * table of sounds knows.
 */
export const letterKeys = (text: string): string[] => {
  const letters = [...text].slice(0, MOST_LETTERS);
  if (letters.length < LEAST_LETTERS) return [`letters:${text}`];
  return [`letters:${letters.join('')}`, ...letters.map((_, at) => `letters:${[...letters.slice(0, at), ...letters.slice(at + 1)].join('')}`)];
};
