import { describe, expect, it } from '@jest/globals';
import { Groups } from './groups.js';

const groupsOf = (...named: readonly (readonly [string, readonly string[]])[]): Groups => {
  const groups = new Groups();
  for (const [id, companions] of named) groups.take(id, companions);
  groups.keep();
  return groups;
};

describe('who travels with whom', () => {
  it('is mutual, whoever was published first', () => {
    const groups = groupsOf(['a', []], ['b', ['a']], ['c', ['a', 'b']]);
    expect(['a', 'b', 'c'].map((id) => groups.of(id))).toEqual([['b', 'c'], ['a', 'c'], ['a', 'b']]);
  });

  it('changes for whom a record named and for whom it names now', () => {
    const groups = groupsOf(['b', ['a', 'c']]);
    expect(groups.take('b', ['c', 'd'])).toEqual(['a', 'c', 'd']);
    expect(groups.of('a')).toEqual([]);
  });

  it('forgets a record that is gone, and keeps that others name it', () => {
    const groups = groupsOf(['a', ['b']], ['b', ['a', 'c']]);
    expect(groups.take('b', [])).toEqual(['a', 'c']);
    expect(['a', 'c'].map((id) => groups.of(id))).toEqual([['b'], []]);
    expect(groups.take('a', [])).toEqual(['b']);
    expect(groups.ids).toEqual([]);
  });

  it('comes back to what it was when its transaction is rolled back', () => {
    const groups = groupsOf(['a', ['b']]);
    groups.take('a', ['c']);
    groups.take('a', ['d']);
    groups.take('e', ['a']);
    groups.undo();
    expect([groups.of('a'), groups.ids]).toEqual([['b'], ['a', 'b']]);
  });

  it('never looks again at more records than one may name, the same ones everywhere, and nobody accompanies themselves', () => {
    const crowd = Array.from({ length: 50 }, (_, at) => `r${String(at).padStart(2, '0')}`);
    const groups = groupsOf(...[...crowd].reverse().map((id) => [id, ['x']] as const), ['x', ['x']]);
    expect(groups.of('x')).toEqual(crowd.slice(0, 20));
    expect(crowd.filter((id) => groups.of(id).length > 0)).toEqual(crowd.slice(0, 20));
  });

  describe('of more people than one may name', () => {
    const boat = Array.from({ length: 25 }, (_, at) => `r${String(at).padStart(2, '0')}`);
    const groups = groupsOf(...boat.map((id) => [id, boat.filter((other) => other !== id).slice(0, 20)] as const));

    it('is mutual still: who relies on a record is looked at again when it changes', () => {
      for (const id of boat) for (const other of groups.of(id)) expect(groups.of(other)).toContain(id);
      expect(groups.of('r00')).toHaveLength(20);
    });

    it('brings those who must make room for one more, and those who come back', () => {
      const around = groups.take('a00', ['r00']);
      expect([groups.of('a00'), groups.of('r00').includes('r20'), groups.of('r20').includes('r00')]).toEqual([['r00'], false, false]);
      expect(around).toEqual(['r00', 'r20']);
      expect(groups.take('a00', [])).toEqual(['r00', 'r20']);
      expect(groups.of('r20')).toContain('r00');
    });
  });
});
