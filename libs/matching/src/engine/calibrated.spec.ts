import { describe, expect, it } from '@jest/globals';
import { RAISE_BITS } from '../model/raise.js';
import { linkRecords, type LinkedPair } from '../link/link-records.js';
import { scorePairs } from '../link/score-pairs.js';
import { createReferenceEngine } from '../reference/reference-engine.js';
import { calibrate } from '../score/calibration.js';
import { calibrationOf } from '../score/calibration-file.js';
import { ANY_PROFILE, profileOf } from '../score/profile.js';
import { inventedPeople } from '../testing/invented-people.js';
import { createEngine } from './create-engine.js';

const { records } = inventedPeople(7, 120, 4);
const calibration = calibrationOf({ [ANY_PROFILE]: { slope: 0.7, offset: -2 }, 'one-script/birth-day/alone': { slope: 1.2, offset: 1 }, 'two-scripts/birth-day/alone': { slope: 0.4, offset: 0.5 } });
const [plain, calibrated, slow] = [createEngine(), createEngine({ calibration }), createReferenceEngine({ calibration })];
for (const record of records) for (const engine of [plain, calibrated, slow]) engine.upsert(record);
const QUERY = { minBits: RAISE_BITS, limit: 100 };

describe('an engine with a calibration', () => {
  it('finds the same pairs with the same bits in the same order, and says another probability', () => {
    const [before, after] = [plain, calibrated].map((engine) => records.map((record) => engine.candidates(record, QUERY)));
    const bitsOnly = (lists: typeof before) => lists?.map((hits) => hits.map(({ otherId, bits }) => ({ otherId, bits })));
    expect(bitsOnly(after)).toEqual(bitsOnly(before));
    expect(before?.flat().length).toBeGreaterThan(40);
    expect(after?.flat().map(({ probability }) => probability)).not.toEqual(before?.flat().map(({ probability }) => probability));
  });

  it('finds and scores as the one that compares everything does', () => {
    expect(records.map((record) => calibrated.candidates(record, QUERY))).toEqual(records.map((record) => slow.candidates(record, QUERY)));
  });

  it('moves each probability by the line of what the pair rests on, and stamps which calibration it was', () => {
    const profiles = new Set<string>();
    for (const [at, one] of records.entries()) {
      const [was, is] = [plain.score(one, records[(at * 7 + 1) % records.length] ?? one), calibrated.score(one, records[(at * 7 + 1) % records.length] ?? one)];
      const profile = profileOf(was.evidence);
      profiles.add(profile);
      expect({ ...is, probability: 0, calibrationVersion: undefined }).toEqual({ ...was, probability: 0 });
      expect(is.probability).toBe(Math.min(0.999, Math.max(1e-6, calibrate(calibration.table, profile, was.probability))));
      expect(is.calibrationVersion).toBe(calibration.version);
      expect(was.calibrationVersion).toBeUndefined();
    }
    expect(profiles.size).toBeGreaterThan(2);
  });
});

const LEASTS = [0.5, 0.9, 0.98];

describe('lists and pairs with a calibration', () => {
  it('leave the bits of a pair alone, and leave out what verdicts make improbable', () => {
    const [before, after] = [linkRecords({ left: records }, { leastProbability: 0 }), linkRecords({ left: records }, { leastProbability: 0, calibration })];
    const expected = before.pairs.map((pair) => ({ ...pair, probability: calibrate(calibration.table, profileOf(before.explain(pair)), pair.probability) }));
    expect(after.pairs).toEqual(expected);
    const atLeast = (least: number): readonly LinkedPair[] => linkRecords({ left: records }, { leastProbability: least, calibration }).pairs;
    for (const least of LEASTS) expect(atLeast(least)).toEqual(expected.filter(({ probability }) => probability >= least));
    expect(LEASTS.map((least) => atLeast(least).length)).not.toEqual(LEASTS.map((least) => before.pairs.filter(({ probability }) => probability >= least).length));
  });

  it('moves the probability of a pair that is scored by itself', () => {
    const pairs = records.slice(1).map((record, at) => [record, records[at] ?? record] as const);
    const before = scorePairs(pairs);
    expect(scorePairs(pairs, calibration)).toEqual(before.map((pair) => ({ ...pair, probability: calibrate(calibration.table, pair.profile, pair.probability) })));
  });
});
