import { describe, expect, it } from '@jest/globals';
import { caseOf, contentOf } from '../../cases/domain/builders.js';
import type { CaseFile } from '../../cases/index.js';
import type { Permission } from '../../permissions/index.js';
import { mayPublish } from './may-publish.js';

const now = new Date('2026-02-01T00:00:00Z');
const law: Permission = { id: 'p', caseId: 'c', country: 'AT', organisation: 'o', basis: 'LEGAL_BASIS', answer: 'NOT_ASKED', scope: ['PUBLICATION'], recipients: [], evidenceReference: 'e', recordedBy: 'r', recordedAt: now };
const bare = Object.fromEntries(Object.entries(contentOf({ names: [] })).filter(([name]) => name !== 'birth')) as unknown as CaseFile['content'];
const active = (changes: Partial<CaseFile> = {}) => caseOf({ state: 'ACTIVE', validatedBy: 'second', ...changes });

describe('publication', () => {
  it.each([
    [active(), [law], undefined, 'all is there'],
    [active({ state: 'DRAFT' }), [law], 'WRONG_STATE', 'a draft stays'],
    [active({ state: 'SUSPENDED' }), [law], 'WRONG_STATE', 'a suspended case stays'],
    [active(), [], 'PERMISSION_MISSING', 'nothing allows it'],
    [active(), [{ ...law, scope: ['DISCLOSURE'] as const }], 'PERMISSION_MISSING', 'another scope does not'],
    [active(), [{ ...law, withdrawnAt: now }], 'PERMISSION_MISSING', 'what was withdrawn does not'],
    [caseOf({ state: 'ACTIVE' }), [law], 'NOT_PUBLISHABLE', 'no authority validated it'],
    [caseOf({ state: 'ACTIVE', tip: true }), [law], 'NOT_PUBLISHABLE', 'a tip needs validation'],
    [active({ content: contentOf({ sourceGrade: 'X' }) }), [law], 'NOT_PUBLISHABLE', 'X is not corroborated'],
    [active({ content: contentOf({ informationGrade: '4' }) }), [law], 'NOT_PUBLISHABLE', 'nor is 4'],
    [active({ review: { dueAt: now } }), [law], 'NOT_PUBLISHABLE', 'the review is overdue'],
    [caseOf({ state: 'ACTIVE', validatedBy: 'second', content: bare }), [law], 'NOT_PUBLISHABLE', 'nothing to compare'],
  ] as const)('%#: %s', (file, permissions, code, because) => {
    const result = mayPublish(file, permissions, now);
    expect({ because, code: result.ok ? undefined : result.failure.code }).toEqual({ because, code });
  });
});
