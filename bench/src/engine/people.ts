import type { PersonNameRecord, PersonRecord } from '@homeward/matching';
import type { NameSource } from './names.js';
import { pick, randomFrom, type Random } from './random.js';

/** Every so many-th has no Latin name, and one in three a middle name. */
const FOREIGN = 0.2;
const WITH_MIDDLE_NAME = 0.3;
const SEED = 20_261_125;
const PLACES = 'Athens Vienna Lesvos Trapani Berlin Hamburg Marseille Lyon Sofia Zagreb Graz Linz Rome Milan Madrid Lisbon Ghent Dover Malmo Warsaw'.split(' ');
const COUNTRIES = ['AT', 'GR', 'IT', 'DE', 'FR', 'ES', 'BG', 'SE'];
const NATIONALITIES = ['USA', 'GBR', 'SYR', 'AFG', 'UKR', 'ERI', 'SOM', 'IRQ', 'NGA', 'MAR'];
const LANGUAGES = ['eng', 'ara', 'prs', 'ukr', 'tir', 'som', 'fra'];

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const day = (random: Random, firstYear: number, years: number): string =>
  `${String(firstYear + Math.floor(random() * years))}-${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`;
const name = (value: string, script = 'Latn'): PersonNameRecord => ({ value, script, part: 'FULL', kind: 'LEGAL' });

const hex = (random: Random, digits: number): string => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
/** Ends in the number, so that a hit says whose it is. */
const idOf = (random: Random, number: number): string => `${hex(random, 8)}-${hex(random, 4)}-${hex(random, 4)}-${hex(random, 4)}-${number.toString(16).padStart(12, '0')}`;
export const numberOf = (id: string): number => Number.parseInt(id.slice(-12), 16);

export interface Measured {
  readonly record: PersonRecord;
  /** In Latin letters. */
  readonly name: string;
  readonly middleName: boolean;
}

/** The n-th person, always the same: name (in two scripts where it is foreign), birth, sex, nationality, language and where last seen. */
export function personAt(number: number, source: NameSource): Measured {
  const random = randomFrom(SEED + number);
  for (let warm = 0; warm < 3; warm++) random();
  const female = random() < 0.5;
  const foreign = random() < FOREIGN ? source.foreign(random) : undefined;
  const middle = random() < WITH_MIDDLE_NAME ? `${source.given(random, female)} ` : '';
  const latin = foreign?.latin ?? `${source.given(random, female)} ${middle}${source.family(random)}`;
  const names = foreign === undefined || foreign.native === foreign.latin ? [name(latin)] : [name(foreign.native, 'Zyyy'), name(latin)];
  const when = day(random, 2025, 2);
  const record: PersonRecord = {
    id: idOf(random, number), country: pick(random, COUNTRIES), kind: random() < 0.5 ? 'MISSING_ADULT' : 'FOUND_PERSON', sought: true, held: false, names,
    birth: { type: 'DATE', value: day(random, 1950, 70), precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
    sex: female ? 2 : 1, nationalities: [foreign?.nationality ?? pick(random, NATIONALITIES)], languages: [pick(random, LANGUAGES)],
    event: { dateFrom: when, dateTo: when, country: pick(random, COUNTRIES), place: pick(random, PLACES), latitude: 35 + random() * 25, longitude: -9 + random() * 35, errorKm: 10 },
    relatives: [], companions: [], documents: [], biometrics: [],
  };
  return { record, name: latin, middleName: foreign === undefined && middle !== '' };
}
