import type { Random } from './random.js';

/** An invented person: syllables put together by chance, so that a name never belongs to anybody. */
export interface InventedPerson {
  readonly given: string;
  readonly family: string;
  readonly birthDate: string;
  readonly sex: 1 | 2;
  readonly nationality: string;
}

const ONSETS = ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'r', 's', 't', 'z', 'sh', 'kh', 'br', 'tr', 'gr'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const NATIONALITIES = ['SYR', 'AFG', 'ERI', 'SOM', 'IRQ', 'UKR', 'ETH', 'XXA'];

const word = (random: Random, syllables: number): string => {
  const letters = Array.from({ length: syllables }, () => random.pick(ONSETS) + random.pick(VOWELS)).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};
const twoDigits = (number: number): string => String(number).padStart(2, '0');

export function inventPerson(random: Random): InventedPerson {
  return {
    given: word(random, 3),
    family: word(random, 4),
    birthDate: `${2009 + random.below(7)}-${twoDigits(2 + random.below(11))}-${twoDigits(2 + random.below(26))}`,
    sex: random.chance(0.5) ? 1 : 2,
    nationality: random.pick(NATIONALITIES),
  };
}

/** The same person as another country writes it down: one letter doubled in the family name, the rest as it was. */
export function otherSpelling(person: InventedPerson): InventedPerson {
  const at = Math.floor(person.family.length / 2);
  const letter = person.family.charAt(at);
  return { ...person, family: person.family.slice(0, at) + letter + person.family.slice(at) };
}
