import { describe, expect, it } from '@jest/globals';
import { bestOf, figuresAt, intervalOfF1, truthOf, type FoundPair } from './scored-list.js';

/** Three rows of one person, two of another, one alone: 3 + 1 true pairs. */
const truth = truthOf(['p', 'p', 'p', 'q', 'q', 'r']);
const pair = (left: number, right: number, probability: number): FoundPair => ({ left, right, probability });
const pairs = [pair(0, 1, 0.9), pair(3, 4, 0.8), pair(4, 5, 0.7), pair(1, 2, 0.6), pair(2, 3, 0.1)];

describe('the figures of a list', () => {
  it('count pairs of rows of one person', () => expect(truth.truePairs).toBe(4));

  it('are those of the pairs over the threshold', () => {
    expect(figuresAt(pairs, truth, 0.5)).toEqual({ precision: 3 / 4, recall: 3 / 4, f1: 3 / 4 });
    expect(figuresAt(pairs, truth, 0.75)).toEqual({ precision: 1, recall: 1 / 2, f1: 2 / 3 });
    expect(figuresAt(pairs, truth, 0.95)).toEqual({ precision: 1, recall: 0, f1: 0 });
  });

  it('have a best threshold, and a recall at a given precision', () => {
    expect(bestOf(pairs, truth, 0.99)).toEqual({ best: { precision: 3 / 4, recall: 3 / 4, f1: 3 / 4 }, recallAtPrecision: 1 / 2 });
  });

  it('cut only between probabilities, never within one', () => {
    const tied = [pair(0, 1, 0.9), pair(4, 5, 0.9)];
    expect(bestOf(tied, truth, 0.99)).toEqual({ best: { precision: 1 / 2, recall: 1 / 4, f1: 1 / 3 }, recallAtPrecision: 0 });
  });

  it('come with an interval that holds them, of no width where nothing can vary', () => {
    let state = 1;
    const random = (): number => { state = (state * 16807) % 2147483647; return state / 2147483647; };
    const { low, high } = intervalOfF1(pairs, truth, 0.5, random);
    expect(low).toBeLessThan(0.75);
    expect(high).toBeGreaterThan(0.75);
    expect(intervalOfF1([pair(0, 1, 1)], truthOf(['p', 'p']), 0.5, random)).toEqual({ low: 1, high: 1 });
  });
});
