import { describe, expect, it } from '@jest/globals';
import type { Permission } from './permission.js';
import { endedBecause, inForce, mayRecord } from './rules.js';

const now = new Date('2026-03-01T00:00:00Z');
const permissionOf = (changes: Partial<Permission> = {}): Permission => ({
  id: 'p-1', caseId: 'c-1', country: 'AT', organisation: 'at-police', basis: 'PERMISSION', answer: 'GIVEN', givenBy: 'the person', capacity: 'SELF',
  scope: ['PUBLICATION'], recipients: [], evidenceReference: 'file 7', recordedBy: 'recorder', recordedAt: new Date('2026-01-01T00:00:00Z'), ...changes,
});
const born = (value: string) => ({ type: 'DATE', value, precision: 'DAY', calendar: 'GREGORIAN', estimated: false }) as const;
const adult = { kind: 'MISSING_ADULT', birth: born('1990-01-01') } as const;
const child = { kind: 'MISSING_CHILD', birth: born('2015-01-01') } as const;

describe('a permission in force', () => {
  it.each([
    [permissionOf(), adult, undefined, 'given and open-ended'],
    [permissionOf({ withdrawnAt: now }), adult, 'WITHDRAWN', 'withdrawn is withdrawn'],
    [permissionOf({ answer: 'REFUSED' }), adult, 'REFUSED', 'a no is no permission'],
    [permissionOf({ answer: 'NOT_ASKED' }), adult, 'REFUSED', 'nor is silence'],
    [permissionOf({ expiresAt: now }), adult, 'EXPIRED', 'it ends at the instant, not after it'],
    [permissionOf({ capacity: 'GUARDIAN' }), child, undefined, 'a guardian speaks for a child'],
    [permissionOf({ capacity: 'GUARDIAN' }), { kind: 'MISSING_CHILD', birth: born('2008-03-01') } as const, 'MAJORITY_REACHED', 'and not for who is of age'],
    [permissionOf({ basis: 'LEGAL_BASIS', answer: 'NOT_ASKED' }), adult, undefined, 'the law asks nobody'],
  ] as const)('%#', (permission, person, ended, because) => {
    expect({ because, ended: endedBecause(permission, person, now) }).toEqual({ because, ended });
  });

  it('covers only its scope', () => {
    expect(inForce([permissionOf()], 'DISCLOSURE', adult, now)).toBeUndefined();
    expect(inForce([permissionOf(), permissionOf({ id: 'p-2', scope: ['DISCLOSURE'] })], 'DISCLOSURE', adult, now)?.id).toBe('p-2');
  });
});

describe('recording', () => {
  const refusal = permissionOf({ answer: 'REFUSED' });
  const law = permissionOf({ id: 'p-2', basis: 'LEGAL_BASIS', answer: 'NOT_ASKED' });
  it.each([
    [law, [], adult, undefined, 'nobody could be asked'],
    [law, [refusal], adult, 'PERMISSION_MISSING', 'an adult said no'],
    [law, [refusal], child, undefined, 'a child may have to be protected against a no'],
    [law, [refusal, permissionOf({ recordedAt: new Date('2026-02-01T00:00:00Z') })], adult, undefined, 'the adult said yes later'],
    [permissionOf(), [refusal], adult, undefined, 'people may change their mind'],
    [permissionOf({ capacity: 'GUARDIAN' }), [], adult, 'INVALID_INPUT', 'an adult has no guardian here'],
    [permissionOf({ expiresAt: now }), [], adult, 'INVALID_INPUT', 'already over'],
  ] as const)('%#', (permission, earlier, person, code, because) => {
    const result = mayRecord(permission, earlier, person, now);
    expect({ because, code: result.ok ? undefined : result.failure.code }).toEqual({ because, code });
  });
});
