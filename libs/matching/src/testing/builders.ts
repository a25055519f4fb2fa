import type { BiometricRecord, BirthRecord, EventRecord, NamePart, PersonNameRecord, PersonRecord } from '../record/person-record.js';

/** Builders for tests: each says only what matters. All people are invented. */
export const person = (id: string, facts: Partial<PersonRecord> = {}): PersonRecord => ({
  id, country: 'AT', kind: 'MISSING_CHILD', sought: true, held: false, names: [], sex: 0, nationalities: [], languages: [],
  relatives: [], companions: [], documents: [], biometrics: [], ...facts,
});

export const name = (value: string, part: NamePart = 'FULL', script = 'Latn'): PersonNameRecord => ({ value, script, part, kind: 'LEGAL' });

export const bornOn = (value: string, calendar: 'GREGORIAN' | 'HIJRI' | 'SOLAR_HIJRI' | 'ETHIOPIAN' | 'BUDDHIST' = 'GREGORIAN'): BirthRecord =>
  ({ type: 'DATE', value, precision: value.length === 4 ? 'YEAR' : value.length === 7 ? 'MONTH' : 'DAY', calendar, estimated: false });

export const aged = (minYears: number, maxYears: number, asOf = '2026-06-01'): BirthRecord => ({ type: 'AGE', minYears, maxYears, asOf, estimated: true });

export const event = (day: string, facts: Partial<EventRecord> = {}): EventRecord => ({ dateFrom: day, dateTo: day, country: 'AT', ...facts });

/** An iris-like code from a seed; `flipEvery` flips each n-th bit, like another capture of the same eye. */
export const irisCode = (seed: number, flipEvery = 0, facts: Partial<BiometricRecord> = {}): BiometricRecord => {
  const next = randomFrom(seed);
  const code = Uint8Array.from({ length: 256 }, () => Math.floor(next() * 256));
  if (flipEvery > 0) for (let bit = 0; bit < 2048; bit += flipEvery) code[bit >> 3] = (code[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return { modality: 'IRIS', algorithm: 'invented', version: '1', layout: 'rows', epoch: 'e1', code, mask: new Uint8Array(256).fill(255), ...facts };
};

/** Numbers in [0, 1) from a seed (mulberry32): the same everywhere. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
