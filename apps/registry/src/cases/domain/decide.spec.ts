import { describe, expect, it } from '@jest/globals';
import { CASE_STATES } from '@homeward/shared';
import { caseOf, contentOf } from './builders.js';
import type { CaseFile } from './case-file.js';
import type { ChangeCase } from './commands.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';

const now = new Date('2026-03-01T09:00:00Z');
const when = (given: CaseFile, command: ChangeCase) => {
  const decided = decide(command, given, now);
  return decided.ok ? evolve(given, decided.value) : decided.failure.code;
};

describe('a case', () => {
  it('starts as a draft of version 1 that holds nobody', () => {
    expect(caseOf()).toMatchObject({ state: 'DRAFT', version: 1, custody: { status: 'NOT_HELD' } });
  });

  it('goes from draft to active, to suspended, back, and to closed with a reason', () => {
    let file = caseOf();
    for (const command of [{ type: 'ActivateCase' }, { type: 'SuspendCase', reason: 'SAFETY' }, { type: 'ResumeCase' }, { type: 'CloseCase', reason: 'REUNIFIED' }] satisfies ChangeCase[]) {
      file = when(file, command) as CaseFile;
    }
    expect(file).toMatchObject({ state: 'CLOSED', closingReason: 'REUNIFIED', version: 5 });
    expect(file.suspensionReason).toBeUndefined();
  });

  const ALLOWED: Readonly<Record<ChangeCase['type'], readonly string[]>> = {
    AmendCase: ['DRAFT', 'ACTIVE', 'SUSPENDED'], ActivateCase: ['DRAFT'], ValidateCase: ['DRAFT', 'ACTIVE', 'SUSPENDED'],
    RecordCustody: ['DRAFT', 'ACTIVE', 'SUSPENDED'], ValidateCustody: ['DRAFT', 'ACTIVE', 'SUSPENDED'], SuspendCase: ['ACTIVE'], ResumeCase: ['SUSPENDED'],
    CloseCase: ['DRAFT', 'ACTIVE', 'SUSPENDED', 'EXPIRED'], ReviewCase: ['DRAFT', 'ACTIVE', 'SUSPENDED', 'EXPIRED'], EraseCase: ['DRAFT', 'ACTIVE', 'SUSPENDED', 'CLOSED', 'EXPIRED'],
  };
  const commandOf: Readonly<Record<ChangeCase['type'], ChangeCase>> = {
    AmendCase: { type: 'AmendCase', expectedVersion: 1, content: contentOf(), by: 'recorder' }, ActivateCase: { type: 'ActivateCase' }, ValidateCase: { type: 'ValidateCase', by: 'second' },
    RecordCustody: { type: 'RecordCustody', status: 'HELD', by: 'recorder' }, ValidateCustody: { type: 'ValidateCustody', by: 'second' },
    SuspendCase: { type: 'SuspendCase', reason: 'SAFETY' }, ResumeCase: { type: 'ResumeCase' }, CloseCase: { type: 'CloseCase', reason: 'DUPLICATE' },
    ReviewCase: { type: 'ReviewCase', keepUntil: new Date('2026-09-01T00:00:00Z') }, EraseCase: { type: 'EraseCase' },
  };
  it.each(CASE_STATES.flatMap((state) => Object.values(commandOf).map((command) => [state, command.type, command] as const)))('in %s answers %s by the table', (state, type, command) => {
    const given = caseOf({ state, custody: { status: 'HELD', recordedBy: 'recorder' } });
    expect(decide(command, given, now).ok).toBe(ALLOWED[type].includes(state));
  });

  it('refuses an amendment of a version that is no longer current', () => {
    expect(when(caseOf({ version: 4 }), { type: 'AmendCase', expectedVersion: 3, content: contentOf(), by: 'recorder' })).toBe('STALE_VERSION');
  });

  it.each([
    ['ValidateCase', 'recorder', 'SECOND_PERSON_REQUIRED', 'nobody validates what they recorded'],
    ['ValidateCase', 'second', undefined, 'another person may'],
    ['ValidateCustody', 'holder', 'SECOND_PERSON_REQUIRED', 'nobody validates custody they recorded'],
    ['ValidateCustody', 'recorder', undefined, 'the recorder of the case is another person than that of custody'],
  ] as const)('%s by %s: %s, because %s', (type, by, refusal, because) => {
    const decided = decide({ type, by }, caseOf({ custody: { status: 'HELD', recordedBy: 'holder' } }), now);
    expect({ because, refusal: decided.ok ? undefined : decided.failure.code }).toEqual({ because, refusal });
  });

  it('validates no custody that nobody recorded', () => {
    expect(when(caseOf(), { type: 'ValidateCustody', by: 'second' })).toBe('WRONG_STATE');
  });

  it('forgets the validation of custody when custody is recorded anew', () => {
    const validated = caseOf({ custody: { status: 'HELD', recordedBy: 'holder', validatedBy: 'second', validatedAt: now } });
    expect((when(validated, { type: 'RecordCustody', status: 'LEFT', since: '2026-02-01', by: 'holder' }) as CaseFile).custody).toEqual({ status: 'LEFT', since: '2026-02-01', recordedBy: 'holder' });
  });

  it('refuses custody from a day in the future', () => {
    expect(when(caseOf(), { type: 'RecordCustody', status: 'HELD', since: '2026-03-02', by: 'holder' })).toBe('INVALID_INPUT');
  });

  it('does not resume what is suspended for want of a review', () => {
    expect(when(caseOf({ state: 'SUSPENDED', suspensionReason: 'UNREVIEWED' }), { type: 'ResumeCase' })).toBe('WRONG_STATE');
  });

  it('lets a review bring the next one forward and never put it off beyond the clock', () => {
    const late = when(caseOf(), { type: 'ReviewCase', keepUntil: new Date('2040-01-01T00:00:00Z') }) as CaseFile;
    const early = when(caseOf(), { type: 'ReviewCase', keepUntil: new Date('2026-04-01T00:00:00Z') }) as CaseFile;
    expect([late.review.dueAt, early.review.dueAt]).toEqual([new Date('2027-03-01T09:00:00Z'), new Date('2026-04-01T00:00:00Z')]);
  });

  it('comes back from expiry by a review', () => {
    expect(when(caseOf({ state: 'EXPIRED', suspensionReason: 'UNREVIEWED' }), { type: 'ReviewCase', keepUntil: new Date('2026-08-01T00:00:00Z') })).toMatchObject({ state: 'ACTIVE' });
  });
});
