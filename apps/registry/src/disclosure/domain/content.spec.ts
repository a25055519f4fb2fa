import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DISCLOSURE_FIELDS, disclosure, type DisclosureField } from '@homeward/shared';
import { disclosedContent, type DisclosableCase } from './content.js';

const name = (value: string) => ({ value, script: 'Latn', part: 'FULL' as const, kind: 'LEGAL' as const });
const observedOn = '2026-01-01';
const own: DisclosableCase = {
  ageGroup: 'CHILD', custody: { status: 'HELD', since: '2026-01-02', validatedBy: 'canary-validator' },
  content: {
    kind: 'UNACCOMPANIED_MINOR', category: 'MIGRATION', sought: false, dangerToLife: false, names: [name('canary-name')],
    birth: { type: 'DATE', value: '2012-03-04', precision: 'DAY', calendar: 'GREGORIAN', estimated: false }, sex: 2, nationalities: ['QNA'], languages: ['qla'],
    event: { dateFrom: '2026-02-03', dateTo: '2026-02-04', country: 'QP', place: 'canary-place', latitude: 12.5, longitude: 13.5 },
    body: { heightCm: { value: 143, observedOn }, eyeColour: { value: 'canary-eye', observedOn }, hairColour: { value: 'canary-hair', observedOn }, marks: [{ code: 'canary-mark', observedOn }] },
    relatives: [{ relation: 'MOTHER', name: name('canary-mother') }], companions: ['canary-companion'], documents: [{ type: 'PASSPORT', number: 'canary-number' }],
    biometrics: [], handling: { codes: ['H0'], notReleasableTo: [], protectLocation: false, text: 'canary-handling', contact: { authority: 'canary-authority' } },
    sourceGrade: 'A', informationGrade: '1', freeText: 'canary-text', photograph: { mediaType: 'image/jpeg', base64: 'Y2FuYXJ5' }, indicators: ['canary-indicator'],
  },
};
/** A token that stands in the content if, and only if, its field was ticked. */
const TOKENS: Readonly<Record<DisclosureField, string>> = {
  SEX: '"sex":2', AGE_GROUP: 'CHILD', NATIONALITIES: 'QNA', LANGUAGES: 'qla', HEIGHT: '143', EYE_COLOUR: 'canary-eye', HAIR_COLOUR: 'canary-hair', MARKS: 'canary-mark',
  NAMES: 'canary-name', BIRTH: '2012-03-04', RELATIVES: 'canary-mother', EVENT_DATE: '2026-02-03', PLACE: 'canary-place', CIRCUMSTANCE: 'MIGRATION', CUSTODY: 'HELD',
  PHOTOGRAPH: 'Y2FuYXJ5', CONTACT: 'canary-authority',
};

describe('what a disclosure holds', () => {
  it('is exactly what was ticked', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...DISCLOSURE_FIELDS]), (fields) => {
      const bytes = JSON.stringify(disclosedContent(own, fields));
      expect(DISCLOSURE_FIELDS.filter((field) => bytes.includes(TOKENS[field]))).toEqual(DISCLOSURE_FIELDS.filter((field) => fields.includes(field)));
      expect(bytes).not.toMatch(/canary-(companion|number|text|indicator|handling|validator)/);
    }));
  });

  it('fits the message it travels in', () => {
    expect(disclosure.shape.content.safeParse(disclosedContent(own, DISCLOSURE_FIELDS)).success).toBe(true);
  });

  it('keeps the coordinates of a protected place', () => {
    const content = { ...own.content, handling: { ...own.content.handling, protectLocation: true } };
    expect(disclosedContent({ ...own, content }, ['PLACE']).event).toEqual({ country: 'QP', place: 'canary-place' });
  });

  it('does not claim a custody that nobody validated', () => {
    expect(disclosedContent({ ...own, custody: { status: 'HELD' } }, ['CUSTODY'])).toEqual({ custody: 'NOT_HELD' });
  });

  it('says nothing where the case has nothing', () => {
    const content = Object.fromEntries(Object.entries(own.content).filter(([member]) => !['birth', 'event', 'body', 'photograph'].includes(member)));
    expect(disclosedContent({ ...own, content: content as unknown as DisclosableCase['content'] }, ['BIRTH', 'PLACE', 'EVENT_DATE', 'HEIGHT', 'MARKS', 'PHOTOGRAPH'])).toEqual({});
  });
});
