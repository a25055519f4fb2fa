import { describe, expect, it } from '@jest/globals';
import { DEFAULT_DEADLINES, deadlineMs } from './deadline.js';

const due = (since: string, urgency: Parameters<typeof deadlineMs>[1], country = 'at') =>
  new Date(deadlineMs(Date.parse(since), urgency, country, DEFAULT_DEADLINES)).toISOString();

describe('the deadline of the deciding side', () => {
  it.each([
    { urgency: 'DANGER_TO_LIFE', since: '2026-03-06T22:30:00.000Z', country: 'at', expected: '2026-03-07T01:30:00.000Z', because: 'danger to life knows no night and no weekend' },
    { urgency: 'CHILD_OR_TRAFFICKING', since: '2026-03-06T12:00:00.000Z', country: 'at', expected: '2026-03-07T12:00:00.000Z', because: 'a child waits a day at most' },
    { urgency: 'STANDARD', since: '2026-03-02T12:00:00.000Z', country: 'at', expected: '2026-03-09T12:00:00.000Z', because: 'Monday and five working days is the next Monday' },
    { urgency: 'STANDARD', since: '2026-03-06T12:00:00.000Z', country: 'at', expected: '2026-03-13T12:00:00.000Z', because: 'Saturday and Sunday do not count' },
    { urgency: 'STANDARD', since: '2026-03-05T12:00:00.000Z', country: 'jo', expected: '2026-03-12T12:00:00.000Z', because: 'in Jordan Friday and Saturday do not count' },
    { urgency: 'STANDARD', since: '2026-03-07T12:00:00.000Z', country: 'at', expected: '2026-03-13T12:00:00.000Z', because: 'raised on a Saturday, the first day is Monday' },
  ] as const)('$urgency in $country from $since: $because', ({ urgency, since, country, expected }) => {
    expect(due(since, urgency, country)).toBe(expected);
  });
});
