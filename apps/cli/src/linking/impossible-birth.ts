import type { BirthDateRecord } from '@homeward/matching';
import type { Cells } from '../sheet/cells.js';
import { clean, foldDigits } from '../values/text.js';
import type { LinkMap } from './link-map.js';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const EARLIEST_YEAR = 1;

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * A day written in full that does not exist (1862-02-71), or lies before what an import takes: kept as it is written, so that the
 * engine can see which digit slipped. Undefined for any other cell, and for one with a calendar or format of its own.
 */
export function impossibleBirth(cells: Cells, map: LinkMap): BirthDateRecord | undefined {
  const { calendar = 'GREGORIAN', format = 'YYYY-MM-DD' } = map.birthDate ?? {};
  if (calendar !== 'GREGORIAN' || !/^Y{4}\W?MM\W?DD$/.test(format)) return undefined;
  const text = clean(foldDigits(cells.raw('birthDate')));
  const match = ISO.exec(text) ?? COMPACT.exec(text);
  const [year = 0, month = 0, day = 0] = match?.slice(1).map(Number) ?? [];
  if (match === null || year < EARLIEST_YEAR || month === 0 || day === 0) return undefined;
  const today = new Date().getUTCFullYear();
  if (exists(year, month, day) && year >= 1850 && year <= today) return undefined;
  return { type: 'DATE', value: match.slice(1).join('-'), precision: 'DAY', calendar: 'GREGORIAN', estimated: false };
}
