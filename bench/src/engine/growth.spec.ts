import { describe, expect, it } from '@jest/globals';
import { growthLines, ratioLines } from './growth.js';
import type { Row, SizeResult } from './run.js';

const times = (p50Ms: number) => ({ count: 10, p50Ms, p99Ms: p50Ms * 4, maxMs: p50Ms * 5 });
const row = (work: string, p50Ms: number): Row => ({ work, kind: 'one typo', recallAt20: 1, times: times(p50Ms) });
const sized = (size: number, p50Ms: number): SizeResult => ({
  size, names: [row('homeward', p50Ms)], all: times(p50Ms), frequent: row('homeward', p50Ms), whole: row('homeward', p50Ms), baselines: [row('fuse.js', p50Ms * 100)],
  bytesPerRecord: 700, peakMemoryMib: 100, buildSeconds: 1, recordsPerSecond: size,
});

describe('how figures grow', () => {
  it('says each figure at each size, and how many times the one before', () => {
    const lines = growthLines({ nameSource: '', sizes: [sized(1000, 0.5), sized(10_000, 1)], generated: [], duplicates: [] });
    expect(lines).toContain('  S1 a name alone, p50 ms: 0.5 at 1,000, 1 at 10,000 (x 2.0)');
    expect(lines).toContain('  S3 bytes a record: 700 at 1,000, 700 at 10,000 (x 1.0)');
  });

  it('says nothing of one size', () => { expect(growthLines({ nameSource: '', sizes: [sized(1000, 1)], generated: [], duplicates: [] })).toEqual([]); });
});

it('sets a baseline against our own time for the same kind of query', () => {
  expect(ratioLines(sized(1000, 0.5))).toEqual(['  fuse.js takes x 100 the time of homeward, one typo, at the median']);
});
