import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALL_FIELDS, EVIDENCE_FIELDS, SHEET_FIELDS, type EvidenceField } from '../evidence/levels.js';
import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import { createEngine } from '../engine/create-engine.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import type { PersonRecord } from '../record/person-record.js';
import { anyFacts, anyName, anyPerson } from '../testing/arbitrary-people.js';
import { name, person } from '../testing/builders.js';

const frequencies: Frequencies = { asOf: 'position 7', liveCount: 5000, count: (key) => key.length % 11 };
const engine = createEngine({ frequencies });

const FIELD_OF: Readonly<Record<EvidenceField, readonly (keyof PersonRecord)[]>> = {
  NAME: ['names'], BIRTH: ['birth'], SEX: ['sex'], NATIONALITY: ['nationalities'], LANGUAGE: ['languages'], PLACE: ['event', 'kind', 'sought', 'held'],
  HEIGHT: ['body'], BODY: ['body'], RELATIVES: ['relatives'], COMPANIONS: ['companions', 'knownCompanions'], DOCUMENT: ['documents'], BIOMETRIC: ['biometrics'],
  BIRTH_PLACE: ['birthPlace'], HOME: ['home'], OCCUPATION: ['occupation'], GROUP: [],
};
const lineOf = (evidence: readonly EvidenceLine[], field: EvidenceField): EvidenceLine => evidence.find((line) => line.field === field) ?? evidenceLine(field, 'MISSING', 0);
const fieldsOf = (member: keyof PersonRecord): EvidenceField[] => ALL_FIELDS.filter((field) => FIELD_OF[field].includes(member));

describe('any two records', () => {
  it('score the same from both sides', () => {
    fc.assert(fc.property(anyPerson('a'), anyPerson('b'), (a, b) => {
      expect({ ...engine.score(a, b), otherId: '' }).toEqual({ ...engine.score(b, a), otherId: '' });
    }), { numRuns: 500 });
  });

  it('have one line per field whose bits add up to the score exactly, in any order', () => {
    fc.assert(fc.property(anyPerson('a'), anyPerson('b'), (a, b) => {
      const { bits, evidence, probability } = engine.score(a, b);
      expect(evidence.slice(0, EVIDENCE_FIELDS.length).map((line) => line.field)).toEqual(EVIDENCE_FIELDS);
      expect(SHEET_FIELDS).toEqual(expect.arrayContaining(evidence.slice(EVIDENCE_FIELDS.length).map((line) => line.field)));
      expect(evidence.reduce((sum, line) => sum + line.bits, 0)).toBe(bits);
      expect(evidence.reduceRight((sum, line) => sum + line.bits, 0)).toBe(bits);
      expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
    }), { numRuns: 500 });
  });

  it('change only the lines of the member that changes', () => {
    const members = Object.values(FIELD_OF).flat();
    fc.assert(fc.property(anyPerson('a'), anyPerson('b'), anyFacts, fc.constantFrom(...members), (a, b, other, member) => {
      const before = engine.score(a, b).evidence;
      const after = engine.score({ ...a, [member]: (other as Partial<PersonRecord>)[member] }, b).evidence;
      const changed = ALL_FIELDS.filter((field) => JSON.stringify(lineOf(before, field)) !== JSON.stringify(lineOf(after, field)));
      expect(fieldsOf(member)).toEqual(expect.arrayContaining(changed));
    }), { numRuns: 500 });
  });

  it('say nothing where one side says nothing', () => {
    const empty = person('b');
    fc.assert(fc.property(anyPerson('a'), (a) => {
      const { bits, evidence } = engine.score(a, empty);
      expect(evidence.map((line) => line.level)).toEqual(evidence.map(() => 'MISSING'));
      expect(bits).toBe(0);
    }));
  });

  it('keep parameters free of the letters of any name', () => {
    fc.assert(fc.property(anyPerson('a'), anyPerson('b'), (a, b) => {
      const allowed = /^(?:GIVEN|FAMILY|NAME|(?:[A-Z][a-z]{3}(?:-[A-Z][a-z]{3})?)?)$/;
      for (const line of engine.score(a, b).evidence) {
        for (const value of Object.values(line.params)) expect(typeof value === 'number' || allowed.test(value)).toBe(true);
      }
    }));
  });
});

const shuffledCase = (text: string): string => [...text].map((letter, at) => (at % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase())).join('');
/** Some letters have no way back from upper case (ß, ı): they are another spelling. */
const roundTrips = (text: string): boolean => text.toUpperCase().toLowerCase() === text.toLowerCase() && shuffledCase(text).toLowerCase() === text.toLowerCase();

describe('names', () => {
  it('compare alike whatever their case and the order in which they are listed', () => {
    fc.assert(fc.property(fc.array(anyName, { maxLength: 4 }), fc.array(anyName, { maxLength: 4 }), (mine, theirs) => {
      fc.pre(mine.every(({ value }) => roundTrips(value)));
      const other = person('b', { names: theirs });
      const plain = engine.score(person('a', { names: mine }), other);
      const turned = engine.score(person('a', { names: [...mine].reverse().map((each) => ({ ...each, value: shuffledCase(each.value) })) }), other);
      expect(turned.bits).toBe(plain.bits);
    }), { numRuns: 500 });
  });

  it('of any text are taken without an error, and agree with themselves', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const [a, b] = [person('a', { names: [name(text)] }), person('b', { names: [name(text)] })];
      expect(engine.score(a, b).evidence[0]?.bits).toBeGreaterThanOrEqual(0);
    }), { numRuns: 1000 });
  });
});
