import { describe, expect, it } from '@jest/globals';
import { inventPerson } from './path/people.js';
import { summarise } from './statistics.js';

describe('summarise', () => {
  it.each<[readonly number[], object, string]>([
    [[5], { count: 1, p50Ms: 5, p99Ms: 5, maxMs: 5 }, 'one value is all of them'],
    [[3, 1, 2, 4], { count: 4, p50Ms: 2, p99Ms: 4, maxMs: 4 }, 'ranks are of the sorted values, nearest from above'],
    [Array.from({ length: 200 }, (_, index) => index + 1), { count: 200, p50Ms: 100, p99Ms: 198, maxMs: 200 }, 'two of two hundred are slower than p99'],
  ])('%j', (times, expected) => {
    expect(summarise(times)).toEqual(expected);
  });
});

describe('inventPerson', () => {
  it('gives nobody the name of another, so that each child of the benchmark has one counterpart', () => {
    const people = Array.from({ length: 20_000 }, (_, number) => inventPerson(number));
    expect(new Set(people.map(({ given, family }) => `${given} ${family}`)).size).toBe(people.length);
  });
});
