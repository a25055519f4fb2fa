import { describe, expect, it } from '@jest/globals';
import { caseOf, contentOf } from './builders.js';
import type { CaseFile } from './case-file.js';
import { countsAsChild } from '@homeward/shared';
import { nextReview } from './childhood.js';
import { due } from './clock-rules.js';
import { evolve } from './evolve.js';

const HOUR_MS = 3_600_000;
const start = new Date('2026-01-15T10:00:00Z');
interface Happened { readonly day: number; readonly type: string; readonly days?: number | undefined }

/** Runs the clock hourly for `years` and tells what happened on which day, and how the case ended. */
function live(given: CaseFile, years: number): { readonly happened: readonly Happened[]; readonly file: CaseFile } {
  const happened: Happened[] = [];
  let file = given;
  for (let hour = 0; hour < years * 365.25 * 24; hour += 1) {
    const now = new Date(start.getTime() + hour * HOUR_MS);
    for (let event = due(file, now); event; event = due(file, now)) {
      file = evolve(file, event);
      happened.push({ day: Math.round(hour / 24), type: event.type, ...(event.type === 'ReviewNoticeGiven' ? { days: event.days } : {}) });
    }
  }
  return { happened, file };
}

const adult = contentOf({ kind: 'MISSING_ADULT', birth: { type: 'AGE', minYears: 30, maxYears: 40, asOf: '2026-01-01', estimated: false } });

describe('the review clock over six years', () => {
  it('gives notice at 120 and 30 days, suspends, and erases an adult 90 days later', () => {
    expect(live(caseOf({ state: 'ACTIVE', content: adult }, start), 6).happened).toEqual([
      { day: 1096 - 120, type: 'ReviewNoticeGiven', days: 120 }, { day: 1096 - 30, type: 'ReviewNoticeGiven', days: 30 },
      { day: 1096, type: 'CaseSuspended' }, { day: 1096 + 90, type: 'CaseErased' },
    ]);
  });

  it('reviews a child yearly, and never erases an open search for one by itself', () => {
    const { happened, file } = live(caseOf({ state: 'ACTIVE' }, start), 6);
    expect(happened).toEqual([
      { day: 245, type: 'ReviewNoticeGiven', days: 120 }, { day: 335, type: 'ReviewNoticeGiven', days: 30 },
      { day: 365, type: 'CaseSuspended' }, { day: 455, type: 'CaseExpired' },
    ]);
    expect(file.state).toBe('EXPIRED');
  });

  it('erases a found child that nobody looks for, and a closed case', () => {
    expect(live(caseOf({ state: 'ACTIVE', content: contentOf({ kind: 'FOUND_PERSON', sought: false }) }, start), 2).file.state).toBe('ERASED');
    expect(live(caseOf({ state: 'CLOSED' }, start), 2).file.state).toBe('ERASED');
  });

  it('leaves no case overdue at any hour', () => {
    let file = caseOf({ state: 'ACTIVE', content: adult }, start);
    for (let hour = 0; hour < 6 * 8766 && file.state !== 'ERASED'; hour += 1) {
      const now = new Date(start.getTime() + hour * HOUR_MS);
      for (let event = due(file, now); event; event = due(file, now)) file = evolve(file, event);
      if (file.state === 'ACTIVE' && file.review.dueAt <= now) throw new Error(`overdue and active at hour ${String(hour)}`);
    }
    expect(file.state).toBe('ERASED');
  });
});

describe('childhood', () => {
  it.each([
    [{ type: 'DATE', value: '2008-06-01', precision: 'DAY', calendar: 'GREGORIAN', estimated: false }, '2026-05-31', true, 'the day before the 18th birthday'],
    [{ type: 'DATE', value: '2008-06-01', precision: 'DAY', calendar: 'GREGORIAN', estimated: false }, '2026-06-01', false, 'on the birthday'],
    [{ type: 'DATE', value: '2008', precision: 'YEAR', calendar: 'GREGORIAN', estimated: false }, '2026-12-30', true, 'a year allows 31 December'],
    [{ type: 'AGE', minYears: 17, maxYears: 20, asOf: '2026-01-01', estimated: false }, '2026-06-01', true, 'the interval allows 17'],
    [{ type: 'AGE', minYears: 18, maxYears: 20, asOf: '2026-01-01', estimated: false }, '2026-06-01', false, 'at least 18'],
    [{ type: 'AGE', minYears: 18, maxYears: 20, asOf: '2026-01-01', estimated: true }, '2026-06-01', true, 'an estimate may be a year off'],
    [{ type: 'DATE', value: '1386-05', precision: 'MONTH', calendar: 'SOLAR_HIJRI', estimated: false }, '2026-01-01', true, '1386 reaches into March 2008'],
    [{ type: 'DATE', value: '2551', precision: 'YEAR', calendar: 'BUDDHIST', estimated: false }, '2026-06-01', true, '2551 is 2008'],
    [{ type: 'DATE', value: '1429', precision: 'YEAR', calendar: 'HIJRI', estimated: false }, '2026-06-01', true, '1429 is 2008'],
    [{ type: 'DATE', value: '2000', precision: 'YEAR', calendar: 'ETHIOPIAN', estimated: false }, '2026-06-01', true, '2000 is 2007/2008'],
  ] as const)('%j at %s: %s, because %s', (birth, day, child, because) => {
    expect({ because, child: countsAsChild({ kind: 'UNACCOMPANIED_MINOR', birth }, new Date(`${day}T00:00:00Z`)) }).toEqual({ because, child });
  });

  it('brings a child to review at the earliest possible 18th birthday', () => {
    const birth = { type: 'AGE', minYears: 16, maxYears: 17, asOf: '2026-01-10', estimated: false } as const;
    expect(nextReview({ kind: 'UNACCOMPANIED_MINOR', birth }, start)).toEqual(new Date('2027-01-15T10:00:00Z'));
    const soon = { type: 'DATE', value: '2008-03-04', precision: 'DAY', calendar: 'GREGORIAN', estimated: false } as const;
    expect(nextReview({ kind: 'MISSING_CHILD', birth: soon }, start)).toEqual(new Date('2026-03-04T00:00:00Z'));
  });
});
