import { clean, foldDigits } from './text.js';

export interface AgeRange { readonly minYears: number; readonly maxYears: number; readonly estimated: boolean }
const ABOUT = /about|approx|around|circa|\bca\b|etwa|ungefähr|environ|vers|aprox|unos|alrededor|около|примерно|приблизно|تقريب|حوالي|نحو|حدود|تقریب|ገደማ|~|≈|\?|\+/i;
const MONTHS = /month|monat|mois|mes(es)?\b|mesi|мес|شهر|أشهر|اشهر|ماه|ወር|aylık/i;
const MAX_AGE_YEARS = 130;

/** `14`, `12-14`, `about 15`, `14 ዓመት`, `۱۵ یا ۱۶`, `5 months`; undefined when no age can be read. */
export function ageOf(cell: string): AgeRange | undefined {
  const text = clean(foldDigits(cell)).replace(/[\u2010-\u2015\u2212]/g, '-');
  const numbers = (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((number) => Math.floor(Number(number.replace(',', '.'))));
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2 || /\d\s*[/:]\s*\d|^-/.test(text)) return undefined;
  const years = [first, second ?? first].map((number) => (MONTHS.test(text) ? Math.floor(number / 12) : number));
  const [minYears, maxYears] = [Math.min(...years), Math.max(...years)];
  return maxYears > MAX_AGE_YEARS ? undefined : { minYears, maxYears, estimated: ABOUT.test(text) };
}
