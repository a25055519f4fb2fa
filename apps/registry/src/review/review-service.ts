import { failure, MATCHER, signJudgement, success, topicName, type Judgement, type Result } from '@homeward/shared';
import { awaitsThisSide, findCandidate, foundCandidate, judgementKey, keyOf, recordChange, setAwaiting, type Candidate } from '../candidates/index.js';
import type { Access, Operation } from '../access/index.js';
import type { Gate, Outcome } from '../gate/index.js';
import { isCovered, type Scope } from '../permissions/index.js';
import type { Actor } from '../platform/actor.js';
import type { Ids } from '../platform/ports.js';
import { refused, type Refused } from '../platform/refusal.js';
import { queueSealed, type ExchangeKeys } from '../platform/sealing.js';
import type { Tx } from '../platform/tx.js';
import { decideReview, type JudgementIntent, type ReviewCommand } from './domain/decide.js';
import { reviewRefused } from './domain/refusals.js';
import { situationOf } from './domain/situation.js';
import { insertConfirmation, insertJudgement, nextSequence } from './store/judgement-store.js';

export interface ReviewParts { readonly gate: Gate; readonly keys: ExchangeKeys; readonly ids: Ids; readonly country: string }
export interface ReviewRequest {
  readonly actor: Actor;
  readonly access: Access;
  readonly id: string;
  readonly command: ReviewCommand;
  /** What the reader saw; when the evidence is another one by now, nothing is judged. */
  readonly evidenceDigest?: string | undefined;
  /** The reviewer's own words for the own organisation; stays at this node. */
  readonly note?: string | undefined;
}

interface Noted { readonly judgement: Judgement; readonly note: string | undefined }

/** A judgement must still be readable when the matcher is rebuilt from the log years later. */
const JUDGEMENT_KEPT_MS = 5 * 365 * 86_400_000;

const OPERATION: Readonly<Record<ReviewCommand['kind'], Operation>> = {
  RELEASE: 'CANDIDATE_RELEASE', ANSWER_SAFE: 'CANDIDATE_ANSWER_SAFE', REJECT: 'CANDIDATE_JUDGE', INCONCLUSIVE: 'CANDIDATE_JUDGE', CONFIRM: 'CANDIDATE_JUDGE',
  IDENTIFY: 'CANDIDATE_IDENTIFY', REFUTE: 'CANDIDATE_REFUTE', FLAG: 'CANDIDATE_FLAG',
};

/** What must have been permitted before the other side is told something. */
const SCOPES: Readonly<Partial<Record<ReviewCommand['kind'], readonly Scope[]>>> = { RELEASE: ['RELEASE', 'DISCLOSURE'], ANSWER_SAFE: ['ANSWER_SAFE'] };
const PERMISSION_NEEDED = { field: 'id', code: 'PERMISSION_NEEDED', message: 'Record a permission or legal basis of your case that covers this towards the other country (recordPermission).' };

/** Judges candidates: rules, row, signature, sealed message and audit entry in one transaction. */
export class ReviewService {
  constructor(private readonly parts: ReviewParts) {}

  /** @returns the key of the candidate judged. */
  judge({ actor, access, id, command, evidenceDigest, note }: ReviewRequest): Promise<Result<string, Refused>> {
    return this.parts.gate.use<Candidate, string>({
      actor, access, operation: OPERATION[command.kind],
      load: async (tx) => foundCandidate(await findCandidate(tx, id, 'CHANGE'), actor.country),
      act: async (tx, candidate, { now, actor: reviewer }) => {
        if (evidenceDigest !== undefined && evidenceDigest !== candidate.document.evidenceDigest) return failure(refused('STALE_VERSION'));
        const intent = decideReview(command, situationOf(candidate), { pseudonym: reviewer, roles: actor.roles });
        if (!intent.ok) return failure(reviewRefused(intent.failure));
        if (!await this.isPermitted(tx, candidate, command.kind, now)) return failure(refused('PERMISSION_MISSING', PERMISSION_NEEDED));
        return this.give(tx, candidate, actor.country, { judgement: await this.judgementOf(tx, candidate, intent.value, reviewer, now), note }, now);
      },
    });
  }

  /** A release tells less than a disclosure, so a permission to disclose covers it; "safe" needs its own. */
  private isPermitted(tx: Tx, candidate: Candidate, kind: ReviewCommand['kind'], now: Date): Promise<boolean> {
    const scopes = SCOPES[kind];
    const recipient = candidate.document.counterpart?.country ?? this.parts.country;
    return scopes ? isCovered(tx, candidate.ownCaseId, scopes, recipient, now, 'write') : Promise.resolve(true);
  }

  /** For the desk, by way of the matcher: that a disclosure happened. In the transaction of the disclosure. */
  async tellDisclosed(tx: Tx, candidate: Candidate, discloser: string, now: Date): Promise<void> {
    const judgement = await this.judgementOf(tx, candidate, { kind: 'DISCLOSE' }, discloser, now);
    await insertJudgement(tx, candidate, this.parts.country, { judgement, signedBy: this.kidAt(now) });
    await this.send(tx, this.parts.country, judgement, now);
  }

  private async judgementOf(tx: Tx, candidate: Candidate, intent: JudgementIntent, reviewer: string, now: Date): Promise<Judgement> {
    const { document } = candidate;
    const seen = candidate.verdicts.filter((verdict) => verdict.country === this.parts.country).map((verdict) => verdict.judgement.sequence);
    return {
      judgementId: this.parts.ids.uuid(), candidateId: candidate.candidateId, round: document.round, side: document.side, kind: intent.kind,
      ...(intent.reason ? { reason: intent.reason } : {}), ...(intent.method ? { method: intent.method } : {}),
      ...(intent.releaseFields ? { releaseFields: [...intent.releaseFields] } : {}),
      ownPublicationId: document.ownPublicationId, ownVersion: document.ownVersion, otherVersion: document.otherVersion, evidenceDigest: document.evidenceDigest,
      reviewer, decidedAt: now.toISOString(), sequence: await nextSequence(tx, candidate.candidateId, Math.max(0, ...seen)),
    };
  }

  private async give(tx: Tx, candidate: Candidate, country: string, { judgement, note }: Noted, now: Date): Promise<Outcome<string>> {
    if (judgement.kind === 'CONFIRM' && !await insertConfirmation(tx, judgement)) return failure(reviewRefused('SECOND_PERSON_NEEDED'));
    await insertJudgement(tx, candidate, country, { judgement, note, signedBy: this.kidAt(now) });
    await this.send(tx, country, judgement, now);
    await setAwaiting(tx, candidate, awaitsThisSide({ ...candidate, pending: [...candidate.pending, judgement] }));
    const { state, deadlineAt } = candidate.document;
    await recordChange(tx, now, { candidateId: candidate.candidateId, slot: candidate.slot, country, organisation: candidate.organisation, state, deadlineAt: new Date(deadlineAt) });
    return { ...success(keyOf(candidate)), fields: [...judgement.releaseFields ?? [], ...(note === undefined ? [] : ['note'])], recipients: [MATCHER] };
  }

  private kidAt(now: Date): string {
    return this.parts.keys.ring.signingKey(now.getTime()).kid;
  }

  private async send(tx: Tx, country: string, judgement: Judgement, now: Date): Promise<void> {
    const { keys } = this.parts;
    const signed = await signJudgement(judgement, keys.ring.signingKey(now.getTime()));
    await queueSealed(tx, keys, {
      type: 'judgement', recipient: MATCHER, topic: topicName('judgements', country), key: judgementKey(judgement.candidateId, country, judgement.sequence),
      version: 1, expiresAt: new Date(now.getTime() + JUDGEMENT_KEPT_MS), body: { signed },
    }, now);
  }
}
