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
  /** Children of one couple, oldest first; then perhaps a namesake, a cousin named alike. */
  readonly people: readonly Person[];
  readonly namesake?: Person | undefined;
}

/** Rates of hard negatives. Twins: about 1.2 % of births (own knowledge of birth statistics), doubled here on purpose; namesakes assumed. */
export const FAMILY_RATES = { twins: 0.024, namesake: 0.03, sisterOrBrotherToo: 0.28 } as const;
const [EARLIEST_YEAR, LATEST_YEAR] = [1950, 2021];
const [DARK, LIGHT] = [['BROWN', 'BROWN', 'BROWN', 'BLACK', 'GREEN'], ['BLUE', 'BLUE', 'GREY', 'GREEN', 'BROWN']] as const;
const LIGHT_CULTURES = new Set(['russian', 'ukrainian', 'polish', 'western', 'romanian']);

export const makeFamily = (culture: Culture, key: string, random: Random): Family => {
  const homeland = culture.homelands.pick(random);
  const kin = makeKin(culture, random);
  const births = makeBirths(random);
  const people = births.map((birth, at) => makePerson(culture, kin, `${key}.${String(at)}`, birth, random));
  const first = people[0];
  const namesake = first !== undefined && random.chance(FAMILY_RATES.namesake) ? { ...makePerson(culture, kin, `${key}.n`, first.birth + cousinGap(random), random), sex: first.sex, name: first.name } : undefined;
  return { culture, homeland, people, namesake, father: culture.full(kin.father, { ...kin, father: kin.grandfather }, 1, random), mother: motherOf(culture, random) };
};

const makeKin = (culture: Culture, random: Random): Kin => ({ family: culture.family(random), secondFamily: culture.family(random), father: culture.given(random, 1), grandfather: culture.given(random, 1) });
const motherOf = (culture: Culture, random: Random): FullName => named(culture, culture.given(random, 2), makeKin(culture, random), 2, random);
const cousinGap = (random: Random): number => Math.round((random.chance(0.5) ? 1 : -1) * (200 + random.exponential(2000)));

/** One to three children who may go missing; brothers and sisters 1 to 4 years apart, twins on one day. */
const makeBirths = (random: Random): readonly Day[] => {
  const births = [birthDay(random)];
  while (births.length < 3 && random.chance(FAMILY_RATES.sisterOrBrotherToo)) births.push((births.at(-1) ?? 0) + (random.chance(FAMILY_RATES.twins * 3) ? 0 : 330 + Math.round(random.exponential(600))));
  return births;
};
/** Of those reported missing on the routes about a third are children, most others young (assumed). */
const birthDay = (random: Random): Day => {
  const year = random.chance(0.4) ? random.between(2004, LATEST_YEAR - 4) : Math.max(EARLIEST_YEAR, 2005 - Math.round(random.exponential(14)));
  return dayOf(year, 1, 1) + random.between(0, 364);
};

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
