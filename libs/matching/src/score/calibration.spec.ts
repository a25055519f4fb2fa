import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomFrom } from '../testing/builders.js';
import { calibrate, fitCalibration, type ReviewedPair } from './calibration.js';

/** Verdicts of an engine whose odds are twice too strong and four times too high. */
const tooSure = (count: number, seed = 1): ReviewedPair[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const bits = random() * 10 - 3;
    return { profile: 'two scripts', probability: 1 / (1 + 2 ** -bits), isOnePerson: random() < 1 / (1 + 2 ** -(bits / 2 - 2)) };
  });
};

describe('calibration on verdicts', () => {
  it('finds how strong and how high the odds should be', () => {
    const line = fitCalibration(tooSure(20_000))['two scripts'];
    expect(line?.slope).toBeCloseTo(0.5, 1);
    expect(line?.offset).toBeCloseTo(-2, 0);
  });

  it('leaves alone what is right', () => {
    const random = randomFrom(2);
    const right = Array.from({ length: 5000 }, (): ReviewedPair => { const probability = random(); return { profile: 'p', probability, isOnePerson: random() < probability }; });
    const { p } = fitCalibration(right);
    expect(p?.slope).toBeCloseTo(1, 0);
    expect(Math.abs(p?.offset ?? 9)).toBeLessThan(0.2);
  });

  it('says nothing about a profile with few verdicts, or all of one kind', () => {
    expect(fitCalibration(tooSure(25))).toEqual({});
    expect(fitCalibration(tooSure(500).map((pair) => ({ ...pair, isOnePerson: true })))).toEqual({});
    expect(calibrate({}, 'unknown', 0.3)).toBe(0.3);
  });

  it('keeps the order of probabilities, between 0 and 1', () => {
    const table = fitCalibration(tooSure(500));
    const anyProbability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(anyProbability, anyProbability, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((probability) => calibrate(table, 'two scripts', probability)) as [number, number];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(high).toBeGreaterThanOrEqual(low);
    }));
  });
});
