import { describe, expect, it } from '@jest/globals';
import { missedOf } from './missed.js';
import { truthOf } from './scored-list.js';

describe('the pairs that a list misses', () => {
  const truth = truthOf(['p', 'p', 'p', 'q', 'q', 'r']);
  const scored = (left: number, right: number, probability: number) => ({ left, right, probability, bits: 10 * probability });

  it('are those that nothing brought together, and those whose score is too low', () => {
    const alone = [scored(0, 1, 0.9), scored(2, 0, 0.2), scored(4, 5, 0.8)];
    expect(missedOf({ truth, alone, linked: [{ left: 1, right: 0 }, { left: 4, right: 5 }] })).toEqual([
      { title: 'missed, never compared', all: 2, shown: [{ left: 1, right: 2, bits: 0, probability: 0 }, { left: 3, right: 4, bits: 0, probability: 0 }] },
      { title: 'missed, too low a score', all: 1, shown: [scored(2, 0, 0.2)] },
    ]);
  });

  it('are none where a group has put rows together that were never compared', () => {
    const linked = [[0, 1], [0, 2], [1, 2], [3, 4]].map(([left = 0, right = 0]) => ({ left, right }));
    expect(missedOf({ truth, alone: [], linked }).map(({ all }) => all)).toEqual([0, 0]);
  });
});
