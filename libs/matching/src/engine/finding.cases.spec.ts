import { describe, expect, it } from '@jest/globals';
import type { Frequencies } from '../frequencies/frequencies.js';
import type { PersonRecord } from '../record/person-record.js';
import { aged, bornOn, irisCode, name, person } from '../testing/builders.js';
import { createEngine } from './create-engine.js';
import { NO_CORRECTIONS } from '../score/corrections.js';
import { namePatterns } from '../index/name-patterns.js';
import { NO_NEEDS } from '../index/class-needs.js';
import { RecordIndex } from '../index/record-index.js';

/** Every name is borne by so many. */
const bornBy = (bearers: number): Frequencies => ({ asOf: 'none', liveCount: 100_000, count: (key) => (key.startsWith('name:') ? bearers : 1) });

const finds = (a: Partial<PersonRecord>, b: Partial<PersonRecord>, bearers: number): boolean => {
  const engine = createEngine({ frequencies: bornBy(bearers) });
  engine.upsert(person('a', a));
  return engine.candidates(person('b', b), { minBits: -1000, limit: 2 }).length === 1;
};

const named = (value: string): Partial<PersonRecord> => ({ names: [name(value)] });
const born = (value: string, sex: 0 | 1 | 2 = 1): Partial<PersonRecord> => ({ birth: bornOn(value), sex });
const withMother = (value: string): Partial<PersonRecord> => ({ relatives: [{ relation: 'MOTHER', name: name(value) }] });
const withCompanion = (value: string): Partial<PersonRecord> => ({ companions: [value], knownCompanions: [{ names: [name(value)], birth: bornOn('2009-05-12') }] });
const RARE = 60;
const COMMON = 61;
const VERY_COMMON = 1001;

interface Case { readonly a: Partial<PersonRecord>; readonly b: Partial<PersonRecord>; readonly bearers: number; readonly found: boolean; readonly because: string }

const CASES: readonly Case[] = [
  { a: named('Wardak'), b: named('وردک'), bearers: RARE, found: true, because: 'a rare name is looked up alone' },
  { a: named('Wardak'), b: named('وردک'), bearers: COMMON, found: false, because: 'a common name never is' },
  { a: named('Stanekzai'), b: named('Stanepzai'), bearers: RARE, found: true, because: 'a rare name is looked up with a consonant replaced' },
  { a: named('Stanekzai'), b: named('Staneksai Ali'), bearers: RARE, found: true, because: 'beside another word too' },
  { a: named('Stanekzai'), b: named('Stanepzai'), bearers: COMMON, found: false, because: 'a common one has too many neighbours' },
  { a: named('Yousef Hassan'), b: named('حسن يوسف'), bearers: VERY_COMMON, found: true, because: 'two common names together are rare' },
  { a: { ...named('Yousef Moroz'), birth: bornOn('2011-03-14') }, b: { ...named('Yousef Zhuk'), birth: aged(14, 15) }, bearers: COMMON, found: true, because: 'a common name is looked up with the year of birth' },
  { a: { ...named('Yousef Moroz'), birth: bornOn('2011-12-30') }, b: { ...named('Yousef Zhuk'), birth: bornOn('2012-01-02') }, bearers: COMMON, found: true, because: 'and with the year beside it' },
  { a: { ...named('Yousef Moroz'), birth: bornOn('1981-03-14') }, b: { ...named('Yousef Zhuk'), birth: aged(14, 15) }, bearers: COMMON, found: false, because: 'but not with another generation' },
  { a: { ...named('Yousef Moroz'), birth: bornOn('2011-03-15') }, b: { ...named('Yousef Zhuk'), birth: aged(14, 15) }, bearers: VERY_COMMON, found: true, because: 'however common it is' },
  { a: { ...named('Yousef'), relatives: [{ relation: 'MOTHER', name: name('Amina') }] }, b: { ...named('يوسف'), relatives: [{ relation: 'MOTHER', name: name('آمنة امينة') }] }, bearers: VERY_COMMON, found: true, because: 'a common name with a relative of a common name' },
  { a: withMother('Amina Wardak'), b: withMother('Wardaq Ameena'), bearers: RARE, found: true, because: 'who has no name is found by the mother' },
  { a: withMother('Amina Wardak'), b: withMother('Amina Wardak'), bearers: COMMON, found: false, because: 'a common name of a mother leads to everybody' },
  { a: withCompanion('Omar Stanekzai'), b: withCompanion('Umar Stanekzay'), bearers: RARE, found: true, because: 'or by a companion' },
  { a: born('2011-03-14'), b: born('2011-03-14'), bearers: COMMON, found: true, because: 'one birthday and sex' },
  { a: born('2011-03-14'), b: born('2011-03-14', 2), bearers: COMMON, found: false, because: 'another sex' },
  { a: born('2011-03-14', 0), b: born('2011-03-14', 2), bearers: COMMON, found: true, because: 'a sex not known on file' },
  { a: born('2011-03-14', 1), b: born('2011-03-14', 0), bearers: COMMON, found: true, because: 'a sex not known in the query' },
  { a: born('2011-03-04'), b: born('2011-04-03'), bearers: COMMON, found: true, because: 'day and month swapped' },
  { a: born('2011-03-14'), b: born('2012-03-14'), bearers: COMMON, found: true, because: 'the year after' },
  { a: born('2011-03-14'), b: born('2001-03-14'), bearers: COMMON, found: true, because: 'the decade before' },
  { a: born('2011-03-14'), b: { birth: bornOn('1432-04-10', 'HIJRI'), sex: 1 }, bearers: COMMON, found: true, because: 'a lunar day beside it' },
  { a: born('2011-01-01'), b: born('2011-01-01'), bearers: COMMON, found: false, because: '1 January is nobody\'s birthday' },
  { a: { biometrics: [irisCode(1)] }, b: { biometrics: [irisCode(1, 8)] }, bearers: COMMON, found: true, because: 'one eye' },
  { a: { biometrics: [irisCode(1)] }, b: { biometrics: [irisCode(2)] }, bearers: COMMON, found: false, because: 'two eyes' },
];

describe('the index', () => {
  it.each(CASES)('finds: $found, since $because', ({ a, b, bearers, found }) => {
    expect(finds(a, b, bearers)).toBe(found);
    expect(finds(b, a, bearers)).toBe(found);
  });

  it('forgets the codes of a removed record, whose place another takes', () => {
    const index = new RecordIndex();
    index.add(index.prepare(person('gone', { biometrics: [irisCode(1)] })));
    expect(index.keyCount).toBe(2);
    index.remove('gone');
    expect(index.keyCount).toBe(0);
    index.add(index.prepare(person('next', { biometrics: [irisCode(2)] })));
    const query = index.prepare(person('query', { biometrics: [irisCode(1)] }));
    expect([...index.search(query, bornBy(1), NO_NEEDS, namePatterns(NO_CORRECTIONS)).reach.touched]).toEqual([]);
  });
});
