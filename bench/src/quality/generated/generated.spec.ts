import { describe, expect, it } from '@jest/globals';
import { generate } from '@homeward/generator';
import type { MatchingEngine, PersonRecord, ScoredPair } from '@homeward/matching';
import { measureIdentification } from './identification.js';
import { personOf } from './person-of.js';
import { measureReviewersDay } from './reviewers-day.js';
import { shareOf } from './tally.js';

const truth = (seed: string, records: number, pairs: number) => new Map([...generate({ seed, records, pairs })].map((record) => [record.id, record.truth.person]));
/** An engine that knows the truth, and may be made to miss or to add. */
const oracle = (persons: ReadonlyMap<string, string>, { misses = false, adds = 0, bits = 20 } = {}): MatchingEngine => {
  const live: string[] = [];
  const scored = (otherId: string): ScoredPair => ({ otherId, bits, probability: 1, evidence: [], enough: true, modelVersion: 'oracle', statistics: { asOf: 'now', liveCount: live.length } });
  return {
    modelVersion: 'oracle', get size() { return live.length; }, upsert: ({ id }: PersonRecord) => { live.push(id); }, remove: () => false, frequencyKeys: () => [], has: (id) => live.includes(id), score: (_, b) => scored(b.id),
    candidates: (record) => [...live.filter((id) => !misses && persons.get(id) === persons.get(record.id)), ...live.filter((id) => persons.get(id) !== persons.get(record.id)).slice(0, adds)].map(scored),
  };
};

describe('identification (A6)', () => {
  const persons = truth('spec', 1200, 0.5);
  it('of an engine that knows the truth is perfect', () => {
    const { recall, precision, gap, losses } = measureIdentification({ seed: 'spec', records: 1200, engine: oracle(persons) });
    expect([recall.share, precision.share, gap, losses.length]).toEqual([1, 1, 0, 0]);
    expect(recall.of).toBeGreaterThan(200);
  });
  it('counts what is missed and what is wrong', () => {
    const blind = measureIdentification({ seed: 'spec', records: 1200, engine: oracle(persons, { misses: true, adds: 1 }) });
    expect([blind.recall.share, blind.precision.share]).toEqual([0, 0]);
    expect(blind.losses).toHaveLength(blind.recall.of);
    expect(blind.wrong).toHaveLength(blind.sought);
  });
});

describe('a reviewer\'s day (A11)', () => {
  const persons = truth('spec', 3300, 0.3);
  it('asks only about records that are not live, and knows the counterpart of each', () => {
    const day = measureReviewersDay({ seed: 'spec', live: 3000, queries: 300, engine: oracle(persons) });
    expect([day.live + day.queries, day.recall.share, day.trueShare.share]).toEqual([3300, 1, 1]);
    expect(day.recall.of / day.queries).toBeCloseTo(0.3, 1);
    expect(day.candidates.mean).toBeCloseTo(day.recall.of / day.queries, 5);
    expect(day.lostToThreshold.hits).toBe(0);
  });
  it('tells what the threshold holds back from what the index does not bring together', () => {
    const lost = (bits: number): readonly number[] => {
      const { recall, lostToThreshold, lostToThresholdByScript, lostToThresholdByKind } = measureReviewersDay({ seed: 'spec', live: 3000, queries: 300, engine: oracle(persons, { misses: true, bits }) });
      return [recall.of, lostToThreshold.hits, ...[lostToThresholdByScript, lostToThresholdByKind].map((shares) => Object.values(shares).reduce((sum, { hits }) => sum + hits, 0))];
    };
    const [known] = lost(20);
    expect(lost(20)).toEqual([known, 0, 0, 0]);
    expect(lost(5)).toEqual([known, known, known, known]);
  });
  it('counts candidates that are wrong', () => {
    const day = measureReviewersDay({ seed: 'spec', live: 3000, queries: 300, engine: oracle(persons, { adds: 2 }) });
    expect(day.candidates.mean).toBeGreaterThan(2);
    expect(day.trueShare.share).toBeLessThan(0.2);
    expect(day.wrong.length).toBeGreaterThan(300);
  });
});

describe('what the engine is given', () => {
  it('holds nothing of the truth', () => {
    for (const record of generate({ seed: 'spec', records: 300 })) {
      const text = JSON.stringify(personOf(record));
      expect(text).not.toContain(record.truth.person);
      expect(text).not.toContain('truth');
    }
  });
});

describe('an interval', () => {
  it('holds the share, and narrows with the number', () => {
    const [few, many] = [shareOf(8, 10), shareOf(800, 1000)];
    expect(few.low < 0.8 && few.high > 0.8).toBe(true);
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5);
  });
});
