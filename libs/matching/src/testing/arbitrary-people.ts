import fc from 'fast-check';
import type { BiometricRecord, BirthRecord, PersonNameRecord, PersonRecord } from '../record/person-record.js';
import { irisCode, person } from './builders.js';
import { STOCKS } from './invented-names.js';

const word = fc.constantFrom(...STOCKS.flatMap((stock) => [...stock.boys, ...stock.girls, ...stock.families]).flatMap(([latin, native]) => (native === '' ? [latin] : [latin, native])));
export const anyText = fc.string({ unit: 'binary', maxLength: 40 });

/** A likely name, or any text at all. */
export const anyName: fc.Arbitrary<PersonNameRecord> = fc.record({
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

export const anyFacts: fc.Arbitrary<Omit<PersonRecord, 'id' | 'country' | 'category'>> = fc.record({
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
  knownCompanions: optional(fc.array(fc.record({ names: fc.array(anyName, { maxLength: 2 }), birth: optional(anyBirth) }), { maxLength: 3 })),
  documents: fc.array(fc.record({ type: fc.constantFrom('passport', 'card'), hash: fc.constantFrom('h1', 'h2', 'h3'), epoch: fc.constantFrom('e1', 'e2') }), { maxLength: 2 }),
  biometrics: fc.array(anyBiometric, { maxLength: 2 }),
  birthPlace: optional(anyText),
  home: optional(fc.record({ address: optional(anyText), place: optional(anyText), region: optional(anyText), postcode: optional(fc.constantFrom('8010', '8011', 'bs2 0el')) })),
  occupation: optional(fc.constantFrom('baker', 'master baker', 'priest')),
});

export const anyPerson = (id: string): fc.Arbitrary<PersonRecord> => anyFacts.map((facts) => person(id, facts));
