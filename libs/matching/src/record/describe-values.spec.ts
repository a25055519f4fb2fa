import { describe, expect, it } from '@jest/globals';
import { EVIDENCE_FIELDS } from '../evidence/levels.js';
import { aged, bornOn, event, irisCode, name, person } from '../testing/builders.js';
import { describeValues } from './describe-values.js';

describe('the values of a record beside a line', () => {
  const full = person('a', {
    names: [name('Yousef', 'GIVEN'), name('Al-Hassan', 'FAMILY')], birth: bornOn('1432-04-09', 'HIJRI'), sex: 1, nationalities: ['SYR', 'XXA'], languages: ['ara'],
    event: event('2026-03-01', { place: 'Graz' }), body: { heightCm: { value: 152, observedOn: '2026-03-01' }, marks: [{ code: 'SCAR', observedOn: '2026-03-01' }] },
    relatives: [{ relation: 'MOTHER', name: name('Amina') }], companions: ['secret-id'], documents: [{ type: 'passport', hash: 'secret-hash', epoch: 'e1' }], biometrics: [irisCode(1)],
  });

  it('are written field by field', () => {
    expect(Object.fromEntries(EVIDENCE_FIELDS.map((field) => [field, describeValues(full, field)]))).toEqual({
      NAME: 'Yousef / Al-Hassan', BIRTH: '2011-03-14 (1432-04-09 HIJRI)', SEX: '1', NATIONALITY: 'SYR, XXA', LANGUAGE: 'ara', PLACE: 'Graz, AT, 2026-03-01',
      HEIGHT: '152 cm (2026-03-01)', BODY: 'SCAR', RELATIVES: 'Amina', COMPANIONS: '1', DOCUMENT: 'passport', BIOMETRIC: 'IRIS',
    });
  });

  it('are empty where there is none', () => {
    expect(EVIDENCE_FIELDS.map((field) => describeValues(person('a'), field))).toEqual(EVIDENCE_FIELDS.map(() => ''));
  });

  it('say that an age is an estimate, and as of when', () => {
    expect(describeValues(person('a', { birth: aged(14, 15) }), 'BIRTH')).toBe('≈ 2010-06-02/2012-06-01 (14/15, 2026-06-01)');
  });

  it.each([
    { birth: bornOn('2010-01-20'), told: '2010-01-20', because: 'a day is a day' },
    { birth: aged(14, 14, '2024-05-06'), told: '≈ 2009-05-07/2010-05-06 (14, 2024-05-06)', because: 'an age is the days on which somebody so old was born' },
    { birth: bornOn('2010'), told: '2010', because: 'a year is no day' },
    { birth: bornOn('2010-03'), told: '2010-03', because: 'a month is no day' },
    { birth: bornOn('1388', 'SOLAR_HIJRI'), told: '2009-03/2010-03 (1388 SOLAR_HIJRI)', because: 'a year of another calendar is parts of two' },
    { birth: bornOn('1388-07-02', 'SOLAR_HIJRI'), told: '2009-09-24 (1388-07-02 SOLAR_HIJRI)', because: 'a day of another calendar is a Gregorian day' },
    { birth: bornOn('2012-02-30'), told: '2012-02-30', because: 'a day that does not exist is shown as written' },
    { birth: bornOn('1388-13-40', 'SOLAR_HIJRI'), told: expect.stringContaining('1388-13-40 SOLAR_HIJRI'), because: 'nor does that of another calendar lose what was written' },
  ])('say when somebody was born in one unit, with its precision: $because', ({ birth, told }) => {
    expect(describeValues(person('a', { birth }), 'BIRTH')).toEqual(told);
  });

  it('never exceed the 300 characters of a message, nor cut a character in two', () => {
    const text = describeValues(person('a', { names: [name('𐤀'.repeat(400))] }), 'NAME');
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text.isWellFormed()).toBe(true);
  });
});
