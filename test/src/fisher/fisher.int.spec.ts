import { describe, expect, it } from '@jest/globals';
import { failuresOf } from './report.js';
import { runFisher } from './run.js';

describe('made-up records of a child in custody', () => {
  it('find nothing from another country or another organisation, one way of each sort', async () => {
    const report = await runFisher({ seed: 7, log: 'embedded', few: true }, () => undefined);
    expect(report.catches).toHaveLength(6);
    expect(failuresOf(report)).toEqual([]);
  }, 240_000);
});
