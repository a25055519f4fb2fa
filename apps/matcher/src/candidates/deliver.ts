import { createHash } from 'node:crypto';
import type { CandidateDocument } from '@homeward/shared';
import type { Sql } from '../platform/database.js';
import type { Outgoing, Post } from '../platform/sealing.js';
import { deadlineMs, type DeadlineSettings } from './domain/deadline.js';
import { documentFor, ownConcern, type DocumentBody, type DocumentSource } from './domain/document.js';
import { SLOTS, type Slot } from './domain/facts.js';
import type { Revised } from './revise.js';
import type { Sent, StoredCandidate } from './store/candidate-row.js';
import type { DeskWords } from './store/desk-store.js';
import { dueTombstone, withdrawTombstone } from './store/tombstone-store.js';

/** Kafka key of one side's document; two sides may be of one country. */
export const documentKey = (candidateId: string, slot: Slot): string => `${candidateId}.${slot}`;
/** Newer than every earlier one, also than those that a restored database has forgotten. */
const nextNumber = ({ documentNumber }: Sent, nowMs: number): number => Math.max(documentNumber + 1, nowMs);
const hashOf = (body: DocumentBody): string => createHash('sha256').update(JSON.stringify(body)).digest('base64url');

/** Sends each side what it may know, if that changed; a side that may know nothing any more is told to forget. */
export async function deliver(sql: Sql, post: Post, revised: Revised, words: DeskWords, nowMs: number, deadlines: DeadlineSettings): Promise<StoredCandidate> {
  const sent = { ...revised.candidate.sent };
  let undelivered = false;
  for (const slot of SLOTS) {
    const after = await deliverTo(slot, sql, post, sourceOf(revised, words, deadlines), sent[slot], nowMs);
    if (after) sent[slot] = after;
    else undelivered = true;
  }
  return { ...revised.candidate, sent, undelivered };
}

/** Undefined when the country cannot be written to; then nothing counts as sent. */
async function deliverTo(slot: Slot, sql: Sql, post: Post, source: DocumentSource, before: Sent, nowMs: number): Promise<Sent | undefined> {
  const body = documentFor(slot, source);
  if (!body) return before.hash === undefined ? before : retract(slot, sql, post, source, before, nowMs);
  const hash = hashOf(body);
  if (hash === before.hash) return before;
  const documentNumber = nextNumber(before, nowMs);
  const document: CandidateDocument = { ...body, documentNumber, changedAt: new Date(nowMs).toISOString() };
  if (!await post.send(sql, outgoing(slot, source, 'candidate', documentNumber, document))) return undefined;
  await withdrawTombstone(sql, source.facts[slot].country, documentKey(source.candidateId, slot));
  return { documentNumber, hash };
}

async function retract(slot: Slot, sql: Sql, post: Post, source: Pick<DocumentSource, 'candidateId' | 'facts'>, before: Sent, nowMs: number): Promise<Sent> {
  const documentNumber = nextNumber(before, nowMs);
  await post.send(sql, outgoing(slot, source, 'candidate-erase', documentNumber, { candidateId: source.candidateId, documentNumber, erased: true }));
  await dueTombstone(sql, { country: source.facts[slot].country, key: documentKey(source.candidateId, slot), version: documentNumber + 1 }, nowMs);
  return { documentNumber, hash: undefined };
}

/** Tells both sides to forget an erased candidate, as far as they had heard of it. */
export async function retractAll(sql: Sql, post: Post, candidate: StoredCandidate, nowMs: number): Promise<number> {
  const heard = SLOTS.filter((slot) => candidate.sent[slot].documentNumber > 0);
  const source = { candidateId: candidate.candidateId, facts: { a: candidate.a, b: candidate.b } as DocumentSource['facts'] };
  for (const slot of heard) await retract(slot, sql, post, source, candidate.sent[slot], nowMs);
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
