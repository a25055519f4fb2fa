import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom } from '@homeward/bench/translit';
import type { PersonRecord } from '@homeward/matching';
import { slipOfThePen } from './slip-of-the-pen.js';

/** A register with nothing but names and dates of birth, one row in ten a duplicate with slips: what many an office keeps. */
export interface PlainRegister { readonly records: readonly PersonRecord[]; readonly persons: readonly string[] }

type Random = () => number;
interface Row { readonly given: string; readonly family: string; readonly year: number; readonly month: number; readonly day: number }

const ROWS = 9000;
const DUPLICATES = 1000;
const [FIRST_YEAR, YEARS, MONTHS, DAYS] = [1920, 90, 12, 28];
/** Duplicates with one slip, two, three. */
const SLIPS = [0.8, 0.16, 0.04];
/** A name in so many is another one altogether. */
const OTHER_NAME = 0.12;

/** How many names there are: a country has many, or few that many bear. */
export interface NameStock { readonly families: number; readonly given: number }

/** The commonest names, drawn by how many bear them (`clk` of the datasets, United States); the same seed gives the same rows. */
export async function plainRegister(data: string, seed: number, stock: NameStock): Promise<PlainRegister> {
  const random = createRandom(seed);
  const families = await namesByCount(data, 'last-names.csv', stock.families);
  const given = [await namesByCount(data, 'female-first-names.csv', stock.given), await namesByCount(data, 'male-first-names.csv', stock.given)];
  const draw = (): Row => ({
    given: (given[Math.floor(random() * 2)] ?? families)(random), family: families(random),
    year: FIRST_YEAR + upTo(YEARS, random), month: 1 + upTo(MONTHS, random), day: 1 + upTo(DAYS, random),
  });
  const rows = Array.from({ length: ROWS }, draw);
  const copies = Array.from({ length: DUPLICATES }, (_, at) => copied(rows[at] ?? draw(), draw, random));
  return { records: [...rows, ...copies].map(personOf), persons: [...rows.keys(), ...copies.keys()].map(String) };
}

const upTo = (count: number, random: Random): number => Math.floor(random() * count);

async function namesByCount(data: string, file: string, most: number): Promise<(random: Random) => string> {
  const lines = (await readFile(join(data, 'clk', file), 'utf8')).trim().split(/\r?\n/).slice(1).map((line) => line.split(','));
  const commonest = lines.map(([name = '', count]) => ({ name: name.trim(), count: Number(count) })).sort((a, b) => b.count - a.count).slice(0, most);
  let sum = 0;
  const steps = commonest.map(({ name, count }) => ({ name, until: (sum += count) }));
  return (random) => {
    const at = random() * sum;
    return steps.find(({ until }) => at < until)?.name ?? '';
  };
}

const FIELDS: readonly (keyof Row)[] = ['given', 'family', 'year', 'month', 'day'];

/** The row as somebody else wrote it down: every field is as likely to slip as the next. */
function copied(row: Row, draw: () => Row, random: Random): Row {
  const many = random();
  const left = [...FIELDS];
  let copy = row;
  for (let slips = 1 + SLIPS.findIndex((_, at) => many < SLIPS.slice(0, at + 1).reduce((sum, share) => sum + share, 0)); slips > 0; slips--) {
    const [field = 'day'] = left.splice(upTo(left.length, random), 1);
    copy = { ...copy, [field]: slipped(row[field], draw()[field], field, random) };
  }
  return copy;
}

const DIGITS_OF_A_YEAR = [-20, -10, -2, -1, 1, 2, 10, 20];

function slipped(value: string | number, other: string | number, field: keyof Row, random: Random): string | number {
  if (typeof value === 'string') return random() < OTHER_NAME ? other : slipOfThePen(value, random);
  return field === 'year' && random() < 0.5 ? value + (DIGITS_OF_A_YEAR[upTo(DIGITS_OF_A_YEAR.length, random)] ?? 1) : other;
}

const two = (number: number): string => String(number).padStart(2, '0');

const personOf = ({ given, family, year, month, day }: Row, at: number): PersonRecord => ({
  id: `plain:${String(at)}`, country: '', kind: 'MISSING_ADULT', sought: false, held: false, sex: 0, nationalities: [], languages: [],
  names: [{ value: given, script: 'Latn', part: 'GIVEN', kind: 'LEGAL' }, { value: family, script: 'Latn', part: 'FAMILY', kind: 'LEGAL' }],
  birth: { type: 'DATE', value: `${String(year)}-${two(month)}-${two(day)}`, precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
  relatives: [], companions: [], documents: [], biometrics: [],
});
