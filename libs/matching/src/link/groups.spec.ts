import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeGroups, type WeighedPair } from './groups.js';

const pair = (one: number, other: number, odds: number): WeighedPair => ({ one, other, odds });
/** Groups of a list, with the odds of the last merge of each. */
const groupsOf = (rows: number, pairs: readonly WeighedPair[], least = 0): string[] => {
  const groups = Array.from({ length: rows }, (_, row) => new Set([row]));
  mergeGroups(rows, pairs, (left, right, odds) => {
    if (odds < least) return;
    const all = new Set([...left, ...right].flatMap((row) => [...groups[row] ?? []]));
    for (const row of all) groups[row] = all;
  });
  return [...new Set(groups)].map((group) => [...group].sort((a, b) => a - b).join('')).sort();
};

describe('groups of rows', () => {
  it('put together what is likely, and leave apart what is not', () => {
    expect(groupsOf(4, [pair(0, 1, 5), pair(2, 3, -1)])).toEqual(['01', '2', '3']);
  });

  it('draw in a row that hardly agrees with one, by the others', () => {
    expect(groupsOf(3, [pair(0, 1, 8), pair(1, 2, 6), pair(0, 2, -2)])).toEqual(['012']);
  });

  it('are not bridged by one row that is like two groups', () => {
    const group = (first: number): WeighedPair[] => [pair(first, first + 1, 9), pair(first, first + 2, 9), pair(first + 1, first + 2, 9)];
    expect(groupsOf(7, [...group(0), ...group(3), pair(2, 3, 3), pair(6, 2, 1), pair(6, 3, 1)])).not.toContain('0123456');
    expect(groupsOf(6, [...group(0), ...group(3), pair(2, 3, 3)])).toEqual(['012', '345']);
  });

  it('say how likely two rows are one person when they join alone', () => {
    const seen: number[] = [];
    mergeGroups(2, [pair(0, 1, 3.5)], (_left, _right, odds) => { seen.push(odds); });
    expect(seen).toEqual([3.5]);
  });

  it('do not depend on the order of the pairs', () => {
    const anyPairs = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: -8, max: 12 })).filter(([one, other]) => one < other), { selector: ([one, other]) => one * 8 + other, maxLength: 20 });
    fc.assert(fc.property(anyPairs, (all) => {
      const pairs = all.map(([one, other, odds]) => pair(one, other, odds + one / 64 + other / 512));
      expect(groupsOf(8, [...pairs].reverse())).toEqual(groupsOf(8, pairs));
    }));
  });
});
