import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { candidateDocument, EVIDENCE_FIELDS, JUDGEMENT_KINDS, RELEASE_FIELDS, SIDES, type ReleaseField } from '@homeward/shared';
import { caseOf, contentOf, digestOf, factsOf, finding, judged, MODEL, portrait } from '../builders.js';
import { derive } from './derive.js';
import type { Concern, Finding } from './content.js';
import { documentFor, type DocumentSource } from './document.js';
import { evidenceDigest } from './evidence-digest.js';
import { SLOTS, type SignedJudgement, type Slot } from './facts.js';

/** Every value of the held record (slot a) is a token that occurs nowhere else. */
const observedOn = '1999-09-09';
const held = portrait({
  contact: { authority: 'canary-authority' },
  names: [{ value: 'canary-name', script: 'Latn', part: 'FULL', kind: 'LEGAL' }],
  birth: { type: 'DATE', value: '1907-07-07', precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
  ageGroup: 'CHILD', sex: 909, nationalities: ['QNA'], languages: ['qla'],
  body: { heightCm: { value: 211, observedOn }, eyeColour: { value: 'canary-eye', observedOn }, hairColour: { value: 'canary-hair', observedOn }, marks: [{ code: 'canary-mark', observedOn }] },
});
const TICKED: Readonly<Record<ReleaseField, string>> = {
  SEX: '909', AGE_GROUP: 'ageGroup', NATIONALITIES: 'QNA', LANGUAGES: 'qla', HEIGHT: '211', EYE_COLOUR: 'canary-eye', HAIR_COLOUR: 'canary-hair', MARKS: 'canary-mark',
};
const NEVER = ['canary-name', '1907', 'canary-value', 'canary-parameter'];
const findings = EVIDENCE_FIELDS.map((field) => finding({ field, bits: 2, code: `${field}_EXACT`, params: { years: 'canary-parameter' }, values: { a: `canary-value-${field}`, b: `own-${field}` } }));
const evidence = digestOf(findings);

const sourceOf = (judgements: readonly SignedJudgement[], facts = factsOf({ evidence, history: [evidence] })): DocumentSource => ({
  candidateId: '00000000-0000-4000-8000-000000000009', facts, derivation: derive(caseOf(judgements, { facts })),
  content: contentOf({ findings, a: held }), score: { bits: evidence.bits, probability: 0.5, modelVersion: MODEL },
  childConcerned: true, urgency: 'CHILD_OR_TRAFFICKING', raisedAt: '2026-03-02T12:00:00.000Z', reviewSince: '2026-03-02T12:00:00.000Z', deadlineAt: '2026-03-03T12:00:00.000Z', ownDeadlineAt: () => '2026-03-09T12:00:00.000Z',
  deskNotes: [{ code: 'PLEASE_REVIEW', at: '2026-03-02T13:00:00.000Z', toOther: false }], nudges: 1,
});
const judge = (slot: Slot, kind: (typeof JUDGEMENT_KINDS)[number], fields: readonly ReleaseField[] = []) =>
  judged({ slot, kind, evidenceDigest: evidence.digest, releaseFields: [...fields], ownPublicationId: factsOf()[slot].publicationId });
const bytesFor = (slot: Slot, source: DocumentSource) => JSON.stringify(documentFor(slot, source) ?? {});
const relaxed = candidateDocument.omit({ documentNumber: true, changedAt: true, counterpart: true });

const anyJudgement = fc.record({ slot: fc.constantFrom(...SLOTS), kind: fc.constantFrom(...JUDGEMENT_KINDS), side: fc.constantFrom(...SIDES), sequence: fc.integer({ min: 1, max: 4 }), id: fc.integer({ min: 1, max: 900 }) })
  .map(({ id, ...given }) => judged({ ...given, evidenceDigest: evidence.digest }, id));

describe('the versions on a document', () => {
  it('are those of the model, and of the calibration where one moved the probability; to nobody who sees no probability', () => {
    const source = sourceOf([judge('a', 'RELEASE')]);
    const calibrated = { ...source, score: { ...source.score, calibrationVersion: 'cal-1' } };
    expect(SLOTS.map((slot) => documentFor(slot, calibrated))).toMatchObject([{ modelVersion: MODEL, calibrationVersion: 'cal-1' }, { modelVersion: MODEL, calibrationVersion: 'cal-1' }]);
    expect(SLOTS.map((slot) => documentFor(slot, source)?.calibrationVersion)).toEqual([undefined, undefined]);
    const safe = { ...sourceOf([judge('a', 'ANSWER_SAFE')]), score: calibrated.score };
    expect(documentFor('b', safe)).toMatchObject({ bits: 0, probability: 0 });
    expect(documentFor('b', safe)?.calibrationVersion).toBeUndefined();
  });
});

describe('the document of the other side', () => {
  it('does not exist before release', () => {
    expect(documentFor('b', sourceOf([]))).toBeUndefined();
    expect(documentFor('b', sourceOf([judge('a', 'REJECT')]))).toBeUndefined();
    expect(documentFor('b', sourceOf([judge('b', 'RELEASE'), judge('b', 'CONFIRM')]))).toBeUndefined();
  });

  it('never holds a name form, date, parameter or value of the held record, whatever was judged', () => {
    fc.assert(fc.property(fc.array(anyJudgement, { maxLength: 6 }), (judgements) => {
      const bytes = bytesFor('b', sourceOf(judgements));
      expect(NEVER.filter((token) => bytes.includes(token))).toEqual([]);
    }), { numRuns: 500, seed: 3 });
  });

  it('holds exactly the ticked fields after release', () => {
    fc.assert(fc.property(fc.subarray([...RELEASE_FIELDS]), (fields) => {
      const bytes = bytesFor('b', sourceOf([judge('a', 'RELEASE', fields)]));
      expect(RELEASE_FIELDS.filter((field) => bytes.includes(TICKED[field]))).toEqual(RELEASE_FIELDS.filter((field) => fields.includes(field)));
      expect(bytes).toContain('canary-authority');
      expect(bytes).toContain('own-NAME');
    }));
  });

  it('tells of a safe answer nothing but that', () => {
    const document = documentFor('b', sourceOf([judge('a', 'ANSWER_SAFE')]));
    expect(document).toMatchObject({ state: 'ANSWERED_SAFE', side: 'OTHER', evidence: [], judgements: [], bits: 0, otherHolds: false });
    expect(JSON.stringify(document)).not.toContain('canary');
  });

  it('learns from urgency, deadline and version nothing of how the other person was lost', () => {
    const source = (a: Concern): DocumentSource => ({ ...sourceOf([judge('a', 'RELEASE')]), content: contentOf({ findings, a: held, concerns: { a, b: { childConcerned: false, urgency: 'STANDARD' } } }), ...a });
    const [calm, urgent] = [source({ childConcerned: false, urgency: 'STANDARD' }), source({ childConcerned: true, urgency: 'DANGER_TO_LIFE' })];
    expect(documentFor('b', urgent)).toEqual(documentFor('b', calm));
    expect(documentFor('b', urgent)).toMatchObject({ childConcerned: false, urgency: 'STANDARD', deadlineAt: '2026-03-09T12:00:00.000Z' });
    expect(documentFor('a', urgent)).toMatchObject({ childConcerned: true, urgency: 'DANGER_TO_LIFE', deadlineAt: '2026-03-03T12:00:00.000Z' });
    const later = factsOf({ a: { ...factsOf().a, version: 9 }, evidence, history: [evidence] });
    expect(documentFor('b', sourceOf([judge('a', 'ANSWER_SAFE')], later))?.otherVersion).toBe(1);
  });

  it('does not get what the desk wrote to the deciding side', () => {
    expect(documentFor('b', sourceOf([judge('a', 'RELEASE')]))).toMatchObject({ deskNotes: [], nudges: 0 });
    expect(documentFor('a', sourceOf([judge('a', 'RELEASE')]))).toMatchObject({ nudges: 1, deskNotes: [{ code: 'PLEASE_REVIEW' }] });
  });
});

describe('the document of the deciding side', () => {
  const theirs = factsOf({ a: { ...factsOf().a, holds: false, decidesSinceMs: 5 }, b: { ...factsOf().b, holds: true }, evidence, history: [evidence] });

  it('has the names, birth, sex, nationalities, marks and contact of the other record', () => {
    expect(documentFor('b', sourceOf([], theirs))?.counterpart).toMatchObject({ country: 'AT', contact: held.contact, names: held.names, birth: held.birth, sex: 909, nationalities: ['QNA'], body: { marks: held.body?.marks } });
  });

  it('has no value of the other about relatives, companions, documents and biometric codes', () => {
    const shown = documentFor('b', sourceOf([], theirs))?.evidence.filter((line) => line.otherValue).map((line) => line.field);
    expect(shown).toEqual(['NAME', 'BIRTH', 'SEX', 'NATIONALITY', 'LANGUAGE', 'PLACE', 'HEIGHT', 'BODY']);
  });

  it('keeps only the state once the pair is withdrawn', () => {
    expect(documentFor('b', sourceOf([], { ...theirs, releasable: false }))).not.toHaveProperty('counterpart');
  });

  it('is a valid document of the contract', () => {
    for (const slot of SLOTS) expect(relaxed.safeParse(documentFor(slot, sourceOf([judge('a', 'RELEASE', ['MARKS'])]))).error?.issues ?? []).toEqual([]);
  });
});

describe('the digest of the evidence', () => {
  it('is the same for both sides and does not depend on values or order', () => {
    const source = sourceOf([judge('a', 'RELEASE')]);
    expect(documentFor('a', source)?.evidenceDigest).toBe(documentFor('b', source)?.evidenceDigest);
    expect(digestOf([...findings].reverse().map((line) => ({ ...line, values: { a: 'x', b: 'y' } }))).digest).toBe(evidence.digest);
  });

  it('outlives the drift of frequencies, and nothing else', () => {
    const changed = (change: (line: Finding) => Partial<Finding>) => digestOf(findings.map((line) => ({ ...line, ...change(line) }))).digest;
    expect(changed(({ bits }) => ({ bits: bits + 1 }))).toBe(evidence.digest);
    expect(changed(({ field, level }) => ({ level: field === 'NAME' ? 'VARIANT_SPELLING' : level }))).not.toBe(evidence.digest);
    expect(changed(({ field, params }) => ({ params: field === 'NAME' ? { agreeing: 2 } : params }))).not.toBe(evidence.digest);
    expect(evidenceDigest(Buffer.from('other'), 'candidate', MODEL, findings)).not.toBe(evidence.digest);
  });
});
