import { describe, expect, it } from '@jest/globals';
import { probability } from '../score/probability.js';
import { RAISE_BITS, raiseBitsFor } from './raise.js';

describe('the raise threshold', () => {
  it('is the default for a small federation and grows by one bit with each doubling', () => {
    expect(raiseBitsFor(0)).toBe(RAISE_BITS);
    expect(raiseBitsFor(2_000_000) - raiseBitsFor(1_000_000)).toBeCloseTo(1);
  });
});

describe('the probability of a pair', () => {
  it('falls with the number of people it could have been', () => {
    expect(probability(15, 1000, 0.5)).toBeGreaterThan(0.9);
    expect(probability(15, 1_000_000, 0.5)).toBeLessThan(0.05);
  });

  it('is even when the bits outweigh the prior exactly', () => {
    expect(probability(11, 1024, 0.5)).toBeCloseTo(0.5);
  });

  it('is never shown as certain', () => {
    expect(probability(100, 10, 0.5)).toBe(0.999);
    expect(probability(-100, 10, 0.5)).toBe(0.000001);
  });
});
