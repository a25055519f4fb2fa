import { describe, expect, it } from '@jest/globals';
import { CLOSING_REASONS, PURPOSES, ROLES, type Role } from '@homeward/shared';
import type { Actor } from '../platform/actor.js';
import { decide } from './decide.js';
import { OPERATIONS, type Facts, type Operation } from './operations.js';
import { AUDIT_KIND } from './policy-table.js';

const actor = (changes: Partial<Actor> = {}): Actor => ({ issuer: 'https://id.example', subject: 's-1', country: 'AT', organisation: 'at-police', roles: ['INVESTIGATOR'], ...changes });
const record = { country: 'AT', organisation: 'at-police', state: 'ACTIVE', childConcerned: true } as const;
const facts = (changes: Partial<Facts> = {}): Facts => ({ nodeCountry: 'AT', reference: 'OPEN', record, ...changes });

describe('decide', () => {
  it.each([
    [actor(), facts(), true, 'own record, open reference, a purpose of the role'],
    [actor({ roles: [] }), facts(), false, 'no role, no right'],
    [actor({ roles: ['LIAISON'] }), facts(), false, 'the desk never reads a record'],
    [actor({ roles: ['AUDITOR'] }), facts(), false, 'an auditor reads the log, not people'],
    [actor({ roles: ['REPORTER'] }), facts(), false, 'a reporter reads nothing back'],
    [actor({ country: 'DE' }), facts(), false, 'another country has no rights at this node'],
    [actor({ organisation: 'at-child-protection' }), facts(), false, 'organisations are apart inside a country'],
    [actor(), facts({ reference: 'UNRESOLVED' }), false, 'the case reference must resolve'],
    [actor(), { nodeCountry: 'AT', reference: 'OPEN' } satisfies Facts, false, 'nothing there'],
    [actor(), facts({ record: { ...record, state: 'ERASED' } }), false, 'erased is gone'],
  ])('CASE_READ %#', (who, what, allow, because) => {
    expect({ because, allow: decide(who, 'SEARCH_MISSING', 'CASE_READ', what).allow }).toEqual({ because, allow });
  });

  it('does not let the protection of a child be the purpose where no child is concerned', () => {
    expect(decide(actor(), 'PROTECT_CHILD', 'CASE_READ', facts({ record: { ...record, childConcerned: false } })).allow).toBe(false);
    expect(decide(actor(), 'PROTECT_CHILD', 'CASE_READ', facts()).allow).toBe(true);
  });

  it('lets nobody who only says "I am not missing" read, close or delete a record: those who keep the case close it as not missing, and a supervisor alone erases', () => {
    expect(CLOSING_REASONS).toContain('NOT_MISSING');
    const may = (roles: readonly Role[], operation: Operation, changes: Partial<Facts> = {}) => decide(actor({ roles }), 'SEARCH_MISSING', operation, facts(changes)).allow;
    const touching = (['CASE_READ', 'CASE_LIST', 'CASE_AMEND', 'CASE_CLOSE', 'CASE_ERASE', 'CASE_SUSPEND', 'PERMISSION_WITHDRAW', 'CANDIDATE_READ'] as const);
    for (const roles of [[], ['REPORTER']] satisfies Role[][]) expect(touching.filter((operation) => may(roles, operation) || may(roles, operation, { reference: 'NONE' }))).toEqual([]);
    expect(decide(actor({ roles: ['REPORTER'] }), 'SEARCH_MISSING', 'CASE_REGISTER', { nodeCountry: 'AT', reference: 'NEW' })).toMatchObject({ allow: true, fields: 'RECEIPT' });
    expect([may(['CASEWORKER'], 'CASE_CLOSE'), may(['CASEWORKER'], 'CASE_ERASE'), may(['INVESTIGATOR'], 'CASE_ERASE'), may(['SUPERVISOR'], 'CASE_ERASE')]).toEqual([true, false, false, true]);
  });

  it('keeps a purpose to the roles that have it', () => {
    expect(decide(actor({ roles: ['CASEWORKER'] }), 'INVESTIGATE_TRAFFICKING', 'CASE_READ', facts()).allow).toBe(false);
    expect(decide(actor(), 'OVERSIGHT', 'CASE_READ', facts()).allow).toBe(false);
  });

  it('shows a reporter the receipt of what they submitted and nothing more', () => {
    const decision = decide(actor({ roles: ['REPORTER'] }), 'SEARCH_MISSING', 'CASE_REGISTER', { nodeCountry: 'AT', reference: 'NEW' });
    expect(decision).toMatchObject({ allow: true, fields: 'RECEIPT' });
  });

  it('asks for the acknowledgement of a handling text', () => {
    expect(decide(actor(), 'SEARCH_MISSING', 'CASE_READ', facts({ record: { ...record, handlingText: true } })).obligations).toContain('ACKNOWLEDGE_HANDLING_TEXT');
  });

  it('gives roles without any purpose nothing, over every operation', () => {
    const allowed = OPERATIONS.flatMap((operation) => PURPOSES.flatMap((purpose) => (['LIAISON', 'RAPPORTEUR', 'OPERATOR'] satisfies Role[])
      .filter((role) => decide(actor({ roles: [role] }), purpose, operation, facts()).allow || decide(actor({ roles: [role] }), purpose, operation, facts({ reference: 'NONE' })).allow)));
    expect(allowed).toEqual([]);
  });

  it('denies every operation on a foreign record, over every role and purpose', () => {
    const foreign = facts({ record: { ...record, organisation: 'at-child-protection' } });
    const allowed = OPERATIONS.filter((operation) => PURPOSES.some((purpose) => ROLES.some((role) => decide(actor({ roles: [role] }), purpose, operation, foreign).allow)));
    expect(allowed).toEqual([]);
  });

  it('knows the audit kind of every operation', () => {
    expect(OPERATIONS.every((operation) => AUDIT_KIND[operation])).toBe(true);
  });
});
