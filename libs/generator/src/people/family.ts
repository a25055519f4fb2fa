import type { Culture, Homeland, Kin } from '../names/culture.js';
import type { FullName, NameEntry, Sex } from '../names/name-entry.js';
import type { Random } from '../random/random.js';
import type { Day } from './days.js';
import { dayOf } from './days.js';

/** The truth about a person, from which records are written. */
export interface Person {
  readonly key: string;
  readonly sex: Sex;
  readonly name: FullName;
  readonly kin: Kin;
  readonly birth: Day;
  readonly adultCm: number;
  readonly eyes: string;
  readonly hair: string;
  /** A woman's husband's family name, where that is the custom and she is married. */
  readonly marriedFamily?: NameEntry | undefined;
}
export interface Family {
  readonly culture: Culture;
  readonly homeland: Homeland;
  readonly father: FullName;
  readonly mother: FullName;
  /** Children of one couple, oldest first. */
  readonly people: readonly Person[];
  /** A cousin named alike, of other parents; the father's name is the same only where it is part of the name. */
  readonly namesake?: { readonly person: Person; readonly father: FullName; readonly mother: FullName } | undefined;
}

/** Rates of hard negatives. Twins are about one birth in 80; here one sister or brother in 14 is a twin, on purpose; the others are assumed. */
export const FAMILY_RATES = { twins: 0.07, namesake: 0.015, sisterOrBrotherToo: 0.28 } as const;
const [EARLIEST_YEAR, LATEST_YEAR] = [1950, 2021];
const LATEST_BIRTH = dayOf(2024, 12, 31);
const [DARK, LIGHT] = [['BROWN', 'BROWN', 'BROWN', 'BLACK', 'GREEN'], ['BLUE', 'BLUE', 'GREY', 'GREEN', 'BROWN']] as const;
const LIGHT_CULTURES = new Set(['russian', 'ukrainian', 'polish', 'western', 'romanian']);

export const makeFamily = (culture: Culture, key: string, random: Random): Family => {
  const homeland = culture.homelands.pick(random);
  const kin = makeKin(culture, random);
  const births = makeBirths(random);
  const people = withNamesOfTheirOwn(culture, kin, key, births, random);
  const father = fatherOf(culture, kin, random);
  const first = people[0];
  const namesake = first !== undefined && random.chance(FAMILY_RATES.namesake) ? namesakeOf(first, father, culture, key, random) : undefined;
  return { culture, homeland, people, namesake, father, mother: motherOf(culture, random) };
};

const namesakeOf = (first: Person, father: FullName, culture: Culture, key: string, random: Random): Family['namesake'] => {
  const birth = Math.min(LATEST_BIRTH, first.birth + cousinGap(random));
  const namedAfterFather = first.name.some(({ role }) => role === 'FATHER' || role === 'PATRONYMIC');
  const person = { ...makePerson(culture, first.kin, `${key}.n`, birth, random), sex: first.sex, name: first.name };
  return { person, father: namedAfterFather ? father : fatherOf(culture, { ...first.kin, father: culture.given(random, 1) }, random), mother: motherOf(culture, random) };
};
const fatherOf = (culture: Culture, kin: Kin, random: Random): FullName => culture.full(kin.father, { ...kin, father: kin.grandfather, grandfather: otherThan(kin.grandfather, culture, random) }, 1, random);
const otherThan = (name: NameEntry, culture: Culture, random: Random): NameEntry => { const [one, other] = [culture.given(random, 1), culture.given(random, 1)]; return one.letters === name.letters ? other : one; };

const makeKin = (culture: Culture, random: Random): Kin => ({ family: culture.family(random), secondFamily: culture.family(random), ...forefathers(culture, random) });
const forefathers = (culture: Culture, random: Random): Pick<Kin, 'father' | 'grandfather'> => { const father = culture.given(random, 1); return { father, grandfather: otherThan(father, culture, random) }; };
const motherOf = (culture: Culture, random: Random): FullName => named(culture, culture.given(random, 2), makeKin(culture, random), 2, random);
const cousinGap = (random: Random): number => Math.round((random.chance(0.5) ? 1 : -1) * (200 + random.exponential(2000)));

/** One to three children who may go missing; brothers and sisters 1 to 4 years apart, twins on one day. */
const makeBirths = (random: Random): readonly Day[] => {
  const births = [birthDay(random)];
  while (births.length < 3 && random.chance(FAMILY_RATES.sisterOrBrotherToo)) births.push(Math.min(LATEST_BIRTH, (births.at(-1) ?? 0) + (random.chance(FAMILY_RATES.twins) ? 0 : 330 + Math.round(random.exponential(600)))));
  return births;
};
/** Of those reported missing on the routes about a third are children, most others young (assumed). */
const birthDay = (random: Random): Day => {
  const year = random.chance(0.4) ? random.between(2004, LATEST_YEAR - 4) : Math.max(EARLIEST_YEAR, 2005 - Math.round(random.exponential(14)));
  return dayOf(year, 1, 1) + random.between(0, 364);
};

/** No child is named as a brother or sister, or as the father; where the list is short the last draw stands. */
const withNamesOfTheirOwn = (culture: Culture, kin: Kin, key: string, births: readonly Day[], random: Random): readonly Person[] => {
  const taken = new Set([kin.father.letters]);
  return births.map((birth, at) => {
    let person = makePerson(culture, kin, `${key}.${String(at)}`, birth, random);
    for (let tries = 0; tries < 5 && taken.has(givenOf(person)); tries++) person = makePerson(culture, kin, person.key, birth, random);
    taken.add(givenOf(person));
    return person;
  });
};
const givenOf = (person: Person): string => person.name.find(({ role }) => role === 'GIVEN')?.entry.letters ?? '';

const makePerson = (culture: Culture, kin: Kin, key: string, birth: Day, random: Random): Person => {
  const sex: Sex = random.chance(0.65) ? 1 : 2;
  const light = LIGHT_CULTURES.has(culture.id);
  const married = culture.marriedNames && sex === 2 && birth < dayOf(2000, 1, 1) && random.chance(0.5);
  return {
    key, sex, kin, birth, name: named(culture, culture.given(random, sex), kin, sex, random), adultCm: random.normal(culture.adultHeightCm[sex - 1] ?? 170, 6.5),
    eyes: random.pick(light ? LIGHT : DARK), hair: light ? random.pick(['BROWN', 'BLOND', 'BROWN', 'BLACK']) : random.pick(['BLACK', 'BLACK', 'BLACK', 'BROWN']),
    ...(married ? { marriedFamily: culture.familyFor(culture.family(random), 2) } : {}),
  };
};

const named = (culture: Culture, given: NameEntry, kin: Kin, sex: Sex, random: Random): FullName =>
  culture.full(given, kin, sex, random).filter((part) => part.role !== 'SECOND_GIVEN' || part.entry.letters !== given.letters).map((part) => (part.role === 'FAMILY' || part.role === 'SECOND_FAMILY' ? { ...part, entry: culture.familyFor(part.entry, sex) } : part));
