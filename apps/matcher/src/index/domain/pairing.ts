import { describeValues, type PersonRecord, type ScoredPair } from '@homeward/matching';
import { countsAsChild, EVIDENCE_FIELDS, URGENCIES, type EvidenceField, type MinimalRecord } from '@homeward/shared';
import type { Concern, Finding, Portrait, ScoredPairing, SideFacts } from '../../candidates/index.js';
import type { IndexedRecord } from '../../intake/index.js';
import { latestMs, type Indexed } from './indexed.js';
import { isHeld } from './person.js';

type Line = ScoredPair['evidence'][number];

/** Below the threshold by this much a candidate that nobody judged is taken back; nearer, it stays, so that it does not flicker. */
export const SLACK_BITS = 3;

/**
 * Joins two records and their score into what the candidate needs; in the order of their ids, whichever came first.
 * @param askedAtMs when a side asked for more than is raised by itself: from then on its answer is awaited
 */
export function pairingOf(one: Indexed, two: Indexed, score: ScoredPair, raiseBits: number, askedAtMs?: number): ScoredPairing {
  const atMs = askedAtMs ?? Math.max(latestMs(one), latestMs(two));
  const [a, b] = one.stored.publicationId < two.stored.publicationId ? [one, two] : [two, one];
  const records = [a.stored.record, b.stored.record];
  const concerns = { a: concernOf(a.stored.record, atMs), b: concernOf(b.stored.record, atMs) };
  return {
    a: sideOf(a.stored), b: sideOf(b.stored), resetMs: { a: a.stored.decidesSinceMs, b: b.stored.decidesSinceMs },
    scoredAt: new Map([a.stored, b.stored, ...a.companions, ...b.companions].map(({ publicationId, position }) => [publicationId, position])),
    releasable: mayMeet(a.stored.record, b.stored.record),
    tooWeak: !score.enough || score.bits < raiseBits - SLACK_BITS, asked: askedAtMs !== undefined,
    content: {
      protectLocation: records.some(({ handling }) => handling.protectLocation),
      findings: score.evidence.filter(isAgreed).map((line) => findingOf(line, a.person, b.person)),
      a: portraitOf(a.stored.record, atMs), b: portraitOf(b.stored.record, atMs), concerns,
    },
    bits: score.bits, probability: score.probability, modelVersion: score.modelVersion, calibrationVersion: score.calibrationVersion, countedAsOf: score.statistics.asOf, countedLive: score.statistics.liveCount,
    ...moreUrgent(concerns.a, concerns.b), atMs,
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
  contact: record.handling.contact, names: record.names, birth: record.birth, ageGroup: countsAsChild(record, new Date(atMs)) ? 'CHILD' : 'ADULT', sex: record.sex,
  nationalities: record.nationalities, languages: record.languages, body: record.body,
});

function concernOf(record: MinimalRecord, atMs: number): Concern {
  const childConcerned = countsAsChild(record, new Date(atMs));
  if (record.dangerToLife) return { childConcerned, urgency: 'DANGER_TO_LIFE' };
  return { childConcerned, urgency: childConcerned || record.category === 'SUSPECTED_TRAFFICKING' ? 'CHILD_OR_TRAFFICKING' : 'STANDARD' };
}

function moreUrgent(a: Concern, b: Concern): Concern {
  const urgency = URGENCIES.find((one) => one === a.urgency || one === b.urgency) ?? 'STANDARD';
  return { childConcerned: a.childConcerned || b.childConcerned, urgency };
}
