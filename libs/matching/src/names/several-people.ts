const COMMA = / ?[,،、] ?/u;
/** Between the last two of a list. Only beside a comma: alone it also stands inside a name (Ramón y Cajal). */
const AND = / (?:y|e|i|and|und|et|en|og|och|и|та|і|ve|و|&) /iu;
const MOST_WORDS_OF_ONE = 3;
/** A longer cell is read to here, as a name is. */
const MOST_CHARACTERS = 400;
const MOST_PEOPLE = 12;

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));

/**
 * The people whom one name cell lists: "Ana, Luis, Eva y Tom Ejemplo" are four of one family name. A name that is no such list is one
 * person's, as it stands; "Ejemplo, Ana" is none, nor is a list whose last has no family name to share.
 */
export function peopleNamed(name: string): readonly string[] {
  if (!/[,،、]/u.test(name)) return [name];
  const parts = name.replace(/\s+/gu, ' ').trim().slice(0, MOST_CHARACTERS).split(COMMA);
  const [before, last, more] = (parts.at(-1) ?? '').split(AND);
  const [first, ...family] = wordsOf(last ?? '');
  const others = [...parts.slice(0, -1), before ?? ''].map(wordsOf);
  if (first === undefined || family.length === 0 || more !== undefined || others.some(({ length }) => length === 0 || length > MOST_WORDS_OF_ONE)) return [name];
  return [...others.map((words) => (words.length === 1 ? [...words, ...family] : words)), [first, ...family]].slice(-MOST_PEOPLE).map((words) => words.join(' '));
}
