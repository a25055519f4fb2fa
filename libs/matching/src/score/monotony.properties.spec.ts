import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createEngine } from '../engine/create-engine.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { LISTS } from '../model/lists.js';
import type { PersonRecord } from '../record/person-record.js';
import { anyPerson } from '../testing/arbitrary-people.js';
import { bornOn, event, irisCode, name } from '../testing/builders.js';
import { correctionsFrom } from './corrections.js';

const frequencies: Frequencies = { asOf: 'position 7', liveCount: 5000, count: (key) => key.length % 11 };
const ENGINES = { federation: createEngine({ frequencies }), lists: createEngine({ frequencies, corrections: correctionsFrom(LISTS) }) };

type Learn = (record: PersonRecord) => PersonRecord;
const observedOn = '2026-01-01';
/** One thing more that both records say alike, where neither has said it yet. */
interface Agreement { readonly what: string; readonly open: (record: PersonRecord) => boolean; readonly learn: Learn }

const AGREEMENTS: readonly Agreement[] = [
  { what: 'birth', open: ({ birth }) => birth === undefined, learn: (record) => ({ ...record, birth: bornOn('2011-03-14') }) },
  { what: 'a default birth', open: ({ birth }) => birth === undefined, learn: (record) => ({ ...record, birth: bornOn('2011-01-01') }) },
  { what: 'year of birth', open: ({ birth }) => birth === undefined, learn: (record) => ({ ...record, birth: bornOn('2011') }) },
  { what: 'sex', open: ({ sex }) => sex !== 1 && sex !== 2, learn: (record) => ({ ...record, sex: 1 }) },
  { what: 'a nationality', open: () => true, learn: (record) => ({ ...record, nationalities: [...record.nationalities, 'ERI'] }) },
  { what: 'a language', open: () => true, learn: (record) => ({ ...record, languages: [...record.languages, 'tir'] }) },
  { what: 'place', open: (record) => record.event === undefined, learn: (record) => ({ ...record, event: event('2026-03-01', { latitude: 48.2, longitude: 16.4 }) }) },
  { what: 'country', open: (record) => record.event === undefined, learn: (record) => ({ ...record, event: event('2026-03-01') }) },
  { what: 'height', open: ({ body }) => body?.heightCm === undefined, learn: (record) => ({ ...record, body: { marks: [], ...record.body, heightCm: { value: 150, observedOn } } }) },
  { what: 'eyes', open: ({ body }) => body?.eyeColour === undefined, learn: (record) => ({ ...record, body: { marks: [], ...record.body, eyeColour: { value: 'brown', observedOn } } }) },
  { what: 'a mark', open: () => true, learn: (record) => ({ ...record, body: { ...record.body, marks: [...record.body?.marks ?? [], { code: 'MOLE', observedOn }] } }) },
  { what: 'a relative', open: () => true, learn: (record) => ({ ...record, relatives: [...record.relatives, { relation: 'SIBLING', name: name('Zabihullah Stanekzai') }] }) },
  { what: 'a mother', open: () => true, learn: (record) => ({ ...record, relatives: [...record.relatives, { relation: 'MOTHER', name: name('Amina Darwish') }] }) },
  { what: 'a guardian', open: () => true, learn: (record) => ({ ...record, relatives: [...record.relatives, { relation: 'GUARDIAN', name: name('Amina Darwish') }] }) },
  { what: 'a relative in one word', open: () => true, learn: (record) => ({ ...record, relatives: [...record.relatives, { relation: 'SIBLING', name: name('Yousef') }] }) },
  { what: 'a companion', open: () => true, learn: (record) => ({ ...record, companions: [...record.companions, 'c9'] }) },
  { what: 'a companion of whom more is known', open: () => true, learn: (record) => ({ ...record, knownCompanions: [...record.knownCompanions ?? [], { names: [name('Zabihullah Stanekzai')], birth: bornOn('2010-07-05') }] }) },
  { what: 'a document', open: () => true, learn: (record) => ({ ...record, documents: [...record.documents, { type: 'passport', hash: 'h9', epoch: 'e1' }] }) },
  { what: 'an iris', open: () => true, learn: (record) => ({ ...record, biometrics: [...record.biometrics, irisCode(77)] }) },
  { what: 'birth place', open: ({ birthPlace }) => birthPlace === undefined, learn: (record) => ({ ...record, birthPlace: 'Musterdorf' }) },
  { what: 'postcode', open: ({ home }) => home?.postcode === undefined, learn: (record) => ({ ...record, home: { ...record.home, postcode: '8010' } }) },
  { what: 'town', open: ({ home }) => home?.place === undefined, learn: (record) => ({ ...record, home: { ...record.home, place: 'Musterdorf' } }) },
  { what: 'street', open: ({ home }) => home?.address === undefined, learn: (record) => ({ ...record, home: { ...record.home, address: 'Hauptplatz 1' } }) },
  { what: 'region', open: ({ home }) => home?.region === undefined, learn: (record) => ({ ...record, home: { ...record.home, region: 'Musterland' } }) },
  { what: 'occupation', open: ({ occupation }) => occupation === undefined, learn: (record) => ({ ...record, occupation: 'baker' }) },
  { what: 'first name', open: ({ names }) => names.length === 0, learn: (record) => ({ ...record, names: [name('Yousef')] }) },
  { what: 'an alias', open: ({ names }) => names.length < 3, learn: (record) => ({ ...record, names: [...record.names, { ...name('Zabihullah Stanekzai'), kind: 'ALIAS' }] }) },
  { what: 'an alias of one word', open: ({ names }) => names.length < 3, learn: (record) => ({ ...record, names: [...record.names, { ...name('Yousef'), kind: 'ALIAS' }] }) },
  { what: 'a word of the name', open: ({ names }) => names.length === 1 && names[0]?.part === 'FULL', learn: (record) => ({ ...record, names: record.names.map((each) => ({ ...each, value: `${each.value} Stanekzai` })) }) },
  { what: 'a common word of the name', open: ({ names }) => names.length === 1 && names[0]?.part === 'FULL', learn: (record) => ({ ...record, names: record.names.map((each) => ({ ...each, value: `${each.value} Omar` })) }) },
];

/** People who have little, everything, or a name in common. */
const nearPairs = fc.tuple(anyPerson('a'), anyPerson('b'), fc.constantFrom(0, 1, 2)).map(([a, b, like]) => [a, like === 0 ? b : like === 1 ? { ...a, id: 'b' } : { ...b, names: a.names }] as const);
/**
 * What a further agreement may still take away, in bits: the corrections are fitted pattern by pattern, and nothing holds the pattern
 * of three words that agree over that of two.
 */
const STILL_LOST: Readonly<Record<keyof typeof ENGINES, Readonly<Record<string, number>>>> = {
  federation: { 'a word of the name': 3, 'a common word of the name': 3 },
  lists: { 'an alias of one word': 1, 'a word of the name': 3, 'a common word of the name': 3 },
};
const RUNS = { numRuns: 60, seed: 11 };

describe.each(Object.keys(ENGINES) as (keyof typeof ENGINES)[])('by the corrections of %s', (which) => {
  it.each(AGREEMENTS.map((agreement) => ({ ...agreement, lost: STILL_LOST[which][agreement.what] ?? 0 })))('$what that both say lowers the bits by $lost at most', ({ open, learn, lost }) => {
    const openPairs = nearPairs.filter(([a, b]) => open(a) && open(b));
    fc.assert(fc.property(openPairs, ([a, b]) => {
      expect(ENGINES[which].score(learn(a), learn(b)).bits).toBeGreaterThanOrEqual(ENGINES[which].score(a, b).bits - lost);
    }), RUNS);
  }, 60_000);
});
