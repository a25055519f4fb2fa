import { createEngine } from '@homeward/matching';
import { describe, expect, it } from '@jest/globals';
import type { MinimalRecord } from '@homeward/shared';
import type { IndexedRecord } from '../../intake/index.js';
import { indexedOf, type Indexed } from './indexed.js';
import { mayMeet, pairingOf } from './pairing.js';

const recordOf = (letter: string, from: Partial<MinimalRecord> = {}): MinimalRecord => ({
  schema: '1.0', publicationId: letter.repeat(22), version: 1, country: 'AT', kind: 'MISSING_ADULT', category: 'OTHER', expiresAt: '2030-01-01T00:00:00Z', sought: true, dangerToLife: false,
  custody: { status: 'NOT_HELD', validated: false }, names: [{ value: 'Quellimar', script: 'Latn', part: 'FULL', kind: 'LEGAL' }], sex: 0, nationalities: [], languages: [],
  relatives: [], companions: [], documents: [], biometrics: [], handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Sample office' } }, ...from,
});
const handling = (from: Partial<MinimalRecord['handling']>): MinimalRecord['handling'] => ({ ...recordOf('A').handling, ...from });
const storedOf = (record: MinimalRecord, from: Partial<IndexedRecord> = {}): IndexedRecord => ({
  publicationId: record.publicationId, country: record.country.toLowerCase(), version: 1, envelopeNumber: 1, acceptedAtMs: 1, decidesSinceMs: 1, saysSinceMs: 1, appendedAtMs: 1, signedBy: 'k', record, presence: 'LIVE', position: 1n, ...from,
});
const indexed = (record: MinimalRecord): Indexed => indexedOf(storedOf(record));
const recordPerson = indexed(recordOf('B')).person;
const pair = (one: MinimalRecord, two: MinimalRecord) => {
  const [left, right] = [indexed(one), indexed(two)];
  return pairingOf(left, right, createEngine().score(left.person, right.person), 12);
};

describe('whether two countries may know of each other', () => {
  it.each([
    { a: {}, b: {}, allowed: true, because: 'nothing forbids it' },
    { a: { notReleasableTo: ['GR'] }, b: {}, allowed: false, because: 'one side excludes the other' },
    { a: {}, b: { notReleasableTo: ['AT'] }, allowed: false, because: 'the other side excludes the one' },
    { a: { releasableTo: ['IT'] }, b: {}, allowed: false, because: 'it is not on the list' },
    { a: { releasableTo: ['GR'] }, b: { releasableTo: ['AT'] }, allowed: true, because: 'each is on the other\'s list' },
    { a: { releasableTo: [] }, b: {}, allowed: false, because: 'an empty list is nobody' },
  ])('$allowed: $because', ({ a, b, allowed }) => {
    expect(mayMeet(recordOf('A', { handling: handling(a) }), recordOf('B', { country: 'GR', handling: handling(b) }))).toBe(allowed);
  });

  it('does not ask inside one country', () => {
    expect(mayMeet(recordOf('A', { handling: handling({ notReleasableTo: ['AT'] }) }), recordOf('B'))).toBe(true);
  });
});

describe('a record in the index', () => {
  const companion = recordOf('C', { names: [{ value: 'Zorvane', script: 'Latn', part: 'FULL', kind: 'LEGAL' }] });
  it.each([
    { from: {}, known: ['Zorvane'], because: 'it is live in the same country' },
    { from: { presence: 'SUSPENDED' as const }, known: [], because: 'it is suspended' },
    { from: { country: 'gr' }, known: [], because: 'it is of another country, which may name anybody' },
  ])('knows of a companion $known, since $because', ({ from, known }) => {
    const { person } = indexedOf(storedOf(recordOf('A')), [storedOf(companion, from)]);
    expect((person.knownCompanions ?? []).flatMap(({ names }) => names.map(({ value }) => value))).toEqual(known);
  });

  it('is scored as of all that it relies on, and since the latest of it', () => {
    const one = indexedOf(storedOf(recordOf('A')), [storedOf(companion, { position: 7n, appendedAtMs: 9 })]);
    const { scoredAt, atMs } = pairingOf(one, indexed(recordOf('B')), createEngine().score(one.person, recordPerson), 12);
    expect([Object.fromEntries(scoredAt), atMs]).toEqual([{ ['A'.repeat(22)]: 1n, ['B'.repeat(22)]: 1n, ['C'.repeat(22)]: 7n }, 9]);
  });
});

describe('a pairing', () => {
  it('is the same whichever record came first', () => {
    const [one, two] = [recordOf('A'), recordOf('B', { country: 'GR' })];
    expect(pair(two, one)).toEqual(pair(one, two));
  });

  it('is as urgent as the more urgent of the two', () => {
    expect(pair(recordOf('A'), recordOf('B')).urgency).toBe('STANDARD');
    expect(pair(recordOf('A'), recordOf('B', { category: 'SUSPECTED_TRAFFICKING' })).urgency).toBe('CHILD_OR_TRAFFICKING');
    expect(pair(recordOf('A'), recordOf('B', { kind: 'UNACCOMPANIED_MINOR' })).urgency).toBe('CHILD_OR_TRAFFICKING');
    expect(pair(recordOf('A'), recordOf('B', { dangerToLife: true })).urgency).toBe('DANGER_TO_LIFE');
  });

  it('takes an unvalidated claim of custody as not held', () => {
    expect(pair(recordOf('A', { custody: { status: 'HELD', validated: false } }), recordOf('B')).a.holds).toBe(false);
    expect(pair(recordOf('A', { custody: { status: 'HELD', validated: true } }), recordOf('B')).a.holds).toBe(true);
  });

  it('protects the location unless both sides say otherwise', () => {
    const open = { handling: handling({ protectLocation: false }) };
    expect(pair(recordOf('A', open), recordOf('B')).content.protectLocation).toBe(true);
    expect(pair(recordOf('A', open), recordOf('B', open)).content.protectLocation).toBe(false);
  });

  it('keeps a value of each side beside each line, and the lines add up to the score', () => {
    const { content, bits } = pair(recordOf('A'), recordOf('B'));
    expect(content.findings.find(({ field }) => field === 'NAME')?.values).toEqual({ a: 'Quellimar', b: 'Quellimar' });
    expect(content.findings.reduce((sum, line) => sum + line.bits, 0)).toBe(bits);
  });
});
