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
  });
});
