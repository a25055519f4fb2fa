import { describe, expect, it } from '@jest/globals';
import { calibrationsOf, type Verdict } from './calibration.js';

/** Of 20 in a row, as many are true as the probability says. */
const honest = (probability: number): readonly Verdict[] => Array.from({ length: 2000 }, (_, at) => ({ probability, isTrue: (at % 20) / 20 < probability, profile: probability < 0.5 ? 'low' : 'high' }));
const all = [0.1, 0.3, 0.6, 0.95].flatMap(honest);

describe('calibration', () => {
  it('of an honest engine is within noise, in each profile', () => {
    const found = calibrationsOf(all);
    expect(found.map(({ profile }) => profile)).toEqual(['all', 'high', 'low']);
    for (const { excess, worstExcess, noise } of found) { expect([excess, worstExcess]).toEqual([0, 0]); expect(noise).toBeGreaterThan(0); }
  });
  it('of a boaster is not', () => {
    const [whole] = calibrationsOf(all.map((verdict) => ({ ...verdict, probability: Math.min(1, verdict.probability + 0.2) })));
    expect(whole?.error).toBeCloseTo(0.16, 1);
    expect(whole?.excess).toBeGreaterThan(0.1);
    expect(whole?.worstExcess).toBeGreaterThan(0.15);
  });
  it('leaves out what is under .05, and says nothing of nothing', () => {
    expect(calibrationsOf([{ probability: 0.04, isTrue: true, profile: 'x' }])).toMatchObject([{ profile: 'all', pairs: 0, error: 0, excess: 0 }]);
  });
});
