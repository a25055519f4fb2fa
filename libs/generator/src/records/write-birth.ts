import type { Culture } from '../names/culture.js';
import { inCalendar, type Calendar } from '../people/calendars.js';
import { ageOn, isoDay, writeYmd, ymdOf, type Day, type Ymd } from '../people/days.js';
import type { Office } from '../people/offices.js';
import { MINOR_YEARS_OFF, REGISTERED_FIRST_OF_JANUARY, type DamageKind } from './damage-rates.js';
import type { Damage } from './draw.js';
import type { WrittenBirth } from './record.js';

export interface BirthCase { readonly birth: Day; readonly on: Day; readonly culture: Culture; readonly office: Office }
const ADULT_YEARS = 18;

/** The birth as the office writes it; at most one damage, for dates are hard enough with one. */
export const writeBirth = (one: BirthCase, damage: Damage): WrittenBirth | undefined => {
  const kind = chosen(one, damage);
  if (kind !== undefined) damage.done(kind);
  const truth = ymdOf(one.birth);
  switch (kind) {
    case 'birth.missing': return undefined;
    case 'birth.age-only': return age(one, damage);
    case 'birth.other-calendar': return date(writeYmd(inCalendar(one.birth, calendarOf(one))), 'DAY', calendarOf(one));
    case 'birth.calendar-mistaken': return date(writeYmd(clamped(inCalendar(one.birth, calendarOf(one)))));
    case 'birth.first-of-january': return date(`${String(truth.year)}-01-01`, 'DAY', 'GREGORIAN', damage.random.chance(0.3));
    case 'birth.year-only': return date(String(truth.year), 'YEAR');
    case 'birth.day-month-swapped': return date(writeYmd({ year: truth.year, month: truth.day, day: truth.month }));
    case 'birth.digit-slip': return date(writeYmd(slipped(truth, ymdOf(one.on).year, damage)));
    case 'birth.years-off': return yearsOff(one, truth, damage);
    case undefined: return date(writeYmd(truth));
  }
};

const date = (value: string, precision: 'DAY' | 'YEAR' = 'DAY', calendar: Calendar = 'GREGORIAN', estimated = false): WrittenBirth => ({ type: 'DATE', value, precision, calendar, estimated });

const ORDER = ['birth.missing', 'birth.age-only', 'birth.other-calendar', 'birth.calendar-mistaken', 'birth.first-of-january', 'birth.year-only', 'birth.day-month-swapped', 'birth.digit-slip', 'birth.years-off'] as const satisfies readonly DamageKind[];
type BirthKind = (typeof ORDER)[number];
const chosen = (one: BirthCase, damage: Damage): BirthKind | undefined => {
  let left = damage.random.next();
  for (const kind of ORDER) {
    if (!applies(kind, one)) continue;
    left -= damage.rate(kind) * factor(kind, one, damage);
    if (left < 0) return kind;
  }
  return undefined;
};

const calendarOf = ({ culture, office }: BirthCase): Calendar => (office.calendar === 'GREGORIAN' ? culture.calendar : office.calendar);
const applies = (kind: BirthKind, one: BirthCase): boolean => {
  if (kind === 'birth.other-calendar' || kind === 'birth.calendar-mistaken') return calendarOf(one) !== 'GREGORIAN';
  return kind !== 'birth.day-month-swapped' || (ymdOf(one.birth).day <= 12 && ymdOf(one.birth).day !== ymdOf(one.birth).month);
};
const factor = (kind: BirthKind, one: BirthCase, damage: Damage): number => {
  if (kind === 'birth.first-of-january') return one.culture.weakRegisters ? 1.5 : REGISTERED_FIRST_OF_JANUARY * 1.5;
  if (kind === 'birth.other-calendar') return one.office.calendar === calendarOf(one) ? 2 : 1;
  return kind === 'birth.years-off' && damage.side === 'FOUND' && ageOn(one.birth, one.on) < ADULT_YEARS ? MINOR_YEARS_OFF : 1;
};

/** As of the day of the event; who was found is often guessed as a range. */
const age = ({ birth, on }: BirthCase, damage: Damage): WrittenBirth => {
  const { random, side } = damage;
  const guessed = side === 'FOUND' && random.chance(0.5);
  const years = Math.max(0, ageOn(birth, on) + (guessed ? Math.round(random.normal(0, 1.2)) : 0));
  const width = guessed && random.chance(0.5) ? random.between(1, 3) : 0;
  const minYears = Math.max(0, years - Math.floor(width / 2));
  return { type: 'AGE', minYears, maxYears: minYears + width, asOf: isoDay(on), estimated: guessed };
};

/** A minor's guessed age, or a year remembered wrongly; half of such dates end as 1 January. */
const yearsOff = (one: BirthCase, truth: Ymd, { random }: Damage): WrittenBirth => {
  const years = (random.chance(0.5) ? 1 : -1) * Math.min(5, 1 + Math.floor(random.exponential(1.1)));
  const year = Math.min(truth.year + years, ymdOf(one.on).year);
  return random.chance(0.5) ? date(`${String(year)}-01-01`, 'DAY', 'GREGORIAN', true) : date(writeYmd({ ...truth, year, day: Math.min(truth.day, 28) }));
};

/** One digit of day, month or year; nobody writes a year that is still to come. */
const slipped = (truth: Ymd, thisYear: number, { random }: Damage): Ymd => {
  const step = random.chance(0.5) ? 1 : -1;
  switch (random.between(0, 2)) {
    case 0: return { ...truth, day: truth.day <= 18 && truth.day > 8 && random.chance(0.5) ? truth.day + 10 : Math.min(28, Math.max(1, truth.day + step)) };
    case 1: return { ...truth, month: Math.min(12, Math.max(1, truth.month + step)), day: Math.min(28, truth.day) };
    default: return { ...truth, year: truth.year + (random.chance(0.5) ? -10 : truth.year + step > thisYear ? -1 : step), day: Math.min(28, truth.day) };
  }
};
/** The thirteenth month becomes the twelfth, the 31st of a short month its 28th, when read as Gregorian. */
const clamped = ({ year, month, day }: Ymd): Ymd => ({ year, month: Math.min(month, 12), day: Math.min(day, 28) });
