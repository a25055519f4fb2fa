import type { PersonRecord } from '../record/person-record.js';
import { aged, bornOn, event, name, person, randomFrom } from './builders.js';
import { STOCKS } from './invented-names.js';

type Random = () => number;
type Spelling = readonly [string, string];

interface Invented {
  readonly stock: (typeof STOCKS)[number];
  readonly given: Spelling;
  readonly family: Spelling;
  readonly sex: 1 | 2;
  readonly born: string;
  readonly nationality: string;
}

const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
/** The first are the commonest, as names are. */
const pickCommon = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() ** 1.7 * all.length)] as T;
const twoDigits = (value: number): string => String(value).padStart(2, '0');

const SYLLABLES = ['ba', 'ka', 'ri', 'mo', 'su', 'dan', 'tel', 'gor', 'ves', 'lin', 'pa', 'zu', 'fer', 'hal', 'nim', 'jo'];
/** Two families in three have a name of their own. */
const rareFamily = (random: Random): Spelling => { const word = [1, 2, 3].map(() => pick(random, SYLLABLES)).join(''); return [word, '']; };

const invent = (random: Random): Invented => {
  const stock = pickCommon(random, STOCKS);
  const sex = random() < 0.65 ? 1 : 2;
  const family = random() < 0.66 ? rareFamily(random) : pickCommon(random, stock.families);
  const month = random() < 0.1 ? '01-01' : `${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`;
  return { stock, sex, family, given: pickCommon(random, sex === 1 ? stock.boys : stock.girls), born: `${1985 + Math.floor(Math.sqrt(random()) * 34)}-${month}`, nationality: pickCommon(random, stock.nationalities) };
};

const latin = (who: Invented): PersonRecord['names'] => [name(who.given[0], 'GIVEN'), name(who.family[0], 'FAMILY')];
const native = (who: Invented): PersonRecord['names'] => (who.family[1] === '' || who.given[1] === '' ? [name(`${who.family[0]} ${who.given[0]}`)] : [name(`${who.family[1]} ${who.given[1]}`, 'FULL', who.stock.script)]);

const REFERENCE_YEAR = 2026;
const ageOf = (who: Invented): number => REFERENCE_YEAR - Number(who.born.slice(0, 4));

const facts = (random: Random, who: Invented): Partial<PersonRecord> => ({
  sex: random() < 0.95 ? who.sex : 0,
  nationalities: random() < 0.8 ? [who.nationality] : [],
  languages: random() < 0.5 ? [pick(random, who.stock.languages)] : [],
  ...(random() < 0.5 ? { event: event(`2026-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`, { country: pick(random, ['AT', 'GR', 'IT', 'DE']) }) } : {}),
});

const asSought = (random: Random, id: string, who: Invented): PersonRecord =>
  person(id, { names: latin(who), birth: bornOn(random() < 0.9 ? who.born : who.born.slice(0, 4)), ...facts(random, who) });

/** As found: names in the order and script of the person, often an age instead of a date. */
const asFound = (random: Random, id: string, who: Invented): PersonRecord =>
  person(id, {
    kind: 'FOUND_PERSON', country: 'GR', sought: false, held: true, names: random() < 0.6 ? native(who) : latin(who),
    birth: random() < 0.5 ? bornOn(who.born) : aged(Math.max(0, ageOf(who) - 2), ageOf(who) + 1), ...facts(random, who),
  });

export interface InventedPeople {
  readonly records: readonly PersonRecord[];
  /** Ids of records of one person. */
  readonly truth: readonly (readonly [string, string])[];
}

/** `people` different persons, of whom one in `everyNth` is on record twice: once sought, once found. */
export const inventedPeople = (seed: number, people: number, everyNth = 10): InventedPeople => {
  const random = randomFrom(seed);
  const records: PersonRecord[] = [];
  const truth: [string, string][] = [];
  for (let at = 0; at < people; at++) {
    const who = invent(random);
    records.push(random() < 0.5 ? asSought(random, `p${at}`, who) : asFound(random, `p${at}`, who));
    if (at % everyNth !== 0) continue;
    records.push(asFound(random, `q${at}`, who));
    truth.push([`p${at}`, `q${at}`]);
  }
  return { records, truth };
};
