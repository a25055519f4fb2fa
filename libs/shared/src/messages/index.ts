import { z } from 'zod';
import {
  CANDIDATE_STATES, DESK_NOTE_CODES, DISCLOSURE_FIELDS, HANDLING_CODES, IDENTIFICATION_METHODS, REJECTION_REASONS, RELEASE_FIELDS, SIDES, URGENCIES,
} from '../codes/index.js';
import { birth, bodyDescription, contactPoint, countryCode, instant, personName, publicationId, sightingEvent } from '../records/minimal-record.js';

/** Bodies of the messages on the five topics. A body is always JSON inside the envelope; nothing here travels in the clear. */

const sha256 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const uuid = z.uuid();

/** records.<cc>: asks every reader to forget; followed, after the receipt, by a signed null tombstone. */
export const eraseMarker = z.object({ publicationId, version: z.int().min(1) });
export type EraseMarker = z.infer<typeof eraseMarker>;

/** records.<cc> every 5 minutes: what the node believes is live, as of its outbox sequence. */
export const stateDigest = z.object({
  count: z.int().min(0), root: sha256,
  /** Roots of the 16 buckets (first hexadecimal digit of SHA-256 of the publication id), so that a difference can be narrowed. */
  buckets: z.array(sha256).length(16),
  asOfSequence: z.string(), issuedAt: instant,
});
export type StateDigest = z.infer<typeof stateDigest>;

/** DISCLOSE tells the matcher, and through it the desk, that a disclosure happened; what was disclosed goes node to node alone. */
export const JUDGEMENT_KINDS = ['RELEASE', 'ANSWER_SAFE', 'REJECT', 'INCONCLUSIVE', 'CONFIRM', 'IDENTIFY', 'REFUTE', 'FLAG', 'DISCLOSE'] as const;
export type JudgementKind = (typeof JUDGEMENT_KINDS)[number];

/**
 * judgements.<cc>: one person's judgement. It binds the candidate, both record versions and the digest of the
 * evidence that the person saw; a judgement whose `evidenceDigest` or `round` is no longer current is void.
 */
export const judgement = z.object({
  judgementId: uuid,
  candidateId: uuid,
  /** Review round, from 1; a flag opens the next. */
  round: z.int().min(1),
  side: z.enum(SIDES),
  kind: z.enum(JUDGEMENT_KINDS),
  reason: z.enum(REJECTION_REASONS).optional(),
  method: z.enum(IDENTIFICATION_METHODS).optional(),
  releaseFields: z.array(z.enum(RELEASE_FIELDS)).max(RELEASE_FIELDS.length).optional(),
  ownPublicationId: publicationId,
  ownVersion: z.int().min(1), otherVersion: z.int().min(1),
  evidenceDigest: sha256,
  /** Pseudonym of the person, stable inside the federation, made by the node; never a name. */
  reviewer: sha256,
  decidedAt: instant,
  /** Order of this country's judgements on this candidate, from 1. */
  sequence: z.int().min(1),
});
export type Judgement = z.infer<typeof judgement>;

/** The compact JWS (EdDSA, country key) over a `Judgement`; travels inside the judgement message and on to the other node. */
export const judgementMessage = z.object({ signed: z.string().max(8000) });
export type JudgementMessage = z.infer<typeof judgementMessage>;

/** judgements.<cc>, key `next.<publication id>`: a country wishes for more candidates of a record of its own, under the threshold too. */
export const nextRequest = z.object({ publicationId, askedAt: instant });
export type NextRequest = z.infer<typeof nextRequest>;

export const RECEIPT_OUTCOMES = ['ACCEPTED', 'STALE', 'ERASED', 'QUARANTINED'] as const;
/** receipts.<cc>: what became of a message. */
export const receipt = z.object({
  publicationId: z.string().max(64),
  version: z.int().min(0), envelopeNumber: z.int().min(0),
  outcome: z.enum(RECEIPT_OUTCOMES),
  /** Code from a closed list (envelope refusals, RECORD_INVALID …); says what, never a value. */
  reason: z.string().max(60).optional(),
  /** Where in the message, e.g. names.0.script; never a value. */
  where: z.string().max(200).optional(),
  offset: z.string(), at: instant,
});
export type Receipt = z.infer<typeof receipt>;

/** receipts.<cc>: what became of all messages of one intake transaction, in their order. */
export const MOST_RECEIPTS = 1_000;
export const receipts = z.object({ receipts: z.array(receipt).min(1).max(MOST_RECEIPTS) });
export type Receipts = z.infer<typeof receipts>;

/** receipts.<cc>: a digest differed in this bucket; what the matcher holds there. The node resends what is missing or older and erases what it no longer has. */
export const reconcileRequest = z.object({
  bucket: z.int().min(0).max(15),
  /** A large bucket comes in parts, each of the ids from `fromId` on and before `beforeId`, in the order of their characters; absent is open. */
  fromId: publicationId.optional(), beforeId: publicationId.optional(),
  entries: z.array(z.object({ publicationId, version: z.int().min(1), envelopeNumber: z.int().min(1) })).max(10_000),
  at: instant,
});
export type ReconcileRequest = z.infer<typeof reconcileRequest>;

export const EVIDENCE_FIELDS = ['NAME', 'BIRTH', 'SEX', 'NATIONALITY', 'LANGUAGE', 'PLACE', 'HEIGHT', 'BODY', 'RELATIVES', 'COMPANIONS', 'DOCUMENT', 'BIOMETRIC'] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** One line of evidence. The bits of all lines and the prior add up to the score exactly. */
export const evidenceLine = z.object({
  field: z.enum(EVIDENCE_FIELDS),
  /** Comparison level, e.g. EXACT, VARIANT_SPELLING, SAME_TRANSLITERATION, ORDER_SWAPPED, OMITTED, CONTRADICTED, MISSING. */
  level: z.string().max(40),
  bits: z.number(),
  /** Message code with parameters; rendered by the node in the reader's language. Parameters are never values of a record. */
  code: z.string().max(60),
  params: z.record(z.string().max(30), z.union([z.string().max(60), z.number()])),
  /** The recipient's own value, and (to the deciding side alone) the other's. */
  ownValue: z.string().max(300).optional(),
  otherValue: z.string().max(300).optional(),
});
export type EvidenceLine = z.infer<typeof evidenceLine>;

/** What the deciding side sees of the other record; the other side gets at most `country`, `contact` and what was ticked at release. */
export const counterpart = z.object({
  country: countryCode,
  contact: contactPoint,
  names: z.array(personName).max(20).optional(),
  birth: birth.optional(),
  ageGroup: z.enum(['CHILD', 'ADULT']).optional(),
  sex: z.int().optional(),
  nationalities: z.array(z.string().max(3)).optional(),
  languages: z.array(z.string().max(3)).optional(),
  body: bodyDescription.partial().optional(),
});
export type Counterpart = z.infer<typeof counterpart>;

/** candidates.<cc>: one document per recipient side; replaces the earlier one of the same candidate and side when `documentNumber` is higher. */
export const candidateDocument = z.object({
  candidateId: uuid,
  documentNumber: z.int().min(1),
  round: z.int().min(1),
  state: z.enum(CANDIDATE_STATES),
  side: z.enum(SIDES),
  ownPublicationId: publicationId,
  ownVersion: z.int().min(1), otherVersion: z.int().min(1),
  /** Whether the own record holds the person with validated custody; the holding side discloses. */
  ownHolds: z.boolean(), otherHolds: z.boolean(),
  /** Other side's country when both records are of one country: the two sides are two organisations. */
  childConcerned: z.boolean(),
  urgency: z.enum(URGENCIES),
  raisedAt: instant,
  /** When the present review began, from which the deadline runs; `raisedAt` in documents written before it was sent. */
  reviewSince: instant.optional(),
  /** For the side that does not decide, `childConcerned`, `urgency` and this follow from its own record alone. */
  deadlineAt: instant,
  modelVersion: z.string().max(60),
  /** Of the calibration on reviewers' verdicts that moved `probability`; absent when none did. */
  calibrationVersion: z.string().max(60).optional(),
  bits: z.number(), probability: z.number().min(0).max(1),
  evidence: z.array(evidenceLine).max(40),
  evidenceDigest: sha256,
  counterpart: counterpart.optional(),
  /** Signed judgements of both sides that make the present state; the node verifies the foreign one itself. */
  judgements: z.array(z.string().max(8000)).max(50),
  deskNotes: z.array(z.object({ code: z.enum(DESK_NOTE_CODES), at: instant })).max(50),
  nudges: z.int().min(0),
  rejectedReason: z.enum(REJECTION_REASONS).optional(),
  /** For the deciding side, when a rejected pair is shown again: what speaks louder than when it was rejected. */
  newEvidence: z.array(z.enum(EVIDENCE_FIELDS)).max(EVIDENCE_FIELDS.length).optional(),
  changedAt: instant,
});
export type CandidateDocument = z.infer<typeof candidateDocument>;

/** candidates.<cc>: tells the recipient to forget a candidate whose record was withdrawn or erased. */
export const candidateErase = z.object({ candidateId: uuid, documentNumber: z.int().min(1), erased: z.literal(true) });
export type CandidateErase = z.infer<typeof candidateErase>;

/** Of base64; what a case can hold a disclosure can carry. */
export const MOST_PHOTOGRAPH_CHARACTERS = 500_000;

/** disclosures.<cc>: node to node, encrypted to the recipient node; the matcher cannot read it. */
export const disclosure = z.object({
  disclosureId: uuid, candidateId: uuid,
  fromCountry: countryCode, toPublicationId: publicationId,
  fields: z.array(z.enum(DISCLOSURE_FIELDS)),
  content: z.object({
    names: z.array(personName).optional(),
    birth: birth.optional(),
    ageGroup: z.enum(['CHILD', 'ADULT']).optional(),
    sex: z.int().optional(),
    nationalities: z.array(z.string()).optional(),
    languages: z.array(z.string()).optional(),
    body: bodyDescription.partial().optional(),
    relatives: z.array(z.object({ relation: z.string(), name: personName })).optional(),
    event: sightingEvent.partial().optional(),
    circumstance: z.string().optional(),
    custody: z.string().optional(),
    photograph: z.object({ mediaType: z.string(), base64: z.base64().max(MOST_PHOTOGRAPH_CHARACTERS) }).optional(),
    contact: contactPoint.optional(),
  }),
  handling: z.object({ codes: z.array(z.enum(HANDLING_CODES)), text: z.string().max(1000).optional() }),
  expiresAt: instant, disclosedAt: instant,
});
export type Disclosure = z.infer<typeof disclosure>;

/** disclosures.<cc>: erase what was disclosed (refuted, withdrawn, erased). */
export const disclosureErase = z.object({ disclosureId: uuid, erased: z.literal(true) });
export type DisclosureErase = z.infer<typeof disclosureErase>;

/** `typ` of the envelope → schema of its body. Heartbeats carry no body. */
export const MESSAGE_BODIES = {
  record: z.unknown(),
  erase: eraseMarker,
  digest: stateDigest,
  judgement: judgementMessage,
  'next-request': nextRequest,
  receipt,
  receipts,
  reconcile: reconcileRequest,
  candidate: candidateDocument,
  'candidate-erase': candidateErase,
  disclosure,
  'disclosure-erase': disclosureErase,
  heartbeat: z.object({}),
} as const;
export type MessageType = keyof typeof MESSAGE_BODIES;
