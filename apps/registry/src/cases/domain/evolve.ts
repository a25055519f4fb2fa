import { ENDED_BY_REVIEW, type CaseFile, type Custody } from './case-file.js';
import { nextReview } from './childhood.js';
import type { CaseEvent } from './events.js';

/** The case after the event; knows no rule, so that replaying what happened can never be refused. */
export function evolve(file: CaseFile | undefined, event: CaseEvent): CaseFile {
  if (event.type === 'CaseRegistered') return event.file;
  if (!file) throw new Error(`${event.type} without a case`);
  return { ...changed(file, event), version: file.version + 1, changedAt: event.at };
}

function changed(file: CaseFile, event: Exclude<CaseEvent, { type: 'CaseRegistered' }>): CaseFile {
  switch (event.type) {
    case 'CaseAmended': return amended(file, event);
    case 'CaseActivated': return { ...file, state: 'ACTIVE' };
    case 'CaseValidated': return { ...file, validatedBy: event.by, validatedAt: event.at };
    case 'CustodyRecorded': return { ...file, custody: { status: event.status, recordedBy: event.by, ...(event.since ? { since: event.since } : {}) } };
    case 'CustodyValidated': return { ...file, custody: { ...file.custody, validatedBy: event.by, validatedAt: event.at } satisfies Custody };
    case 'CaseSuspended': return suspended(file, event);
    case 'CaseResumed': return without({ ...file, state: 'ACTIVE' }, 'suspensionReason');
    case 'CaseClosed': return { ...without(file, 'suspensionReason'), state: 'CLOSED', closingReason: event.reason };
    case 'CaseReviewed': return reviewed(file, event.nextDueAt);
    case 'ReviewNoticeGiven': return { ...file, review: { ...file.review, noticeDays: event.days } };
    case 'CaseExpired': return { ...file, state: 'EXPIRED' };
    case 'CaseErased': return { ...file, state: 'ERASED' };
  }
}

/** A better known birth date can bring the review forward; it never puts it off. */
function amended(file: CaseFile, event: Extract<CaseEvent, { type: 'CaseAmended' }>): CaseFile {
  const due = nextReview(event.content, event.at);
  const review = due < file.review.dueAt ? { ...file.review, dueAt: due } : file.review;
  const source = file.source && event.contentHash ? { source: { ...file.source, contentHash: event.contentHash } } : {};
  return { ...file, ...source, content: event.content, recordedBy: event.by, review };
}

const suspended = (file: CaseFile, { reason, at }: Extract<CaseEvent, { type: 'CaseSuspended' }>): CaseFile => ({
  ...file, state: 'SUSPENDED', suspensionReason: reason,
  review: reason === 'UNREVIEWED' ? { ...file.review, unreviewedSince: at } : file.review,
});

function reviewed(file: CaseFile, dueAt: Date): CaseFile {
  const revived = file.state === 'EXPIRED' || (file.suspensionReason !== undefined && ENDED_BY_REVIEW.includes(file.suspensionReason));
  return { ...(revived ? without({ ...file, state: 'ACTIVE' as const }, 'suspensionReason') : file), review: { dueAt } };
}

const without = <Member extends keyof CaseFile>(file: CaseFile, member: Member): CaseFile =>
  Object.fromEntries(Object.entries(file).filter(([name]) => name !== member)) as unknown as CaseFile;
