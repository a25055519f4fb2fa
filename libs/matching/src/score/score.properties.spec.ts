import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALL_FIELDS, EVIDENCE_FIELDS, SHEET_FIELDS, type EvidenceField } from '../evidence/levels.js';
import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import { createEngine } from '../engine/create-engine.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import type { BiometricRecord, BirthRecord, PersonNameRecord, PersonRecord } from '../record/person-record.js';
import { irisCode, name, person } from '../testing/builders.js';
import { STOCKS } from '../testing/invented-names.js';

const word = fc.constantFrom(...STOCKS.flatMap((stock) => [...stock.boys, ...stock.girls, ...stock.families]).flatMap(([latin, native]) => (native === '' ? [latin] : [latin, native])));
const anyText = fc.string({ unit: 'binary', maxLength: 40 });

/** A likely name, or any text at all. */
const anyName: fc.Arbitrary<PersonNameRecord> = fc.record({
  value: fc.oneof({ weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')) }, { weight: 1, arbitrary: anyText }),
  script: fc.constantFrom('Latn', 'Arab', 'Cyrl'),
  part: fc.constantFrom('FULL' as const, 'GIVEN' as const, 'FAMILY' as const, 'PATRONYMIC' as const),
  kind: fc.constantFrom('LEGAL' as const, 'ALIAS' as const),
});

const digits = (length: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const sensibleDay = fc.tuple(fc.integer({ min: 1960, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const anyDay = fc.oneof({ weight: 4, arbitrary: sensibleDay }, { weight: 1, arbitrary: fc.tuple(digits(4), digits(2), digits(2)).map((parts) => parts.join('-')) });

const anyBirth: fc.Arbitrary<BirthRecord> = fc.oneof(
  fc.record({
    type: fc.constant('DATE' as const), value: fc.oneof(anyDay, digits(4)), precision: fc.constantFrom('DAY' as const, 'YEAR' as const),
    calendar: fc.constantFrom('GREGORIAN' as const, 'HIJRI' as const, 'SOLAR_HIJRI' as const, 'ETHIOPIAN' as const, 'BUDDHIST' as const), estimated: fc.boolean(),
  }),
  fc.record({ type: fc.constant('AGE' as const), minYears: fc.integer({ min: 0, max: 60 }), maxYears: fc.integer({ min: 0, max: 130 }), asOf: anyDay, estimated: fc.boolean() }),
);

const anyBiometric: fc.Arbitrary<BiometricRecord> = fc.record({ seed: fc.integer({ min: 0, max: 5 }), flip: fc.constantFrom(0, 3, 9), version: fc.constantFrom('1', '2') })
  .map(({ seed, flip, version }) => irisCode(seed, flip, { version }));

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const observed = <T>(value: fc.Arbitrary<T>) => fc.record({ value, observedOn: anyDay });

const anyFacts: fc.Arbitrary<Omit<PersonRecord, 'id' | 'country' | 'category'>> = fc.record({
  kind: fc.constantFrom('MISSING_CHILD' as const, 'FOUND_PERSON' as const, 'UNIDENTIFIED_REMAINS' as const),
  sought: fc.boolean(), held: fc.boolean(),
  names: fc.array(anyName, { maxLength: 4 }),
  birth: optional(anyBirth),
  sex: fc.constantFrom(0 as const, 1 as const, 2 as const, 9 as const),
  nationalities: fc.array(fc.constantFrom('SYR', 'AFG', 'XXA', 'XXX'), { maxLength: 2 }),
  languages: fc.array(fc.constantFrom('ara', 'fas', 'ukr'), { maxLength: 2 }),
  event: optional(fc.record({
    dateFrom: anyDay, dateTo: anyDay, country: fc.constantFrom('AT', 'GR'), place: optional(anyText),
    latitude: optional(fc.double({ min: -90, max: 90, noNaN: true })), longitude: optional(fc.double({ min: -180, max: 180, noNaN: true })), errorKm: optional(fc.integer({ min: 0, max: 2000 })),
  })),
  body: optional(fc.record({
    heightCm: optional(observed(fc.integer({ min: 40, max: 210 }))), eyeColour: optional(observed(fc.constantFrom('brown', 'green'))), hairColour: optional(observed(fc.constantFrom('black', 'Brown'))),
    marks: fc.array(fc.record({ code: fc.constantFrom('scar', 'tattoo', 'birthmark'), observedOn: anyDay }), { maxLength: 2 }),
  })),
  relatives: fc.array(fc.record({ relation: fc.constantFrom('MOTHER' as const, 'FATHER' as const, 'SIBLING' as const), name: anyName }), { maxLength: 2 }),
  companions: fc.array(fc.constantFrom('c1', 'c2', 'c3'), { maxLength: 2 }),
  documents: fc.array(fc.record({ type: fc.constantFrom('passport', 'card'), hash: fc.constantFrom('h1', 'h2', 'h3'), epoch: fc.constantFrom('e1', 'e2') }), { maxLength: 2 }),
  biometrics: fc.array(anyBiometric, { maxLength: 2 }),
  birthPlace: optional(anyText),
  home: optional(fc.record({ address: optional(anyText), place: optional(anyText), region: optional(anyText), postcode: optional(fc.constantFrom('8010', '8011', 'bs2 0el')) })),
  occupation: optional(fc.constantFrom('baker', 'master baker', 'priest')),
});

const anyPerson = (id: string): fc.Arbitrary<PersonRecord> => anyFacts.map((facts) => person(id, facts));

const frequencies: Frequencies = { asOf: 'position 7', liveCount: 5000, count: (key) => key.length % 11 };
const engine = createEngine({ frequencies });

const FIELD_OF: Readonly<Record<EvidenceField, readonly (keyof PersonRecord)[]>> = {
  NAME: ['names'], BIRTH: ['birth'], SEX: ['sex'], NATIONALITY: ['nationalities'], LANGUAGE: ['languages'], PLACE: ['event', 'kind', 'sought', 'held'],
  HEIGHT: ['body'], BODY: ['body'], RELATIVES: ['relatives'], COMPANIONS: ['companions'], DOCUMENT: ['documents'], BIOMETRIC: ['biometrics'],
  BIRTH_PLACE: ['birthPlace'], HOME: ['home'], OCCUPATION: ['occupation'],
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
      const allowed = /^(?:[A-Z][a-z]{3}(?:-[A-Z][a-z]{3})?)?$/;
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
