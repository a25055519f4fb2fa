import { appendOutbox, candidateId } from '@homeward/shared';
import type { AtRest } from '../platform/at-rest.js';
import type { Sql } from '../platform/database.js';
import type { Post } from '../platform/sealing.js';
import type { Signals } from '../platform/signals.js';
import { deliver, retractAll, type Delivered } from './deliver.js';
import type { DeadlineSettings } from './domain/deadline.js';
import { evidenceDigest, summarise } from './domain/evidence-digest.js';
import { opposite, SLOTS, type SignedJudgement } from './domain/facts.js';
import { inQueue } from './domain/queue.js';
import { isAwaiting, revise, type Revised } from './revise.js';
import type { ScoredPairing } from './scored.js';
import type { StoredCandidate } from './store/candidate-row.js';
import { addEvidence, addJudgement, candidateIdsOf, deleteCandidates, evidenceOf, judgedUnder, judgementsOf, lockCandidates, saveCandidates, suspendJudgements, undeliveredIds } from './store/candidate-store.js';
import { deskWordsOf, NO_WORDS, showDesk, takeEntries, type DeskView } from './store/desk-store.js';
import { dueTombstone, withdrawTombstones } from './store/tombstone-store.js';

export interface CandidateParts {
  readonly rest: AtRest;
  readonly post: Post;
  readonly signals: Signals;
  readonly now: () => number;
  readonly deadlines: DeadlineSettings;
  /** Keys the candidate ids and evidence digests; the same after every restore. */
  readonly secret: Buffer;
}

/** Every change of a candidate goes through here, in the transaction of what caused it. */
export class Candidates {
  constructor(private readonly parts: CandidateParts) {}

  idOf(publicationId: string, otherId: string): string {
    return candidateId(this.parts.secret, publicationId, otherId);
  }

  /** Raises pairs that are new and re-scores those that are not, unless another share has scored one at a later position. The caller holds both records of each pair. */
  async applyScores(sql: Sql, pairings: readonly ScoredPairing[]): Promise<void> {
    const byId = new Map(pairings.map((pairing) => [this.idOf(pairing.a.publicationId, pairing.b.publicationId), pairing]));
    const known = await lockCandidates(sql, this.parts.rest, [...byId.keys()]);
    const fresh = [...byId].filter(([id, pairing]) => !isOvertaken(pairing, known.get(id)));
    const scored = fresh.map(([id, pairing]) => ({ candidate: this.scored(id, pairing, known.get(id)), atMs: pairing.atMs }));
    await saveCandidates(sql, this.parts.rest, scored.map(({ candidate }) => candidate));
    await addEvidence(sql, scored.map(({ candidate: { candidateId: id, evidenceDigest: digest, content } }) => ({ candidateId: id, ...summarise(digest, content.findings) })));
    await this.reviseAll(sql, scored);
    this.parts.signals.raised(fresh.filter(([id]) => !known.has(id)).length);
  }

  /** Judgements of unknown candidates wait for them; the record topics may be behind. */
  async takeJudgements(sql: Sql, judgements: readonly (SignedJudgement & { readonly atMs: number })[]): Promise<void> {
    const times = new Map<string, number>();
    await lockCandidates(sql, this.parts.rest, judgements.map(({ judgement }) => judgement.candidateId));
    for (const judgement of judgements) {
      const isNew = await addJudgement(sql, judgement, new Date(judgement.atMs));
      if (isNew) times.set(judgement.judgement.candidateId, Math.max(judgement.atMs, times.get(judgement.judgement.candidateId) ?? 0));
    }
    await this.refresh(sql, [...times.keys()], (id) => times.get(id) ?? this.parts.now());
  }

  /** Nobody's word counts under a revoked key; people of that country judge again. One batch; answers how many candidates. */
  async suspendUnder(sql: Sql, kid: string): Promise<number> {
    const ids = await judgedUnder(sql, kid, 100);
    await lockCandidates(sql, this.parts.rest, ids);
    await suspendJudgements(sql, kid, ids);
    await this.refresh(sql, ids, () => this.parts.now());
    return ids.length;
  }

  /** Tries again where a country could not be written to. Answers how many it looked at. */
  async redeliver(sql: Sql): Promise<number> {
    const ids = await undeliveredIds(sql, 100);
    await this.refresh(sql, ids, () => this.parts.now());
    return ids.length;
  }

  /** What the desk said since the last look. */
  async takeDeskEntries(sql: Sql): Promise<void> {
    const nowMs = this.parts.now();
    await this.refresh(sql, await takeEntries(sql, new Date(nowMs)), () => nowMs);
  }

  /** Derives these candidates anew and sends what changed. */
  async refresh(sql: Sql, ids: readonly string[], atMs: (id: string) => number): Promise<void> {
    if (ids.length === 0) return;
    const locked = await lockCandidates(sql, this.parts.rest, ids);
    await this.reviseAll(sql, [...locked.values()].map((candidate) => ({ candidate, atMs: atMs(candidate.candidateId) })));
  }

  /** Everything about the candidates of erased records goes; both sides are told to forget what they had. */
  async forgetRecords(sql: Sql, publicationIds: readonly string[]): Promise<void> {
    const { rest, post, signals, now } = this.parts;
    const locked = await lockCandidates(sql, rest, await candidateIdsOf(sql, publicationIds));
    for (const candidate of locked.values()) signals.documents('candidate-erase', await retractAll(sql, post, candidate, now()));
    await deleteCandidates(sql, [...locked.keys()], new Date(now()));
  }

  private async reviseAll(sql: Sql, changes: readonly { readonly candidate: StoredCandidate; readonly atMs: number }[]): Promise<void> {
    const ids = changes.map(({ candidate }) => candidate.candidateId);
    const [judgements, histories, words] = [await judgementsOf(sql, ids), await evidenceOf(sql, ids), await deskWordsOf(sql, ids)];
    // All at once: sealing one after the other would wait at each step behind all that intake has to open.
    const revisions = await Promise.all(changes.map(async ({ candidate, atMs }) => {
      const id = candidate.candidateId;
      const surroundings = { judgements: judgements.get(id) ?? [], history: histories.get(id) ?? [], words: words.get(id) ?? NO_WORDS };
      const revised = revise(candidate, surroundings, atMs, this.parts.deadlines);
      const delivered = await deliver(this.parts.post, revised, surroundings.words, this.parts.now(), this.parts.deadlines);
      this.parts.signals.documents('candidate', SLOTS.filter((slot) => delivered.candidate.sent[slot].hash !== candidate.sent[slot].hash).length);
      return { revised, delivered };
    }));
    await this.writeAll(sql, revisions);
  }

  /** All that was revised in one statement a table, however many candidates they are. */
  private async writeAll(sql: Sql, revisions: readonly { readonly revised: Revised; readonly delivered: Delivered }[]): Promise<void> {
    const documents = revisions.flatMap(({ delivered }) => delivered.documents);
    await appendOutbox(sql, ...documents, ...revisions.flatMap(({ delivered }) => delivered.erasures));
    await withdrawTombstones(sql, documents);
    for (const tombstone of revisions.flatMap(({ delivered }) => delivered.tombstones)) await dueTombstone(sql, tombstone, this.parts.now());
    await saveCandidates(sql, this.parts.rest, revisions.map(({ delivered }) => ({ ...delivered.candidate, changedAtMs: this.parts.now() })));
    await showDesk(sql, revisions.map(({ revised }) => this.deskViewOf(revised)));
  }

  /** The row after scoring and before derivation. */
  private scored(id: string, pairing: ScoredPairing, before: StoredCandidate | undefined): StoredCandidate {
    const { releasable, content, bits, probability, modelVersion, calibrationVersion, countedAsOf, countedLive, childConcerned, urgency, atMs } = pairing;
    const digest = evidenceDigest(this.parts.secret, id, modelVersion, content.findings);
    const asked = pairing.asked || (before?.asked ?? false);
    const [a, b] = [inQueue(pairing.a, before?.a, pairing.resetMs.a), inQueue(pairing.b, before?.b, pairing.resetMs.b)];
    const fresh = { candidateId: id, a, b, releasable, tooWeak: pairing.tooWeak && !asked, asked, content, bits, probability, modelVersion, calibrationVersion, countedAsOf, countedLive, evidenceDigest: digest, childConcerned, urgency };
    if (before) return { ...before, ...fresh };
    return {
      ...fresh, state: 'RAISED', round: 1, decider: 'a', openness: 'NOTHING',
      raisedAtMs: atMs, reviewSinceMs: atMs, deadlineAtMs: atMs, changedAtMs: atMs, sent: { a: NOTHING_SENT, b: NOTHING_SENT }, undelivered: false,
    };
  }

  private deskViewOf({ candidate, derivation }: Revised): DeskView {
    const { decider, openness, state, disclosed } = derivation;
    const other = opposite(decider);
    // "Safe" is an answer to the other side, not a release: the desk learns no more than before.
    const released = openness === 'NOTHING' || openness === 'SAFE' ? undefined
      : { state, otherCountry: candidate[other].country.toUpperCase(), decidingContact: candidate.content[decider].contact, otherContact: candidate.content[other].contact, disclosed };
    return {
      candidateId: candidate.candidateId, round: candidate.round, decidingCountry: candidate[decider].country.toUpperCase(), childConcerned: candidate.childConcerned,
      raisedAt: new Date(candidate.raisedAtMs), deadlineAt: new Date(candidate.deadlineAtMs), changedAt: new Date(this.parts.now()), awaiting: isAwaiting(candidate), released,
    };
  }
}

const isOvertaken = ({ countedAsOf }: ScoredPairing, before: StoredCandidate | undefined): boolean => Number(before?.countedAsOf) > Number(countedAsOf);

const NOTHING_SENT = { documentNumber: 0, hash: undefined };
