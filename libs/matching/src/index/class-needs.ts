import { DAYS_PER_YEAR } from '../birth/civil-day.js';
import { evidenceLine } from '../evidence/line.js';
import { WEIGHTS } from '../model/weights.js';
import type { Corrections } from '../score/corrections.js';
import type { PreparedRecord } from '../score/prepared.js';
import { corrected } from '../score/score-pair.js';
import { CLASS_DAYS, daysBetween, likelyDays, NO_CLASS } from './birth-classes.js';

const { BIRTH } = WEIGHTS;
/** A common word alone counts beside a birth that is no more off than this: a year and the day of a year. */
export const MOST_DAYS_OFF = 731;
/** Births in no class are spans of more years than this. */
const LEAST_YEARS_UNCLASSED = 10;
const MOST_YEARS = Math.max(BIRTH.MOST_YEARS, BIRTH.MOST_YEARS_GUESSED);

/**
 * What a record of a class of births must have besides: whether one common word is enough to look at it, least bits of the
 * line of its name for a common word to be followed, and for any; the most of the lines of relatives and of its birth.
 */
export interface ClassNeed { readonly near: boolean; readonly nameBits: number; readonly leastBits: number; readonly kinBits: number; readonly birthBits: number }

/** Leaves nothing out. */
export const NO_NEEDS: readonly ClassNeed[] = CLASS_DAYS.map(() => ({ near: true, nameBits: -Infinity, leastBits: -Infinity, kinBits: 0, birthBits: Infinity }));
/** The most that other lines can make, whatever the record: all but names, birth, relatives and identifiers; relatives; births that are not one day. */
export interface MostOfOthers { readonly beside: number; readonly relatives: number; readonly otherBirths: number }

/** The most bits of two births so many years apart, but for two slips in one date: those are not looked for by the name. */
const mostApart = (least: number, corrections: Corrections): number => {
  const lines = [evidenceLine('BIRTH', 'CONTRADICTED', BIRTH.CONTRADICTED), evidenceLine('BIRTH', 'CONTRADICTED', BIRTH.PER_YEAR_OFF_GUESSED * Math.max(least, MOST_YEARS + 1))];
  for (let years = Math.max(1, least); years <= MOST_YEARS; years++) {
    lines.push(evidenceLine('BIRTH', 'OFF_BY_YEARS', BIRTH.PER_YEAR_OFF * years, { years }), evidenceLine('BIRTH', 'OFF_BY_YEARS', BIRTH.PER_YEAR_OFF_GUESSED * years, { years, guessed: 1 }));
  }
  return Math.max(...lines.map((line) => corrected(line, corrections).bits));
};

/** By class of births. One day, or nearly, is looked up by itself; other births within a year or so are near. */
export const classNeeds = ({ birth }: Pick<PreparedRecord, 'birth'>, minBits: number, { beside, relatives, otherBirths }: MostOfOthers, corrections: Corrections): readonly ClassNeed[] => {
  const known = new Map<number, ClassNeed>();
  const need = (birthBits: number): ClassNeed => ({ near: false, birthBits, nameBits: minBits - beside - birthBits, leastBits: minBits - beside - birthBits, kinBits: relatives });
  const near: ClassNeed = { near: true, nameBits: -Infinity, leastBits: minBits - beside - otherBirths, kinBits: relatives, birthBits: Infinity };
  const days = birth === undefined ? undefined : likelyDays(birth);
  const unclassed = Math.max(0, corrections.most('BIRTH', Math.log2((BIRTH.OVERLAP * BIRTH.SPREAD_YEARS) / LEAST_YEARS_UNCLASSED)));
  const unknown = need(0);
  const none = need(unclassed);
  return CLASS_DAYS.map((classDays, number) => {
    if (days === undefined) return unknown;
    if (number === NO_CLASS) return none;
    const apart = daysBetween(days, classDays);
    if (apart <= MOST_DAYS_OFF) return near;
    const years = Math.min(MOST_YEARS + 20, Math.floor(apart / DAYS_PER_YEAR));
    const found = known.get(years) ?? need(mostApart(years, corrections));
    known.set(years, found);
    return found;
  });
};
