import { failure, success, type CaseState, type Result } from '@homeward/shared';
import { refused, type Refused } from '../../platform/refusal.js';
import { ENDED_BY_REVIEW, type CaseFile } from './case-file.js';
import { nextReview } from './childhood.js';
import type { ChangeCase, RegisterCase } from './commands.js';
import type { CaseEvent } from './events.js';

type Decided = Result<CaseEvent, Refused>;
const OPEN: readonly CaseState[] = ['DRAFT', 'ACTIVE', 'SUSPENDED'];

export function register(command: RegisterCase, now: Date): Extract<CaseEvent, { type: 'CaseRegistered' }> {
  const { id, country, organisation, reference, content, by, tip, source } = command;
  const file: CaseFile = {
    id, country, organisation, reference, ...(source ? { source } : {}), state: 'DRAFT', version: 1, content, custody: { status: 'NOT_HELD' }, tip, recordedBy: by,
    review: { dueAt: nextReview(content, now) }, registeredAt: now, changedAt: now,
  };
  return { type: 'CaseRegistered', at: now, file };
}

/** The rules of a case (design section 5): pure; the same command on the same case at the same time gives the same answer. */
export function decide(command: ChangeCase, file: CaseFile, now: Date): Decided {
  const allowed = STATES[command.type];
  if (!allowed.includes(file.state)) return failure(refused('WRONG_STATE'));
  switch (command.type) {
    case 'AmendCase': return amend(command, file, now);
    case 'ActivateCase': return success({ type: 'CaseActivated', at: now });
    case 'ValidateCase': return secondPerson(file.recordedBy, command.by, { type: 'CaseValidated', at: now, by: command.by });
    case 'RecordCustody': return recordCustody(command, now);
    case 'ValidateCustody': return secondPerson(file.custody.recordedBy, command.by, { type: 'CustodyValidated', at: now, by: command.by });
    case 'SuspendCase': return success({ type: 'CaseSuspended', at: now, reason: command.reason });
    case 'ResumeCase': return resume(file, now);
    case 'CloseCase': return success({ type: 'CaseClosed', at: now, reason: command.reason });
    case 'ReviewCase': return review(command.keepUntil, file, now);
    case 'EraseCase': return success({ type: 'CaseErased', at: now });
  }
}

const STATES: Readonly<Record<ChangeCase['type'], readonly CaseState[]>> = {
  AmendCase: OPEN, ActivateCase: ['DRAFT'], ValidateCase: OPEN, RecordCustody: OPEN, ValidateCustody: OPEN, SuspendCase: ['ACTIVE'], ResumeCase: ['SUSPENDED'],
  CloseCase: [...OPEN, 'EXPIRED'], ReviewCase: [...OPEN, 'EXPIRED'], EraseCase: [...OPEN, 'CLOSED', 'EXPIRED'],
};

function amend(command: Extract<ChangeCase, { type: 'AmendCase' }>, file: CaseFile, now: Date): Decided {
  if (command.expectedVersion !== file.version) return failure(refused('STALE_VERSION'));
  const { content, by, contentHash } = command;
  return success({ type: 'CaseAmended', at: now, content, by, ...(contentHash ? { contentHash } : {}) });
}

function recordCustody({ status, since, by }: Extract<ChangeCase, { type: 'RecordCustody' }>, now: Date): Decided {
  if (since && new Date(`${since}T00:00:00Z`) > now) {
    return failure(refused('INVALID_INPUT', { field: 'since', code: 'future', message: 'The day lies in the future. Give the day when custody began or ended.' }));
  }
  return success({ type: 'CustodyRecorded', at: now, status, by, ...(since ? { since } : {}) });
}

/** Four eyes: nobody validates what they recorded themselves; nothing recorded, nothing to validate. */
function secondPerson(recorder: string | undefined, by: string, event: CaseEvent): Decided {
  if (recorder === undefined) return failure(refused('WRONG_STATE'));
  return recorder === by ? failure(refused('SECOND_PERSON_REQUIRED')) : success(event);
}

function resume(file: CaseFile, now: Date): Decided {
  if (!file.suspensionReason || !ENDED_BY_REVIEW.includes(file.suspensionReason)) return success({ type: 'CaseResumed', at: now });
  return failure(refused('WRONG_STATE', { field: 'id', code: 'reviewNeeded', message: 'A supervisor must review the case first (reviewCase), or erase it.' }));
}

/** A reviewer may ask for an earlier next review, never for a later one than the law of the clock. */
function review(keepUntil: Date, file: CaseFile, now: Date): Decided {
  if (keepUntil <= now) {
    return failure(refused('INVALID_INPUT', { field: 'keepUntil', code: 'past', message: 'The day lies in the past. Give a later day, or erase the case.' }));
  }
  const latest = nextReview(file.content, now);
  return success({ type: 'CaseReviewed', at: now, nextDueAt: keepUntil < latest ? keepUntil : latest });
}
