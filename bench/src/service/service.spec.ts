import { describe, expect, it } from '@jest/globals';
import { minimalRecord } from '@homeward/shared';
import { UsageError } from '../options.js';
import { intakeFailures } from './intake-report.js';
import { parseIntakeOptions, parseRebuildOptions } from './options.js';
import { publishedRecords } from './records.js';

describe('what the matcher is measured with', () => {
  it('are records that a node could publish, each once, the same for the same seed', () => {
    const made = [...publishedRecords('spec', 300, ['at', 'gr'], 0)];
    for (const record of made) expect(minimalRecord.safeParse(JSON.parse(JSON.stringify(record))).error).toBeUndefined();
    expect(new Set(made.map(({ publicationId }) => publicationId)).size).toBe(made.length);
    expect(made.length).toBeGreaterThan(290);
    expect([...publishedRecords('spec', 300, ['at', 'gr'], 0)]).toEqual(made);
  });

  it('refuses options that it does not know', () => {
    expect(parseIntakeOptions(['--sizes', '10,20', '--json'])).toEqual({ sizes: [10, 20], bulk: 20_000, seconds: 20, json: true });
    for (const wrong of [['--sizes', '0'], ['--seconds', '5'], ['--records', '5']]) expect(() => parseRebuildOptions(wrong)).toThrow(UsageError);
  });

  it('fails the first load of any size, and what comes to a million only', () => {
    const bulk = { records: 10, loadRecordsPerSecond: 2_999, cpuMsPerRecord: 1, passRecordsPerSecond: 1, meanSearchMs: 1 };
    const live = { live: 1_000_000, seconds: 1, takenPerSecond: 900, matchedPerSecond: 249, cpuMsPerRecord: 1, meanSearchMs: 1 };
    expect(intakeFailures(bulk, [live])).toHaveLength(2);
    expect(intakeFailures({ ...bulk, loadRecordsPerSecond: 3_000 }, [{ ...live, live: 999_999 }])).toEqual([]);
  });
});
