import { createHash } from 'node:crypto';
import { appendOutbox, type CandidateDocument, type OutboxRow } from '@homeward/shared';
import type { Sql } from '../platform/database.js';
import type { Outgoing, Post } from '../platform/sealing.js';
import { deadlineMs, type DeadlineSettings } from './domain/deadline.js';
import { documentFor, ownConcern, type DocumentBody, type DocumentSource } from './domain/document.js';
import { SLOTS, type Slot } from './domain/facts.js';
import type { Revised } from './revise.js';
import type { Sent, StoredCandidate } from './store/candidate-row.js';
import type { DeskWords } from './store/desk-store.js';
import { dueTombstone, type DueTombstone } from './store/tombstone-store.js';

/** Kafka key of one side's document; two sides may be of one country. */
export const documentKey = (candidateId: string, slot: Slot): string => `${candidateId}.${slot}`;
/** Newer than every earlier one, also than those that a restored database has forgotten. */
const nextNumber = ({ documentNumber }: Sent, nowMs: number): number => Math.max(documentNumber + 1, nowMs);
const hashOf = (body: DocumentBody): string => createHash('sha256').update(JSON.stringify(body)).digest('base64url');

/** A candidate as it stands after its delivery, and what the caller must write in the same transaction. */
export interface Delivered {
  readonly candidate: StoredCandidate;
  readonly documents: readonly OutboxRow[];
  /** What tells a side to forget, and the tombstones that follow. */
  readonly erasures: readonly OutboxRow[];
  readonly tombstones: readonly DueTombstone[];
}
interface SlotDelivered { readonly sent: Sent; readonly document?: OutboxRow | undefined; readonly erasure?: OutboxRow | undefined; readonly tombstone?: DueTombstone }

/** Seals for each side what it may know, if that changed; a side that may know nothing any more is told to forget. Writes nothing, so that many can be sealed at once. */
export async function deliver(post: Post, revised: Revised, words: DeskWords, nowMs: number, deadlines: DeadlineSettings): Promise<Delivered> {
  const { sent } = revised.candidate;
  const [a, b] = await Promise.all(SLOTS.map((slot) => deliverTo(slot, post, sourceOf(revised, words, deadlines), sent[slot], nowMs)));
  const both = [a, b].filter((after) => after !== undefined);
  return {
    candidate: { ...revised.candidate, sent: { a: a?.sent ?? sent.a, b: b?.sent ?? sent.b }, undelivered: both.length < SLOTS.length },
    documents: both.flatMap(({ document }) => document ?? []), erasures: both.flatMap(({ erasure }) => erasure ?? []), tombstones: both.flatMap(({ tombstone }) => tombstone ?? []),
  };
}

/** Undefined when the country cannot be written to; then nothing counts as sent. */
async function deliverTo(slot: Slot, post: Post, source: DocumentSource, before: Sent, nowMs: number): Promise<SlotDelivered | undefined> {
  const body = documentFor(slot, source);
  if (!body) return before.hash === undefined ? { sent: before } : retract(slot, post, source, before, nowMs);
  const hash = hashOf(body);
  if (hash === before.hash) return { sent: before };
  const documentNumber = nextNumber(before, nowMs);
  const document: CandidateDocument = { ...body, documentNumber, changedAt: new Date(nowMs).toISOString() };
  const sealed = await post.seal(outgoing(slot, source, 'candidate', documentNumber, document));
  return sealed && { sent: { documentNumber, hash }, document: sealed };
}

async function retract(slot: Slot, post: Post, source: Pick<DocumentSource, 'candidateId' | 'facts'>, before: Sent, nowMs: number): Promise<SlotDelivered> {
  const documentNumber = nextNumber(before, nowMs);
  const erasure = await post.seal(outgoing(slot, source, 'candidate-erase', documentNumber, { candidateId: source.candidateId, documentNumber, erased: true }));
  return { sent: { documentNumber, hash: undefined }, erasure, tombstone: { country: source.facts[slot].country, key: documentKey(source.candidateId, slot), version: documentNumber + 1 } };
}

/** Tells both sides to forget an erased candidate, as far as they had heard of it. */
export async function retractAll(sql: Sql, post: Post, candidate: StoredCandidate, nowMs: number): Promise<number> {
  const heard = SLOTS.filter((slot) => candidate.sent[slot].documentNumber > 0);
  const source = { candidateId: candidate.candidateId, facts: { a: candidate.a, b: candidate.b } as DocumentSource['facts'] };
  for (const slot of heard) {
    const { erasure, tombstone } = await retract(slot, post, source, candidate.sent[slot], nowMs);
    if (erasure) await appendOutbox(sql, erasure);
    if (tombstone) await dueTombstone(sql, tombstone, nowMs);
  }
  return heard.length;
}

const outgoing = (slot: Slot, { candidateId, facts }: Pick<DocumentSource, 'candidateId' | 'facts'>, type: Outgoing['type'], version: number, body: unknown): Outgoing =>
  ({ family: 'candidates', country: facts[slot].country, type, key: documentKey(candidateId, slot), version, body });

const sourceOf = ({ candidate, derivation, facts }: Revised, words: DeskWords, deadlines: DeadlineSettings): DocumentSource => ({
  candidateId: candidate.candidateId, facts, derivation, content: candidate.content,
  score: { bits: candidate.bits, probability: candidate.probability, modelVersion: candidate.modelVersion, ...(candidate.calibrationVersion === undefined ? {} : { calibrationVersion: candidate.calibrationVersion }) },
  childConcerned: candidate.childConcerned, urgency: candidate.urgency,
  raisedAt: new Date(candidate.raisedAtMs).toISOString(), reviewSince: new Date(candidate.reviewSinceMs).toISOString(), deadlineAt: new Date(candidate.deadlineAtMs).toISOString(),
  ownDeadlineAt: (slot) => new Date(deadlineMs(candidate.reviewSinceMs, ownConcern(slot, candidate.content).urgency, facts[slot].country, deadlines)).toISOString(),
  deskNotes: words.notes, nudges: words.nudges,
});
