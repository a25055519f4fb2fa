import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomFrom } from '../testing/builders.js';
import { calibrate, fitCalibration, mostCalibrated, refitCalibration, type ReviewedPair } from './calibration.js';

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

  it('gives a profile with few verdicts the line of all of them', () => {
    const table = fitCalibration([...tooSure(2000), ...tooSure(25, 3).map((pair) => ({ ...pair, profile: 'rare' }))]);
    expect(Object.keys(table)).toEqual(['any', 'two scripts']);
    expect(calibrate(table, 'rare', 0.9)).toBe(calibrate(table, 'any', 0.9));
    expect(calibrate(table, 'rare', 0.9)).toBeLessThan(0.9);
  });

  it('learns the same from verdicts on probabilities that it had moved already', () => {
    const pairs = tooSure(20_000);
    const first = fitCalibration(tooSure(3000, 9));
    const again = refitCalibration(pairs.map((pair) => ({ ...pair, probability: calibrate(first, pair.profile, pair.probability) })), first);
    const anew = fitCalibration(pairs);
    for (const probability of [0.1, 0.5, 0.9]) expect(calibrate(again, 'two scripts', probability)).toBeCloseTo(calibrate(anew, 'two scripts', probability), 2);
    expect(refitCalibration([], first)).toEqual(first);
  });

  it('knows the most that any profile makes of a probability', () => {
    const table = { a: { slope: 1, offset: 2 }, b: { slope: 1, offset: -2 } };
    expect(mostCalibrated(table, 0.5)).toBe(calibrate(table, 'a', 0.5));
    expect(mostCalibrated({ b: table.b }, 0.5)).toBe(0.5);
    expect(mostCalibrated({ any: table.b }, 0.5)).toBe(0.2);
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
