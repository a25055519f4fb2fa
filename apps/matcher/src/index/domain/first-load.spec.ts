import { describe, expect, it } from '@jest/globals';
import { FirstLoad } from './first-load.js';

const MINUTE_MS = 60_000;

describe('the first load', () => {
  it('lasts while much waits, and does not come again', () => {
    const load = new FirstLoad(0);
    load.waiting(1_000_000);
    expect(load.isLoading(MINUTE_MS)).toBe(true);
    load.waiting(20_000);
    expect(load.isLoading(MINUTE_MS)).toBe(false);
    load.waiting(1_000_000);
    expect(load.isLoading(MINUTE_MS)).toBe(false);
  });

  it('ends after a quarter of an hour, whatever waits', () => {
    const load = new FirstLoad(0);
    load.waiting(1_000_000);
    expect(load.isLoading(15 * MINUTE_MS)).toBe(false);
    expect(load.isLoading(MINUTE_MS)).toBe(false);
  });
});
