import type { CaseFile } from './case-file.js';
import { countsAsChild } from '@homeward/shared';
import type { CaseEvent } from './events.js';

const DAY_MS = 86_400_000;
export const NOTICE_DAYS = [120, 30] as const;
export const DAYS_UNTIL_ERASURE = 90;

/**
 * What the clock does to a case at `now`, at most one event at a time; asked again until it has nothing more to say.
 * Pure: tests run it over years. Publication and permissions have clocks of their own.
 */
export function due(file: CaseFile, now: Date): CaseEvent | undefined {
  if (file.state === 'ERASED') return undefined;
  const overdueDays = (now.getTime() - file.review.dueAt.getTime()) / DAY_MS;
  if (overdueDays < 0) return notice(file, -overdueDays, now);
  if (file.state === 'DRAFT' || file.state === 'ACTIVE') return { type: 'CaseSuspended', at: now, reason: 'UNREVIEWED' };
  if (file.state === 'SUSPENDED' && !file.review.unreviewedSince) return { type: 'CaseSuspended', at: now, reason: 'UNREVIEWED' };
  const since = file.review.unreviewedSince ?? file.review.dueAt;
  if (now.getTime() - since.getTime() < DAYS_UNTIL_ERASURE * DAY_MS) return undefined;
  if (!isOpenSearchForChild(file, now)) return { type: 'CaseErased', at: now };
  return file.state === 'EXPIRED' ? undefined : { type: 'CaseExpired', at: now };
}

function notice(file: CaseFile, daysLeft: number, now: Date): CaseEvent | undefined {
  const days = NOTICE_DAYS.findLast((limit) => daysLeft <= limit);
  if (days === undefined || (file.review.noticeDays !== undefined && file.review.noticeDays <= days)) return undefined;
  return { type: 'ReviewNoticeGiven', at: now, days };
}

/** Only a supervisor ends the search for a child; the clock never does. */
export const isOpenSearchForChild = (file: CaseFile, now: Date): boolean =>
  file.content.sought && file.state !== 'CLOSED' && countsAsChild(file.content, now);
