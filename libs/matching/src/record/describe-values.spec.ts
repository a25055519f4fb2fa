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
      NAME: 'Yousef / Al-Hassan', BIRTH: '1432-04-09 (HIJRI)', SEX: '1', NATIONALITY: 'SYR, XXA', LANGUAGE: 'ara', PLACE: 'Graz, AT, 2026-03-01',
      HEIGHT: '152 cm (2026-03-01)', BODY: 'SCAR', RELATIVES: 'Amina', COMPANIONS: '1', DOCUMENT: 'passport', BIOMETRIC: 'IRIS',
    });
  });

  it('are empty where there is none', () => {
    expect(EVIDENCE_FIELDS.map((field) => describeValues(person('a'), field))).toEqual(EVIDENCE_FIELDS.map(() => ''));
  });

  it('say that an age is an estimate, and as of when', () => {
    expect(describeValues(person('a', { birth: aged(14, 15) }), 'BIRTH')).toBe('≈ 14-15 (2026-06-01)');
  });

  it('never exceed the 300 characters of a message, nor cut a character in two', () => {
    const text = describeValues(person('a', { names: [name('𐤀'.repeat(400))] }), 'NAME');
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text.isWellFormed()).toBe(true);
  });
});
