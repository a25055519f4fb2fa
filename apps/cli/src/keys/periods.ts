import type { Period } from '@homeward/shared';
import { instantOf, wholeNumber, type Invocation } from '../command.js';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;

export const periodOptions = { from: { type: 'string' }, years: { type: 'string' } } as const;
export const periodUsage = '[--from INSTANT] [--years N]';

/** From now (or `delayMs` later) for a year, unless told otherwise. */
export function periodOf(invocation: Invocation, nowMs: number, delayMs = 0): Period {
  const fromMs = instantOf(invocation, 'from', nowMs + delayMs);
  return { fromMs, untilMs: fromMs + wholeNumber(invocation, 'years', 1, [1, 10]) * YEAR_MS };
}
