import { describeValues, type PersonRecord, type ScoredPair } from '@homeward/matching';
import { EVIDENCE_FIELDS, type EvidenceField, type MinimalRecord, type Urgency } from '@homeward/shared';
import type { Finding, Portrait, ScoredPairing, SideFacts } from '../../candidates/index.js';
import type { IndexedRecord } from '../../intake/index.js';
import { ageGroup } from './age-group.js';
import { isHeld } from './person.js';

type Line = ScoredPair['evidence'][number];

/** A record with its form for the engine. */
export interface Indexed { readonly stored: IndexedRecord; readonly person: PersonRecord }

/** Below the threshold by this much a candidate that nobody judged is taken back; nearer, it stays, so that it does not flicker. */
export const SLACK_BITS = 3;

/** Joins two records and their score into what the candidate needs; in the order of their ids, whichever came first. */
export function pairingOf(one: Indexed, two: Indexed, score: ScoredPair, raiseBits: number, asked = false): ScoredPairing {
  const atMs = Math.max(one.stored.appendedAtMs, two.stored.appendedAtMs);
  const [a, b] = one.stored.publicationId < two.stored.publicationId ? [one, two] : [two, one];
  const records = [a.stored.record, b.stored.record];
  const childConcerned = records.some((record) => ageGroup(record, atMs) === 'CHILD');
  return {
    a: sideOf(a.stored), b: sideOf(b.stored), resetMs: { a: a.stored.decidesSinceMs, b: b.stored.decidesSinceMs },
    releasable: mayMeet(a.stored.record, b.stored.record),
    tooWeak: score.bits < raiseBits - SLACK_BITS, asked,
    content: {
      protectLocation: records.some(({ handling }) => handling.protectLocation),
      findings: score.evidence.filter(isAgreed).map((line) => findingOf(line, a.person, b.person)),
      a: portraitOf(a.stored.record, atMs), b: portraitOf(b.stored.record, atMs),
    },
    bits: score.bits, probability: score.probability, modelVersion: score.modelVersion,
    childConcerned, urgency: urgencyOf(records, childConcerned), atMs,
  };
}

/** Handling of both lets their countries know of each other; inside one country it does not apply. */
export function mayMeet(a: MinimalRecord, b: MinimalRecord): boolean {
  return a.country === b.country || (mayGoTo(a, b.country) && mayGoTo(b, a.country));
}
const mayGoTo = ({ handling }: MinimalRecord, country: string): boolean =>
  !handling.notReleasableTo.includes(country) && (handling.releasableTo === undefined || handling.releasableTo.includes(country));

const sideOf = ({ publicationId, country, version, record, saysSinceMs, presence }: IndexedRecord): SideFacts =>
  ({ publicationId, country, version, holds: isHeld(record), decidesSinceMs: saysSinceMs, presence });

/** Fields of spreadsheets are no part of a minimal record, so this leaves nothing out. */
const isAgreed = (line: Line): line is Line & { readonly field: EvidenceField } => (EVIDENCE_FIELDS as readonly string[]).includes(line.field);

const findingOf = ({ field, level, bits, code, params }: Line & { readonly field: EvidenceField }, a: PersonRecord, b: PersonRecord): Finding =>
  ({ field, level, bits, code, params, values: { a: describeValues(a, field) || undefined, b: describeValues(b, field) || undefined } });

const portraitOf = (record: MinimalRecord, atMs: number): Portrait => ({
  contact: record.handling.contact, names: record.names, birth: record.birth, ageGroup: ageGroup(record, atMs), sex: record.sex,
  nationalities: record.nationalities, languages: record.languages, body: record.body,
});

function urgencyOf(records: readonly MinimalRecord[], childConcerned: boolean): Urgency {
  if (records.some(({ dangerToLife }) => dangerToLife)) return 'DANGER_TO_LIFE';
  return childConcerned || records.some(({ category }) => category === 'SUSPECTED_TRAFFICKING') ? 'CHILD_OR_TRAFFICKING' : 'STANDARD';
}
