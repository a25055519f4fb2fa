import { describe, expect, it } from '@jest/globals';
import { frequencyKeys } from '../frequencies/frequency-keys.js';
import { createOwnFrequencies } from '../frequencies/own-frequencies.js';
import { RAISE_BITS } from '../model/raise.js';
import { createReferenceEngine } from '../reference/reference-engine.js';
import { aged, bornOn, irisCode, name, person } from '../testing/builders.js';
import { createEngine } from './create-engine.js';

const boy = person('sought', {
  kind: 'UNACCOMPANIED_MINOR', names: [name('Yousef', 'GIVEN'), name('AL-HASSAN', 'FAMILY')], birth: bornOn('2011-03-14'), sex: 1, nationalities: ['SYR'],
});
const foundBoy = person('found', {
  kind: 'FOUND_PERSON', country: 'GR', sought: false, held: true, names: [name('حسن يوسف', 'FULL', 'Arab')], birth: aged(14, 15), sex: 1, nationalities: ['SYR'],
});
const stranger = person('stranger', { names: [name('Mohammed Khalil')], birth: aged(14, 15), sex: 1, nationalities: ['SYR'] });
const ALL = { minBits: RAISE_BITS, limit: 10 };

describe.each([['indexed', createEngine], ['reference', createReferenceEngine]])('the %s engine', (_, create) => {
  it('finds a boy sought under Latin letters in one found under Arabic ones, names swapped and only an age known', () => {
    const engine = create();
    for (const record of [boy, foundBoy, stranger]) engine.upsert(record);
    const [pair, ...others] = engine.candidates(boy, ALL);
    expect(others).toEqual([]);
    expect(pair?.otherId).toBe('found');
    expect(pair?.bits).toBeGreaterThan(RAISE_BITS + 5);
    const { evidence } = engine.score(boy, foundBoy);
    expect(evidence.slice(0, 4).map((line) => line.code)).toEqual(['NAME_SAME_TRANSLITERATION', 'BIRTH_AGE_AGREES', 'SEX_EXACT', 'NATIONALITY_EXACT']);
    expect(evidence[0]?.params).toEqual({ agreeing: 2, omitted: 0, contradicted: 0, orderSwapped: 1, scripts: 'Arab-Latn' });
  });

  it('never offers a record to itself, though it be queried before and after it is added', () => {
    const engine = create();
    engine.upsert(foundBoy);
    expect(engine.candidates(boy, ALL).map((pair) => pair.otherId)).toEqual(['found']);
    engine.upsert(boy);
    expect(engine.candidates(boy, ALL).map((pair) => pair.otherId)).toEqual(['found']);
  });

  it('forgets what was replaced or removed', () => {
    const engine = create();
    engine.upsert(foundBoy);
    engine.upsert({ ...foundBoy, names: [name('Dmytro Shevchenko')] });
    expect(engine.size).toBe(1);
    expect(engine.candidates(boy, ALL)).toEqual([]);
    expect([engine.remove('found'), engine.remove('found'), engine.has('found'), engine.size]).toEqual([true, false, false, 0]);
  });

  it('counts only what it holds', () => {
    const engine = create();
    const before = engine.score(boy, foundBoy);
    for (let at = 0; at < 50; at++) engine.upsert({ ...boy, id: `twin${at}` });
    expect(engine.score(boy, foundBoy).bits).toBeLessThan(before.bits);
    for (let at = 0; at < 50; at++) engine.remove(`twin${at}`);
    expect(engine.score(boy, foundBoy)).toEqual(before);
  });

  it('sorts by bits, then by id, and stops at the limit', () => {
    const engine = create();
    for (const id of ['b', 'a', 'c']) engine.upsert({ ...foundBoy, id });
    engine.upsert({ ...boy, id: 'd' });
    expect(engine.candidates(boy, ALL).map((pair) => pair.otherId)).toEqual(['d', 'a', 'b', 'c']);
    expect(engine.candidates(boy, { ...ALL, limit: 2 }).map((pair) => pair.otherId)).toEqual(['d', 'a']);
  });

  it('scores with the counts that it is given, and says which', () => {
    const common = createOwnFrequencies();
    for (let at = 0; at < 5000; at++) common.add(at % 10 === 0 ? frequencyKeys(boy) : []);
    const engine = create({ frequencies: { ...common, asOf: 'position 42', liveCount: 5000, count: (key) => common.count(key) } });
    const pair = engine.score(boy, foundBoy);
    expect(pair.statistics).toEqual({ asOf: 'position 42', liveCount: 5000 });
    expect(pair.bits).toBeLessThan(create().score(boy, foundBoy).bits - 3);
  });

  it('finds the same eye without any name, and not another', () => {
    const engine = create();
    engine.upsert(person('same', { biometrics: [irisCode(1, 8)] }));
    engine.upsert(person('another', { biometrics: [irisCode(2)] }));
    expect(engine.candidates(person('query', { biometrics: [irisCode(1)] }), ALL).map((pair) => pair.otherId)).toEqual(['same']);
  });

  it('finds by a document and by a companion', () => {
    const engine = create();
    engine.upsert(person('passport', { documents: [{ type: 'passport', hash: 'h', epoch: 'e1' }] }));
    engine.upsert(person('friend', { companions: ['c'], names: [name('Yousef')] }));
    const found = engine.candidates(person('query', { documents: [{ type: 'passport', hash: 'h', epoch: 'e1' }], companions: ['c'], names: [name('Yusuf')] }), ALL);
    expect(found.map((pair) => pair.otherId).sort()).toEqual(['friend', 'passport']);
  });
});
