import { describe, expect, it } from '@jest/globals';
import { bornOn, name, person } from '../testing/builders.js';
import { frequenciesOfList } from './list-frequencies.js';
import { linkRecords } from './link-records.js';

const row = (at: number, given: string, day: number): ReturnType<typeof person> =>
  person(`r${String(at)}`, { names: [name(given, 'GIVEN'), name('Muster', 'FAMILY')], birth: bornOn(`19${String(20 + (at % 70))}-0${String(1 + (at % 9))}-${String(10 + (day % 18))}`) });

describe('what a list tells of itself', () => {
  it('counts a name as it is written beside how it sounds, so that a rare spelling of a common name is rare', () => {
    const rows = [...Array.from({ length: 200 }, (_, at) => row(at, 'Jan', at)), row(200, 'Johanna', 1), row(201, 'Juhan', 2), row(202, 'Juhan', 2)];
    const frequencies = frequenciesOfList(rows);
    expect(['spelling:jan', 'spelling:juhan'].map((key) => frequencies.count(key))).toEqual([200, 2]);
    const linked = linkRecords({ left: rows }, { leastProbability: 0 });
    const bitsOfName = (left: number, right: number): number => linked.explain({ left, right, bits: 0, probability: 0 }).find(({ field }) => field === 'NAME')?.bits ?? 0;
    expect(bitsOfName(201, 202)).toBeGreaterThan(bitsOfName(0, 1) + 1);
  });

  it('knows how often dates of strangers differ only where there are dates enough', () => {
    const rows = Array.from({ length: 150 }, (_, at) => row(at, 'Jan', at));
    expect(frequenciesOfList(rows).birthChance?.('CONTRADICTED')).toBeGreaterThan(0.5);
    expect(frequenciesOfList(rows.slice(0, 50)).birthChance).toBeUndefined();
  });
});
