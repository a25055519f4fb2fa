import { success, type Result } from '@homeward/shared';
import type { Access } from '../access/index.js';
import type { Gate, Outcome } from '../gate/index.js';
import type { Actor } from '../platform/actor.js';
import type { Refused } from '../platform/refusal.js';
import { candidateKey, type Candidate } from './domain/candidate.js';
import { foundCandidate } from './domain/use-facts.js';
import { assignCandidate, findCandidate, keyOf } from './store/candidate-store.js';
import { ownReference, workList, type CandidateStubRow, type WorkListQuery } from './store/work-list.js';

/** A look at one candidate: with what the reader may do next. */
export interface CandidateLook { readonly candidate: Candidate; readonly ownReference: string | null; readonly now: Date; readonly allowedActions: readonly string[] }
/** What a person may do with a candidate; the features of review and disclosure know. */
export type ActionsOf = (candidate: Candidate, actor: Actor, pseudonym: string) => readonly string[];

/** Lists, looks and assignments. */
export class CandidateService {
  constructor(private readonly gate: Gate, private readonly actionsOf: ActionsOf) {}

  list(actor: Actor, query: Omit<WorkListQuery, 'subject' | 'now'>): Promise<Result<{ readonly rows: readonly CandidateStubRow[]; readonly now: Date }, Refused>> {
    return this.gate.use({
      actor, access: undefined, operation: 'CANDIDATE_LIST', reference: 'NONE',
      act: async (tx, _subject, { now }) => {
        const rows = await workList(tx, { ...query, subject: actor.subject, now });
        return { ...success({ rows, now }), recordIds: rows.map((row) => candidateKey(row.candidateId, row.slot)) };
      },
    });
  }

  read(actor: Actor, access: Access, id: string): Promise<Result<CandidateLook, Refused>> {
    return this.gate.use<Candidate, CandidateLook>({
      actor, access, operation: 'CANDIDATE_READ',
      load: async (tx) => foundCandidate(await findCandidate(tx, id), actor.country),
      act: async (tx, candidate, { now, actor: pseudonym }): Promise<Outcome<CandidateLook>> => ({
        ...success({ candidate, now, ownReference: await ownReference(tx, candidate.ownCaseId), allowedActions: this.actionsOf(candidate, actor, pseudonym) }),
        fields: ['evidence', 'counterpart'],
      }),
    });
  }

  /** The candidate as it is after a change; a look of its own, with its own audit entry. */
  async readAfter(actor: Actor, access: Access, change: Promise<Result<string, Refused>>): Promise<Result<CandidateLook, Refused>> {
    const changed = await change;
    return changed.ok ? this.read(actor, access, changed.value) : changed;
  }

  /** @param assignee subject of a colleague; null gives it back. */
  assign(actor: Actor, access: Access, id: string, assignee: string | null): Promise<Result<string, Refused>> {
    return this.gate.use<Candidate, string>({
      actor, access, operation: 'CANDIDATE_ASSIGN',
      load: async (tx) => foundCandidate(await findCandidate(tx, id, 'CHANGE'), actor.country),
      act: async (tx, candidate) => {
        await assignCandidate(tx, candidate, assignee);
        return { ...success(keyOf(candidate)), fields: ['assignee'] };
      },
    });
  }
}
