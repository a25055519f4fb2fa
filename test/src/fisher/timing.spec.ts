import { describe, expect, it } from '@jest/globals';
import { auc, median } from './timing.js';

describe('the classifier by time', () => {
  it('is a coin when both take the same time, and certain when one is always slower', () => {
    expect(auc({ child: [1, 2, 3], nobody: [1, 2, 3] })).toBe(0.5);
    expect(auc({ child: [4, 5], nobody: [1, 2] })).toBe(1);
    expect(auc({ child: [1, 2], nobody: [4, 5] })).toBe(1);
    expect(auc({ child: [1, 3], nobody: [2, 4] })).toBe(0.75);
  });
  it('has a median of odd and even numbers of calls', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  });
});
