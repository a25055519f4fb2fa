import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pick, Weighted, type Random } from './random.js';

/** Where the names of the measured people come from. */
export interface NameSource {
  readonly description: string;
  given(random: Random, female: boolean): string;
  family(random: Random): string;
  /** A full name in its own script with its nationality, for the part of the people who are not written in Latin. */
  foreign(random: Random): ForeignName;
}
export interface ForeignName { readonly latin: string; readonly native: string; readonly nationality: string }

/** So many families have a name that no list of frequent names holds. */
const RARE_FAMILIES = 0.15;
const ONSETS = 'b br c ch d dr f g gr h j k kl l m n p r s sch st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ei au'.split(' ');
const CODAS = 'n r l s t ck m nd rt ss'.split(' ');
const syllable = (random: Random): string => pick(random, ONSETS) + pick(random, VOWELS);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const rareWord = (random: Random): string => capital(syllable(random) + syllable(random) + (random() < 0.5 ? syllable(random) : '') + pick(random, CODAS));

const rows = (file: string): readonly string[][] => readFileSync(file, 'utf8').replace(/^\uFEFF/u, '').split(/\r?\n/).slice(1).filter((line) => line !== '').map((line) => line.split(',').map((cell) => cell.trim()));
const counted = (file: string): Weighted<string> => new Weighted(rows(file).map(([name = '', count = '0']) => [name, Number(count)] as const).filter(([name, count]) => name !== '' && count > 0));

const ZIPF = 0.9;
const invented = (random: Random, size: number): Weighted<string> => new Weighted([...new Set(Array.from({ length: size }, () => rareWord(random)))].map((name, rank) => [name, (rank + 1) ** -ZIPF] as const));

const FOREIGN_FALLBACK: readonly ForeignName[] = [
  ['Mohammed Al-Hassan', 'محمد الحسن', 'SYR'], ['Fatima Haddad', 'فاطمة حداد', 'SYR'], ['Oleksandr Shevchenko', 'Олександр Шевченко', 'UKR'],
  ['Olena Kovalenko', 'Олена Коваленко', 'UKR'], ['Tesfaye Kebede', 'ተስፋዬ ከበደ', 'ETH'], ['Giorgos Papadopoulos', 'Γιώργος Παπαδόπουλος', 'GRC'],
].map(([latin = '', native = '', nationality = '']) => ({ latin, native, nationality }));

interface Localised { readonly country: string; readonly latin: string; readonly native: string }

/** Forenames and surnames of one country, the commonest first and so the likeliest. */
const foreignFrom = (folder: string): ((random: Random) => ForeignName) => {
  const read = (file: string, columns: readonly [number, number]): readonly Localised[] => rows(join(folder, file))
    .map((row) => ({ country: row[0] ?? '', native: row[columns[0]] ?? '', latin: row[columns[1]] ?? '' }))
    .filter(({ native, latin }) => native !== '' && latin !== '' && /^[\p{L}\p{M} '-]+$/u.test(latin));
  const [forenames, surnames] = [read('common-forenames-by-country.csv', [10, 11]), read('common-surnames-by-country.csv', [4, 5])];
  const countries = [...new Set(surnames.map(({ country }) => country))].filter((country) => forenames.some((name) => name.country === country));
  const byCountry = countries.map((country) => [forenames, surnames].map((all) => new Weighted(all.filter((name) => name.country === country).map((name, rank) => [name, 1 / (rank + 1)] as const))));
  return (random) => {
    const [given, family] = pick(random, byCountry);
    const [first, last] = [given?.draw(random), family?.draw(random)];
    return { latin: `${first?.latin ?? ''} ${last?.latin ?? ''}`, native: `${first?.native ?? ''} ${last?.native ?? ''}`, nationality: first?.country ?? '' };
  };
};

/** Names with their real counts from a folder of public lists; without one, words put together by chance with the skew that names have. */
export function nameSource(data: string | undefined, random: Random): NameSource {
  const folder = data === undefined ? undefined : join(data, 'clk');
  const real = folder !== undefined && existsSync(join(folder, 'last-names.csv'));
  const [male, female, families] = real
    ? [counted(join(folder, 'male-first-names.csv')), counted(join(folder, 'female-first-names.csv')), counted(join(folder, 'last-names.csv'))]
    : [invented(random, 3000), invented(random, 3000), invented(random, 50_000)];
  const byCountry = data === undefined ? undefined : join(data, 'names_by_country');
  return {
    description: real ? 'counted names of a census, and of 75 countries' : 'words put together by chance, frequencies by Zipf\'s law',
    given: (draw, isFemale) => (isFemale ? female : male).draw(draw),
    family: (draw) => (draw() < RARE_FAMILIES ? rareWord(draw) : families.draw(draw)),
    foreign: byCountry !== undefined && existsSync(byCountry) ? foreignFrom(byCountry) : (draw) => pick(draw, FOREIGN_FALLBACK),
  };
}
