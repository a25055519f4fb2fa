import type { Purpose } from '@homeward/shared';
import type { Actor } from '../platform/actor.js';
import type { Facts, FieldSet, Obligation, Operation, PolicyRow } from './operations.js';
import { POLICY, POLICY_VERSION, ROLE_PURPOSES } from './policy-table.js';

export interface Decision {
  readonly allow: boolean;
  readonly fields: FieldSet;
  readonly obligations: readonly Obligation[];
  readonly policyVersion: string;
}
const DENIED: Decision = { allow: false, fields: 'RECEIPT', obligations: [], policyVersion: POLICY_VERSION };

/**
 * The one access decision (design section 8): pure, driven by the table, default deny. Who is denied learns nothing
 * of why; several matching rows give the first one's answer, so the table goes from wide to narrow rights.
 */
export function decide(actor: Actor, purpose: Purpose | undefined, operation: Operation, facts: Facts): Decision {
  if (actor.country !== facts.nodeCountry) return DENIED;
  const row = POLICY.find((candidate) => candidate.operation === operation && admits(candidate, actor, purpose, facts));
  if (!row) return DENIED;
  return { allow: true, fields: row.fields, obligations: obligationsOf(row, facts), policyVersion: POLICY_VERSION };
}

const admits = (row: PolicyRow, actor: Actor, purpose: Purpose | undefined, facts: Facts): boolean =>
  roleAdmits(row, actor, purpose) && row.reference === facts.reference && recordAdmits(row, actor, facts) && !childPurposeMisused(purpose, facts);

function roleAdmits(row: PolicyRow, actor: Actor, purpose: Purpose | undefined): boolean {
  const roles = actor.roles.filter((role) => row.roles.includes(role));
  // Lists show no person, so they carry no purpose of their own.
  if (purpose === undefined) return row.reference === 'NONE' && roles.length > 0;
  return row.purposes.includes(purpose) && roles.some((role) => ROLE_PURPOSES[role].includes(purpose));
}

function recordAdmits(row: PolicyRow, actor: Actor, { record }: Facts): boolean {
  if (row.record === 'NONE') return true;
  return record !== undefined && record.organisation === actor.organisation && record.country === actor.country && record.state !== 'ERASED';
}

/** Protecting a child is a purpose only where a child is concerned; else it would be a purpose for everything. */
const childPurposeMisused = (purpose: Purpose | undefined, { record }: Facts): boolean =>
  purpose === 'PROTECT_CHILD' && record !== undefined && !record.childConcerned;

const obligationsOf = (row: PolicyRow, facts: Facts): readonly Obligation[] =>
  facts.record?.handlingText ? [...row.obligations, 'ACKNOWLEDGE_HANDLING_TEXT'] : row.obligations;
