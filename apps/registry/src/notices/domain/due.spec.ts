import { describe, expect, it } from '@jest/globals';
import { dueReminder, remindersOf, type NoticeKind } from './due.js';
import { retryDelayMs } from './retry.js';

const HOUR_MS = 3_600_000;
const start = new Date('2026-05-04T06:00:00.000Z');
const after = (hours: number) => new Date(start.getTime() + hours * HOUR_MS);
const deadline = { startedAt: start, deadlineAt: after(24) };

describe('reminders of a deadline', () => {
  it.each<{ because: string; hours: number; given: NoticeKind[]; expected: NoticeKind | undefined }>([
    { because: 'it is early', hours: 11.9, given: [], expected: undefined },
    { because: 'half is gone', hours: 12, given: [], expected: 'HALF_OF_DEADLINE' },
    { because: 'each is given once', hours: 13, given: ['HALF_OF_DEADLINE'], expected: undefined },
    { because: 'it has passed', hours: 24, given: ['HALF_OF_DEADLINE'], expected: 'DEADLINE_PASSED' },
    { because: 'twice the time has gone', hours: 48, given: ['HALF_OF_DEADLINE', 'DEADLINE_PASSED'], expected: 'TWICE_THE_DEADLINE' },
    { because: 'after a long pause the latest one is enough', hours: 60, given: [], expected: 'TWICE_THE_DEADLINE' },
    { because: 'an earlier one is not given late', hours: 60, given: ['TWICE_THE_DEADLINE'], expected: undefined },
  ])('$expected when $because', ({ hours, given, expected }) => {
    expect(dueReminder(deadline, given, after(hours))).toBe(expected);
  });

  it('come at half, at the end and at twice, for danger to life as for the rest', () => {
    expect(remindersOf({ startedAt: start, deadlineAt: after(3) }).map((reminder) => reminder.dueAt)).toEqual([after(1.5), after(3), after(6)]);
  });

  it('waits longer after each failure, an hour at most', () => {
    const delays = Array.from({ length: 30 }, (_, attempts) => retryDelayMs(attempts));
    expect(delays[0]).toBe(5_000);
    expect([...delays].sort((a, b) => a - b)).toEqual(delays);
    expect(delays.at(-1)).toBe(HOUR_MS);
  });
});
