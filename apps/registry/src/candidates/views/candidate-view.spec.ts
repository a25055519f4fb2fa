import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CANDIDATE_STATES, EVIDENCE_FIELDS, RELEASE_FIELDS, type CandidateState, type Counterpart, type EvidenceLine, type Judgement, type ReleaseField, type Side } from '@homeward/shared';
import { candidateOf, documentOf, verifiedOf } from '../builders.js';
import { candidateView } from './candidate-view.js';

/** Every value of the other record is a token that occurs nowhere else; tests look for tokens in the bytes of the answer. */
const TOKENS = {
  names: 'canary-name', birth: '1907-07-07', sex: '909', nationalities: 'QNA', languages: 'qla', heightCm: '211', eyeColour: 'canary-eye', hairColour: 'canary-hair',
  marks: 'canary-mark', ageGroup: 'CHILD', country: 'QC', contact: 'canary-authority',
} as const;
const NEVER_FOR_OTHER = [TOKENS.names, TOKENS.birth, 'canary-value', 'canary-parameter'];
const TICKED: Readonly<Record<ReleaseField, string>> = {
  SEX: TOKENS.sex, AGE_GROUP: TOKENS.ageGroup, NATIONALITIES: TOKENS.nationalities, LANGUAGES: TOKENS.languages, HEIGHT: TOKENS.heightCm,
  EYE_COLOUR: TOKENS.eyeColour, HAIR_COLOUR: TOKENS.hairColour, MARKS: TOKENS.marks,
};

const observedOn = '2026-01-01';
const counterpart: Counterpart = {
  country: TOKENS.country, contact: { authority: TOKENS.contact },
  names: [{ value: TOKENS.names, script: 'Latn', part: 'FULL', kind: 'LEGAL' }],
  birth: { type: 'DATE', value: TOKENS.birth, precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
  ageGroup: 'CHILD', sex: Number(TOKENS.sex), nationalities: [TOKENS.nationalities], languages: [TOKENS.languages],
  body: {
    heightCm: { value: Number(TOKENS.heightCm), observedOn }, eyeColour: { value: TOKENS.eyeColour, observedOn },
    hairColour: { value: TOKENS.hairColour, observedOn }, marks: [{ code: TOKENS.marks, observedOn }],
  },
};
/** A hub that sends too much: both values and parameters everywhere, and members that no schema knows. */
const evidence: EvidenceLine[] = EVIDENCE_FIELDS.map((field) => ({
  field, level: 'EXACT', bits: 1, code: `${field}_EXACT`, params: { distance: 'canary-parameter' }, ownValue: `own-${field}`, otherValue: `canary-value-${field}`,
}));
const shown = (side: Side, state: CandidateState, ticked: readonly ReleaseField[], everReleased: boolean, release: Partial<Judgement> = {}) => candidateView(candidateOf({
  everReleased, document: documentOf({ side, state, evidence, counterpart: { ...counterpart, relatives: 'canary-relative' } as Counterpart }),
  verdicts: [verifiedOf('XA', { kind: 'RELEASE', side: 'DECIDING', ownPublicationId: 'B'.repeat(22), releaseFields: [...ticked], ...release })],
}), 'BOTH');

describe('what a candidate shows', () => {
  it('never gives the other side a name form, date, parameter or value of the other record, in any state', () => {
    fc.assert(fc.property(fc.constantFrom<CandidateState>(...CANDIDATE_STATES), fc.subarray([...RELEASE_FIELDS]), fc.boolean(), (state, ticked, everReleased) => {
      const bytes = JSON.stringify(shown('OTHER', state, ticked, everReleased) ?? {});
      expect(NEVER_FOR_OTHER.filter((token) => bytes.includes(token))).toEqual([]);
      expect(bytes).not.toContain('canary-relative');
    }));
  });

  it('sets letters side by side for the deciding side alone, and not on a screen that others see', () => {
    const of = (side: Side, values: 'BOTH' | 'OWN') => candidateView(candidateOf({ everReleased: true, document: documentOf({ side, state: 'RELEASED', evidence, counterpart }), verdicts: [] }), values);
    const words = (side: Side, values: 'BOTH' | 'OWN') => of(side, values)?.evidence?.flatMap((line) => line.words ?? []) ?? [];
    expect(words('DECIDING', 'BOTH').length).toBeGreaterThan(0);
    expect(words('DECIDING', 'OWN').map(({ other, letters }) => ({ other, letters }))).toEqual([{ other: '', letters: [] }, { other: '', letters: [] }]);
    expect(words('OTHER', 'BOTH')).toEqual([]);
    expect(JSON.stringify(of('DECIDING', 'OWN')?.evidence)).not.toContain('canary-value');
    expect(JSON.stringify(of('DECIDING', 'OWN'))).not.toContain('canary-parameter');
    expect(of('DECIDING', 'OWN')).toMatchObject({ counterpart: { country: TOKENS.country, contact: { authority: TOKENS.contact } } });
    expect(Object.values(TOKENS).filter((token) => JSON.stringify(of('DECIDING', 'OWN')).includes(token))).toEqual([TOKENS.country, TOKENS.contact]);
  });

  it('gives the other side exactly the ticked fields after release', () => {
    fc.assert(fc.property(fc.subarray([...RELEASE_FIELDS]), (ticked) => {
      const bytes = JSON.stringify(shown('OTHER', 'RELEASED', ticked, true));
      expect(RELEASE_FIELDS.filter((field) => bytes.includes(TICKED[field]))).toEqual(RELEASE_FIELDS.filter((field) => ticked.includes(field)));
    }));
  });

  it.each<{ because: string; release: Partial<Judgement> }>([
    { because: 'was ticked in an earlier round', release: { round: 7 } },
    { because: 'was ticked on other evidence', release: { evidenceDigest: 'e'.repeat(43) } },
    { because: 'the own side ticked', release: { ownPublicationId: 'A'.repeat(22) } },
    { because: 'stands in another judgement', release: { kind: 'CONFIRM' } },
  ])('gives the other side nothing that $because', ({ release }) => {
    const bytes = JSON.stringify(shown('OTHER', 'RELEASED', [...RELEASE_FIELDS], true, release));
    expect(Object.values(TICKED).filter((token) => bytes.includes(token))).toEqual([]);
  });

  it.each<CandidateState>(['RAISED', 'FIRST_REVIEW', 'REJECTED', 'INCONCLUSIVE', 'WITHDRAWN', 'EXPIRED'])('does not exist for the other side in %s before a release', (state) => {
    expect(shown('OTHER', state, [], false)).toBeUndefined();
  });

  it.each<CandidateState>(['ANSWERED_SAFE', 'REFUTED', 'REJECTED'])('tells the other side only the state when it is %s', (state) => {
    expect(shown('OTHER', state, [...RELEASE_FIELDS], true)).toEqual({ type: 'STATE_ONLY', evidence: [] });
  });

  it('gives the deciding side names, birth, sex, nationalities and marks, and no more of the record', () => {
    const view = shown('DECIDING', 'FIRST_REVIEW', [], false);
    expect(Object.keys(view?.type === 'FIRST_REVIEW' ? view.counterpart ?? {} : {}).sort()).toEqual(['birth', 'contact', 'country', 'marks', 'names', 'nationalities', 'sex']);
    expect(JSON.stringify(view)).not.toContain('canary-relative');
  });

  it('keeps relatives, companions, documents and biometric codes of the other record back from the deciding side', () => {
    const view = shown('DECIDING', 'FIRST_REVIEW', [], false);
    const open = view?.evidence.filter((line) => line.otherValue !== undefined).map((line) => line.field);
    expect(open).toEqual(['NAME', 'BIRTH', 'SEX', 'NATIONALITY', 'LANGUAGE', 'PLACE', 'HEIGHT', 'BODY']);
  });

  it('hides the other values when the reader asks for own values only', () => {
    const view = candidateView(candidateOf({ document: documentOf({ evidence }) }), 'OWN');
    expect(JSON.stringify(view)).not.toContain('canary-value');
    expect(JSON.stringify(view)).toContain('own-NAME');
  });
});
