import type { NoteRefusedInput } from '@homeward/platform';
import { nodeActor, POLICY_VERSION } from '../access/index.js';
import { recordAudit } from '../audit/index.js';
import type { GateParts } from './gate.js';

/** Arguments that name a record; whatever else was given may be anything, and is not written down. */
const IDS = ['id', 'caseId', 'candidateId', 'permissionId', 'recordId'] as const;
const OPAQUE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[a-z]{1,2})?$/;

/** A look or a change that did not reach the gate, for its input was refused, leaves an entry like one that the gate refuses. */
export const auditRefusedInput = ({ database, clock, pseudonyms, nodeCountry }: GateParts): NoteRefusedInput => async ({ actor: holder, field, isQuery, given }) => {
  const actor = nodeActor(holder);
  if (actor?.country !== nodeCountry) return;
  const recordIds = IDS.map((name) => given[name]).filter((id): id is string => typeof id === 'string' && OPAQUE_ID.test(id));
  await database.withActor(actor, (tx) => recordAudit(tx, {
    at: clock.now(), country: actor.country, organisation: actor.organisation, actor: pseudonyms.ofActor(actor), kind: isQuery ? 'CONSULTATION' : 'ALTERATION',
    operation: 'INPUT_REFUSED', recordIds, policyVersion: POLICY_VERSION, decision: 'REFUSED', reason: field,
  }));
};
