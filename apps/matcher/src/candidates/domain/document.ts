import type { CandidateDocument, Counterpart, EvidenceField, EvidenceLine, ReleaseField, Urgency } from '@homeward/shared';
import type { CandidateContent, Concern, Finding, Portrait } from './content.js';
import type { Derivation } from './derive.js';
import { NO_EVIDENCE } from './evidence-digest.js';
import { opposite, type CandidateFacts, type Slot } from './facts.js';

export interface DeskRemark { readonly code: CandidateDocument['deskNotes'][number]['code']; readonly at: string; readonly toOther: boolean }

/** All that a document is made from. */
export interface DocumentSource {
  readonly candidateId: string;
  readonly facts: CandidateFacts;
  readonly derivation: Derivation;
  readonly content: CandidateContent;
  readonly score: { readonly bits: number; readonly probability: number; readonly modelVersion: string; readonly calibrationVersion?: string };
  readonly childConcerned: boolean;
  readonly urgency: Urgency;
  readonly raisedAt: string;
  readonly reviewSince: string;
  readonly deadlineAt: string;
  /** The deadline that the record of a slot would have by itself, for a side that may not know how urgent the other is. */
  readonly ownDeadlineAt: (slot: Slot) => string;
  readonly deskNotes: readonly DeskRemark[];
  readonly nudges: number;
}
/** Without what changes on every sending. */
export type DocumentBody = Omit<CandidateDocument, 'documentNumber' | 'changedAt'>;

/** Undefined: this slot must not learn of the candidate. */
export function documentFor(slot: Slot, source: DocumentSource): DocumentBody | undefined {
  const { decider, openness, state } = source.derivation;
  if (slot !== decider) return openness === 'NOTHING' ? undefined : otherDocument(slot, source);
  return state === 'WITHDRAWN' || state === 'EXPIRED' ? bare(slot, source) : decidingDocument(slot, source);
}

/** Fields whose values are the other side's relatives, companions, keyed hashes or codes: shown to nobody else. */
const NEVER_SHOWN: readonly EvidenceField[] = ['RELATIVES', 'COMPANIONS', 'DOCUMENT', 'BIOMETRIC'];

function decidingDocument(slot: Slot, source: DocumentSource): DocumentBody {
  const { content, facts, score } = source;
  const other = opposite(slot);
  return {
    ...bare(slot, source), ...score,
    evidence: content.findings.map((finding) => (content.protectLocation && finding.field === 'PLACE'
      ? lineWithOwn(finding, slot)
      : { ...lineWithOwn(finding, slot), params: { ...finding.params }, ...otherValue(finding, other) })),
    evidenceDigest: facts.evidence.digest,
    counterpart: fullCounterpart(facts[other].country, content[other]),
    judgements: source.derivation.making.map(({ signed }) => signed),
    ...(source.derivation.newEvidence.length > 0 ? { newEvidence: [...source.derivation.newEvidence] } : {}),
  };
}

function otherDocument(slot: Slot, source: DocumentSource): DocumentBody {
  const { derivation, facts, content, score } = source;
  const other = opposite(slot);
  const known = { country: facts[other].country.toUpperCase(), contact: content[other].contact };
  switch (derivation.openness) {
    case 'OPEN': return {
      ...bare(slot, source), ...score,
      evidence: content.findings.map((finding) => lineWithOwn(finding, slot)),
      evidenceDigest: facts.evidence.digest,
      counterpart: { ...known, ...tickedFields(content[other], derivation.releaseFields) },
      judgements: derivation.making.map(({ signed }) => signed),
    };
    case 'STATE_ONLY': return { ...bare(slot, source), counterpart: known };
    case 'SAFE': case 'NOTHING': return bare(slot, source);
  }
}

/** The document without score, evidence, values or judgements: what remains when there is nothing to tell. */
function bare(slot: Slot, source: DocumentSource): DocumentBody {
  const { candidateId, facts, derivation, raisedAt, reviewSince } = source;
  const [own, other, deciding] = [facts[slot], facts[opposite(slot)], slot === derivation.decider];
  return {
    candidateId, round: derivation.round, state: derivation.state, side: deciding ? 'DECIDING' : 'OTHER',
    ownPublicationId: own.publicationId, ownVersion: own.version, otherVersion: deciding || derivation.openness === 'OPEN' ? other.version : UNTOLD_VERSION,
    ownHolds: own.holds, otherHolds: deciding || derivation.openness === 'OPEN' ? other.holds : false,
    ...(deciding ? { childConcerned: source.childConcerned, urgency: source.urgency, deadlineAt: source.deadlineAt } : { ...ownConcern(slot, source.content), deadlineAt: source.ownDeadlineAt(slot) }),
    raisedAt, reviewSince,
    modelVersion: source.score.modelVersion, bits: 0, probability: 0, evidence: [], evidenceDigest: NO_EVIDENCE,
    judgements: [],
    deskNotes: source.deskNotes.filter((note) => deciding || note.toOther).map(({ code, at }) => ({ code, at })),
    nudges: deciding ? source.nudges : 0,
    ...(derivation.rejectedReason ? { rejectedReason: derivation.rejectedReason } : {}),
  };
}

/** Where a side may not follow the other's record, its versions stand still. */
const UNTOLD_VERSION = 1;

/** The pair is as urgent as the more urgent record; to the side that does not decide, that would tell the other's circumstance. */
export const ownConcern = (slot: Slot, { concerns, [slot]: portrait }: CandidateContent): Concern =>
  concerns?.[slot] ?? (portrait.ageGroup === 'CHILD' ? { childConcerned: true, urgency: 'CHILD_OR_TRAFFICKING' } : { childConcerned: false, urgency: 'STANDARD' });

/** Parameters can narrow the other's age or place, so a line for the other side has none. */
const lineWithOwn = ({ field, level, bits, code, values }: Finding, slot: Slot): EvidenceLine =>
  ({ field, level, bits, code, params: {}, ...(values[slot] === undefined ? {} : { ownValue: values[slot] }) });
const otherValue = ({ field, values }: Finding, other: Slot): { otherValue?: string } =>
  NEVER_SHOWN.includes(field) || values[other] === undefined ? {} : { otherValue: values[other] };

const fullCounterpart = (country: string, { contact, names, birth, ageGroup, sex, nationalities, languages, body }: Portrait): Counterpart => ({
  country: country.toUpperCase(), contact, names: [...names], ...(birth ? { birth } : {}), ...(ageGroup ? { ageGroup } : {}),
  sex, nationalities: [...nationalities], languages: [...languages], ...(body ? { body: { marks: body.marks } } : {}),
});

type TickedFields = Omit<Counterpart, 'country' | 'contact' | 'names' | 'birth'>;
const tickedFields = (portrait: Portrait, ticked: readonly ReleaseField[]): TickedFields => {
  const body = Object.assign({}, ...ticked.map((field) => bodyField(portrait, field))) as NonNullable<TickedFields['body']>;
  return { ...Object.assign({}, ...ticked.map((field) => plainField(portrait, field))) as TickedFields, ...(Object.keys(body).length > 0 ? { body } : {}) };
};

function plainField(portrait: Portrait, field: ReleaseField): TickedFields {
  switch (field) {
    case 'SEX': return { sex: portrait.sex };
    case 'AGE_GROUP': return portrait.ageGroup ? { ageGroup: portrait.ageGroup } : {};
    case 'NATIONALITIES': return { nationalities: [...portrait.nationalities] };
    case 'LANGUAGES': return { languages: [...portrait.languages] };
    case 'HEIGHT': case 'EYE_COLOUR': case 'HAIR_COLOUR': case 'MARKS': return {};
  }
}

function bodyField({ body }: Portrait, field: ReleaseField): NonNullable<TickedFields['body']> {
  switch (field) {
    case 'HEIGHT': return body?.heightCm ? { heightCm: body.heightCm } : {};
    case 'EYE_COLOUR': return body?.eyeColour ? { eyeColour: body.eyeColour } : {};
    case 'HAIR_COLOUR': return body?.hairColour ? { hairColour: body.hairColour } : {};
    case 'MARKS': return body ? { marks: body.marks } : {};
    case 'SEX': case 'AGE_GROUP': case 'NATIONALITIES': case 'LANGUAGES': return {};
  }
}
