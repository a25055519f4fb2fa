import { describe, expect, it } from '@jest/globals';
import { ageOf } from './ages.js';
import { countryOf, nationalityOf } from './countries.js';
import { orderOf, rangeOf, readDate, type DateHints } from './dates.js';
import { scriptOf } from './script.js';
import { sexOf } from './sex.js';
import { clean, foldDigits, isMissing, isMissingName } from './text.js';

const hints = (over: Partial<DateHints> = {}): DateHints => ({ order: 'UNKNOWN', calendar: 'GREGORIAN', today: '2026-11-25', ...over });

describe('a date cell', () => {
  it.each([
    ['2008-03-04', {}, '2008-03-04', 'DAY', [], 'ISO'],
    ['2024-05-06T06:05:00Z', {}, '2024-05-06', 'DAY', [], 'ISO with a time'],
    ['2024/5/6 9:05', {}, '2024-05-06', 'DAY', [], 'year first'],
    ['04.03.2008', {}, '2008-03-04', 'DAY', [], 'dots are day first'],
    ['00.00.2009', {}, '2009', 'YEAR', [], 'zeros say not known'],
    ['00.03.2009', {}, '2009-03', 'MONTH', [], 'zero day'],
    ['03/04/2008', {}, '2008', 'YEAR', ['DAY_AND_MONTH_UNCERTAIN'], 'either way round'],
    ['03/03/2008', {}, '2008-03-03', 'DAY', [], 'the same either way round'],
    ['03/04/2008', { order: 'DAY_FIRST' }, '2008-04-03', 'DAY', [], 'the column proved it'],
    ['03/04/2008', { order: 'MONTH_FIRST' }, '2008-03-04', 'DAY', [], 'the map said it'],
    ['13/12/2023', {}, '2023-12-13', 'DAY', [], 'only one way'],
    ['12/13/2023', { order: 'DAY_FIRST' }, '2023-12-13', 'DAY', [], 'only one way, against the column'],
    ['1/2/23', { order: 'DAY_FIRST' }, '2023-02-01', 'DAY', ['TWO_DIGIT_YEAR'], 'two digits, not in the future'],
    ['7/8/49', { order: 'DAY_FIRST' }, '1949-08-07', 'DAY', ['TWO_DIGIT_YEAR'], 'two digits would be in the future'],
    ['20080304', {}, '2008-03-04', 'DAY', [], 'compact'],
    ['04032008', { compact: 'DDMMYYYY' }, '2008-03-04', 'DAY', [], 'compact, as the map says'],
    ['45273', {}, '2023-12-13', 'DAY', ['EXCEL_SERIAL'], 'a date that a spreadsheet lost'],
    ['39510', {}, '2008-03-03', 'DAY', ['EXCEL_SERIAL'], 'another'],
    ['06-May-2024', {}, '2024-05-06', 'DAY', [], 'month by name'],
    ['déc. 2023', {}, '2023-12', 'MONTH', [], 'French month, no day'],
    ['3 mars 2008', {}, '2008-03-03', 'DAY', [], 'French'],
    ['2012-02-30', {}, '2012', 'YEAR', ['NO_SUCH_DAY'], 'no such day leaves the year'],
    ['۱۴۰۲/۰۹/۲۴', { calendar: 'SOLAR_HIJRI' }, '1402-09-24', 'DAY', [], 'Persian digits and calendar'],
    ['۱۳۸۶/۱۲/۳۰', { calendar: 'SOLAR_HIJRI' }, '1386', 'YEAR', ['NO_SUCH_DAY'], '1386 is no leap year'],
    ['2009 G.C.', { calendar: 'ETHIOPIAN' }, '2009', 'YEAR', [], 'the cell names its calendar'],
    ['2015-13-05', { calendar: 'ETHIOPIAN' }, '2015-13-05', 'DAY', [], 'thirteenth month'],
    ['٢٠١٢/٠٣/٠٤', { calendar: 'HIJRI' }, '2012-03-04', 'DAY', [], 'a Gregorian year in a Hijri column'],
    ['١٤٣٣/٠٥/١٠', { calendar: 'HIJRI' }, '1433-05-10', 'DAY', [], 'Arabic digits, Hijri'],
  ] as [string, Partial<DateHints>, string, string, string[], string][])('%s with %j is %s (%s, %j): %s', (cell, over, value, precision, warnings) => {
    expect(readDate(cell, hints(over))).toMatchObject({ type: 'DATE', value, precision, warnings });
  });
  it.each([
    ['2012-13-45', 'NOT_A_DATE'], ['13/13/2015', 'NOT_A_DATE'], ['25:99', 'NOT_A_DATE'], ['soon', 'NOT_A_DATE'], ['BB0915', 'NOT_A_DATE'], ['1/2/3/4', 'NOT_A_DATE'],
    ['1386/01/01', 'OTHER_CALENDAR'], ['2031-01-01', 'IN_THE_FUTURE'],
  ])('%s is not stored as a wrong date: %s', (cell, reason) => { expect(readDate(cell, hints())).toEqual({ type: 'UNREADABLE', reason }); });
  it.each(['', '-', '0000-00-00', '0', 'N/S', 'غير معروف', '(sin nombre)', 'unbekannt.', '*******', 'አይታወቅም', 'نامعلوم'])('%s is missing', (cell) => {
    expect(readDate(cell, hints())).toEqual({ type: 'MISSING' });
  });
  it.each([
    ['1386', 'SOLAR_HIJRI', '2007-03-21', '2008-03-19'], ['2002', 'ETHIOPIAN', '2009-09-11', '2010-09-10'], ['2024-02', 'GREGORIAN', '2024-02-01', '2024-02-29'], ['2023-12', 'GREGORIAN', '2023-12-01', '2023-12-31'],
  ] as const)('%s in %s covers %s to %s', (cell, calendar, from, to) => {
    const read = readDate(cell, hints({ calendar }));
    expect(read.type === 'DATE' && rangeOf(read)).toEqual({ from, to });
  });
  it('is day or month first as its whole column proves, and neither when the column contradicts itself', () => {
    expect(orderOf(['03/04/2008', '', '13/12/2023'])).toEqual({ order: 'DAY_FIRST', contradictory: false });
    expect(orderOf(['03/04/2008', '12/13/2023'])).toEqual({ order: 'MONTH_FIRST', contradictory: false });
    expect(orderOf(['12/13/2023', '13/12/2023'])).toEqual({ order: 'UNKNOWN', contradictory: true });
    expect(orderOf(['03/04/2008', '04.13.2008'])).toEqual({ order: 'UNKNOWN', contradictory: false });
  });
});

describe('other cells', () => {
  it.each([
    ['14', 14, 14, false], ['12-14', 12, 14, false], ['14–12', 12, 14, false], ['about 15', 15, 15, true], ['14 ዓመት', 14, 14, false], ['۱۵ یا ۱۶', 15, 16, false], ['\u200f١٤\u200f', 14, 14, false], ['5 months', 0, 0, false], ['~ 30', 30, 30, true],
  ])('age %s', (cell, minYears, maxYears, estimated) => { expect(ageOf(cell)).toEqual({ minYears, maxYears, estimated }); });
  it.each(['old', '999', '1/2/2010', '1 2 3', '-5'])('%s is no age', (cell) => { expect(ageOf(cell)).toBeUndefined(); });

  it.each([['m', 1], ['W', 2], ['Male', 1], ['ሴ', 2], ['ذكر', 1], ['дівчинка', 2], ['xyz', undefined]])('sex %s', (cell, sex) => { expect(sexOf(cell)).toBe(sex); });
  it.each([['SY', 'SYR'], ['syr', 'SYR'], ['Syrien', 'SYR'], ['Eritrea', 'ERI'], ['أفغانستان', 'AFG'], ['staatenlos', 'XXA'], ['XXB', 'XXB'], ['Atlantis', undefined]])('nationality %s', (cell, code) => { expect(nationalityOf(cell)).toBe(code); });
  it('country by name', () => { expect([countryOf('Österreich'), countryOf('AUT'), countryOf('at'), countryOf('nowhere')]).toEqual(['AT', 'AT', 'AT', undefined]); });
  it.each([['Yousef', 'Latn'], ['يوسف', 'Arab'], ['ሰላም ተወልደ', 'Ethi'], ['Олена', 'Cyrl'], ['山田 A', 'Hani'], ['123', 'Zyyy']])('script of %s', (name, script) => { expect(scriptOf(name)).toBe(script); });
  it('digits of any script, and marks that nobody sees', () => {
    expect(foldDigits('۱۴۰۱ ٤ ۴ १२ 𝟙𝟚 ᠐')).toBe('1401 4 4 12 12 0');
    expect(clean('\u200f علي \n كريم \u200f')).toBe('علي كريم');
    expect(clean('محمد\u200cرضا')).toBe('محمد\u200cرضا');
  });
  it('a name that only contains a word for missing is a name', () => {
    expect([isMissing('Ohne Sorge'), isMissing('Nil Ekiz'), isMissing('sin nombre'), isMissing('—'), isMissing('k. A.', ['k. a'])]).toEqual([false, false, true, true, true]);
    expect([isMissingName('Na'), isMissingName('Null'), isMissingName('NN'), isMissingName('Na', ['na'])]).toEqual([false, false, true, true]);
  });
});
