import type { CaseState, Purpose, Role } from '@homeward/shared';

/** The kinds of use that Directive (EU) 2016/680 article 25 wants logged. */
export const AUDIT_KINDS = ['COLLECTION', 'ALTERATION', 'CONSULTATION', 'DISCLOSURE', 'COMBINATION', 'ERASURE'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Everything a person can do at a node; closed list. */
export const OPERATIONS = [
  'CASE_REGISTER', 'CASE_IMPORT', 'CASE_READ', 'CASE_LIST', 'CASE_AMEND', 'CASE_ACTIVATE', 'CASE_VALIDATE', 'CASE_PUBLISH',
  'CASE_SUSPEND', 'CASE_RESUME', 'CASE_CLOSE', 'CASE_REVIEW', 'CASE_ERASE', 'PERMISSION_RECORD', 'PERMISSION_WITHDRAW',
  'CUSTODY_RECORD', 'CUSTODY_VALIDATE',
  'CANDIDATE_LIST', 'CANDIDATE_READ', 'CANDIDATE_ASSIGN', 'CANDIDATE_RELEASE', 'CANDIDATE_ANSWER_SAFE', 'CANDIDATE_JUDGE',
  'CANDIDATE_DISCLOSE', 'CANDIDATE_IDENTIFY', 'CANDIDATE_REFUTE', 'CANDIDATE_FLAG', 'CANDIDATE_ASK_NEXT',
  'DISCLOSURE_LIST', 'DISCLOSURE_READ', 'DISCLOSURE_ACKNOWLEDGE', 'NOTICE_LIST', 'SUGGEST', 'AUDIT_READ',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Groups of fields that an answer may carry; the mapper that builds the answer redacts by them. */
export const FIELD_SETS = ['RECEIPT', 'STUB', 'FULL'] as const;
export type FieldSet = (typeof FIELD_SETS)[number];

export const OBLIGATIONS = ['SECOND_PERSON', 'ACKNOWLEDGE_HANDLING_TEXT'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** What `decide` may know of the record; facts, never the record itself. */
export interface Facts {
  /** The country this node serves. */
  readonly nodeCountry: string;
  /** NEW: the reference will be made by this operation. NONE: the operation looks at no person. */
  readonly reference: 'OPEN' | 'NEW' | 'NONE' | 'UNRESOLVED';
  /** Absent when there is no such record, or it is not the actor's to see: both look the same. */
  readonly record?: { readonly country: string; readonly organisation: string; readonly state?: CaseState; readonly childConcerned: boolean; readonly handlingText?: boolean };
}

export interface PolicyRow {
  readonly operation: Operation;
  readonly roles: readonly Role[];
  readonly purposes: readonly Purpose[];
  readonly reference: 'OPEN' | 'NEW' | 'NONE';
  /** Whether the operation is on one record of the actor's own organisation. */
  readonly record: 'OWN' | 'NONE';
  readonly fields: FieldSet;
  readonly obligations: readonly Obligation[];
}
