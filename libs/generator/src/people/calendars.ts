import { dayOf, ymdOf, type Day, type Ymd } from './days.js';

export type Calendar = 'GREGORIAN' | 'HIJRI' | 'SOLAR_HIJRI' | 'ETHIOPIAN' | 'BUDDHIST';

/**
 * By arithmetic, not by the tables of ICU: the tabular Islamic calendar differs from Umm al-Qura by a day or two, as the
 * conversions that offices do by hand.
 */
export const inCalendar = (day: Day, calendar: Calendar): Ymd => {
  switch (calendar) {
    case 'GREGORIAN': return ymdOf(day);
    case 'BUDDHIST': { const { year, month, day: date } = ymdOf(day); return { year: year + 543, month, day: date }; }
    case 'ETHIOPIAN': return ethiopian(day);
    case 'SOLAR_HIJRI': return solarHijri(day);
    case 'HIJRI': return hijri(day);
  }
};

/** 1 Meskerem of year 1 is 29 August 8 of the Julian calendar; thirteen months; the third year of four is the long one. */
const YEAR_STARTS = [0, 365, 730, 1096];
const ETHIOPIAN_START = -716_367;
const ethiopian = (day: Day): Ymd => {
  const since = day - ETHIOPIAN_START;
  const cycle = Math.floor(since / 1461);
  const within = since - cycle * 1461;
  const yearOfCycle = YEAR_STARTS.findLastIndex((start) => start <= within);
  const dayOfYear = within - (YEAR_STARTS[yearOfCycle] ?? 0);
  return { year: cycle * 4 + yearOfCycle + 1, month: Math.floor(dayOfYear / 30) + 1, day: (dayOfYear % 30) + 1 };
};

/** Nowruz falls on 20 or 21 March in the years of people alive: the 33-year rule. */
const LEAP_OF_33 = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
const NOWRUZ_1300 = dayOf(1921, 3, 21);
const nowruz = (year: number): Day => {
  let day = NOWRUZ_1300;
  for (let at = 1300; at < year; at++) day += LEAP_OF_33.has(at % 33) ? 366 : 365;
  return day;
};
const NOWRUZ = Array.from({ length: 140 }, (_, at) => nowruz(1300 + at));
const solarHijri = (day: Day): Ymd => {
  const at = NOWRUZ.findLastIndex((start) => start <= day);
  const dayOfYear = day - (NOWRUZ[at] ?? NOWRUZ_1300);
  const month = dayOfYear < 186 ? Math.floor(dayOfYear / 31) : 6 + Math.floor((dayOfYear - 186) / 30);
  return { year: 1300 + at, month: month + 1, day: dayOfYear - (month < 6 ? month * 31 : 186 + (month - 6) * 30) + 1 };
};

/** Tabular, civil epoch 16 July 622 (Julian). */
const HIJRI_START = -492_148;
const hijri = (day: Day): Ymd => {
  const since = day - HIJRI_START;
  const year = Math.floor((30 * since + 10_646) / 10_631);
  const startOf = (of: number): number => (of - 1) * 354 + Math.floor((3 + 11 * of) / 30);
  const dayOfYear = since - startOf(year);
  const month = Math.min(12, Math.floor(dayOfYear / 29.5) + 1);
  return { year, month, day: dayOfYear - Math.ceil(29.5 * (month - 1)) + 1 };
};
