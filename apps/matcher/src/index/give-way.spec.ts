import { describe, expect, it } from '@jest/globals';
import { FirstLoad } from './domain/first-load.js';
import { giveWay } from './give-way.js';

/** How often the index is asked how far it is behind, when it is so far behind at each look and a look takes so long. */
async function looks(behind: readonly bigint[], { waiting = 0, lookMs = 10 } = {}): Promise<number> {
  let [nowMs, count] = [0, 0];
  const load = new FirstLoad(0);
  load.waiting(waiting);
  await giveWay(() => { nowMs += lookMs; return Promise.resolve(behind[count++] ?? behind.at(-1) ?? 0n); }, load, () => nowMs)();
  return count;
}

describe('intake', () => {
  it.each([
    { behind: [300n], options: {}, expected: 1, because: 'the index follows' },
    { behind: [900n, 400n, 200n], options: {}, expected: 3, because: 'it waits until the index has caught up' },
    { behind: [9_000n], options: { lookMs: 1_000 }, expected: 2, because: 'but no longer than two seconds' },
    { behind: [9_000n], options: { waiting: 50_000 }, expected: 0, because: 'and not in the first load' },
  ])('$because', async ({ behind, options, expected }) => { expect(await looks(behind, options)).toBe(expected); });
});
