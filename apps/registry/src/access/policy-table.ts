import { PURPOSES, type Purpose, type Role } from '@homeward/shared';
import type { AuditKind, Operation, PolicyRow } from './operations.js';

/** Written into every audit entry; raise it with every change of this file. */
export const POLICY_VERSION = '1';

const ALL = PURPOSES;
const CARE = ['SEARCH_MISSING', 'IDENTIFY_FOUND', 'PROTECT_CHILD', 'INVESTIGATE_TRAFFICKING'] as const satisfies readonly Purpose[];
const STAFF = ['CASEWORKER', 'INVESTIGATOR', 'SUPERVISOR'] as const satisfies readonly Role[];
const LEADS = ['SUPERVISOR'] as const satisfies readonly Role[];

/** Which purposes a role can have at all; a row below can only narrow this. */
export const ROLE_PURPOSES: Readonly<Record<Role, readonly Purpose[]>> = {
  CASEWORKER: ['SEARCH_MISSING', 'IDENTIFY_FOUND', 'PROTECT_CHILD'],
  INVESTIGATOR: CARE,
  SUPERVISOR: ALL,
  AUDITOR: ['OVERSIGHT'],
  REPORTER: ['SEARCH_MISSING', 'IDENTIFY_FOUND', 'PROTECT_CHILD'],
  LIAISON: [], RAPPORTEUR: [], OPERATOR: [],
};

const own = (operation: Operation, roles: readonly Role[], purposes: readonly Purpose[], rest: Partial<PolicyRow> = {}): PolicyRow =>
  ({ operation, roles, purposes, reference: 'OPEN', record: 'OWN', fields: 'FULL', obligations: [], ...rest });
const list = (operation: Operation, roles: readonly Role[], purposes: readonly Purpose[] = ALL): PolicyRow =>
  ({ operation, roles, purposes, reference: 'NONE', record: 'NONE', fields: 'STUB', obligations: [] });

/** What is not written here is not allowed. */
export const POLICY: readonly PolicyRow[] = [
  own('CASE_REGISTER', STAFF, CARE, { reference: 'NEW', record: 'NONE' }),
  own('CASE_REGISTER', ['REPORTER'], CARE, { reference: 'NEW', record: 'NONE', fields: 'RECEIPT' }),
  own('CASE_IMPORT', STAFF, CARE, { reference: 'NEW', record: 'NONE', fields: 'RECEIPT' }),
  list('CASE_LIST', STAFF),
  own('CASE_READ', STAFF, ALL),
  own('CASE_AMEND', STAFF, CARE),
  own('CASE_ACTIVATE', STAFF, CARE),
  own('CASE_VALIDATE', LEADS, CARE, { obligations: ['SECOND_PERSON'] }),
  own('CASE_PUBLISH', STAFF, CARE),
  own('CASE_SUSPEND', STAFF, ALL),
  own('CASE_RESUME', STAFF, CARE),
  own('CASE_CLOSE', STAFF, ALL),
  own('CASE_REVIEW', LEADS, ALL),
  own('CASE_ERASE', LEADS, ALL),
  own('PERMISSION_RECORD', STAFF, CARE),
  own('PERMISSION_WITHDRAW', STAFF, ALL),
  own('CUSTODY_RECORD', STAFF, CARE),
  own('CUSTODY_VALIDATE', LEADS, CARE, { obligations: ['SECOND_PERSON'] }),
  list('CANDIDATE_LIST', STAFF),
  own('CANDIDATE_READ', STAFF, ALL),
  own('CANDIDATE_ASSIGN', STAFF, ALL),
  own('CANDIDATE_RELEASE', STAFF, CARE),
  own('CANDIDATE_ANSWER_SAFE', STAFF, CARE),
  own('CANDIDATE_JUDGE', STAFF, CARE),
  own('CANDIDATE_DISCLOSE', LEADS, CARE, { obligations: ['SECOND_PERSON'] }),
  own('CANDIDATE_IDENTIFY', STAFF, CARE),
  own('CANDIDATE_REFUTE', STAFF, CARE),
  own('CANDIDATE_FLAG', STAFF, ALL),
  own('CANDIDATE_ASK_NEXT', STAFF, CARE),
  list('DISCLOSURE_LIST', STAFF),
  own('DISCLOSURE_READ', STAFF, ALL),
  own('DISCLOSURE_ACKNOWLEDGE', STAFF, ALL),
  list('NOTICE_LIST', STAFF),
  list('SUGGEST', [...STAFF, 'REPORTER']),
  list('AUDIT_READ', ['AUDITOR'], ['OVERSIGHT']),
];

/** How a use is written in the audit log. */
export const AUDIT_KIND: Readonly<Record<Operation, AuditKind>> = {
  CASE_REGISTER: 'COLLECTION', CASE_IMPORT: 'COLLECTION', CASE_READ: 'CONSULTATION', CASE_LIST: 'CONSULTATION', CASE_AMEND: 'ALTERATION',
  CASE_ACTIVATE: 'ALTERATION', CASE_VALIDATE: 'ALTERATION', CASE_PUBLISH: 'DISCLOSURE', CASE_SUSPEND: 'ALTERATION', CASE_RESUME: 'ALTERATION',
  CASE_CLOSE: 'ALTERATION', CASE_REVIEW: 'ALTERATION', CASE_ERASE: 'ERASURE', PERMISSION_RECORD: 'COLLECTION', PERMISSION_WITHDRAW: 'ALTERATION',
  CUSTODY_RECORD: 'ALTERATION', CUSTODY_VALIDATE: 'ALTERATION',
  CANDIDATE_LIST: 'CONSULTATION', CANDIDATE_READ: 'CONSULTATION', CANDIDATE_ASSIGN: 'ALTERATION', CANDIDATE_RELEASE: 'DISCLOSURE',
  CANDIDATE_ANSWER_SAFE: 'DISCLOSURE', CANDIDATE_JUDGE: 'COMBINATION', CANDIDATE_DISCLOSE: 'DISCLOSURE', CANDIDATE_IDENTIFY: 'COMBINATION',
  CANDIDATE_REFUTE: 'COMBINATION', CANDIDATE_FLAG: 'ALTERATION', CANDIDATE_ASK_NEXT: 'CONSULTATION',
  DISCLOSURE_LIST: 'CONSULTATION', DISCLOSURE_READ: 'CONSULTATION', DISCLOSURE_ACKNOWLEDGE: 'ALTERATION', NOTICE_LIST: 'CONSULTATION', SUGGEST: 'CONSULTATION', AUDIT_READ: 'CONSULTATION',
};
