import { describe, expect, it } from '@jest/globals';
import { BackOff, pauseFor, within } from './waiting.js';

describe('backing off', () => {
  it('doubles to its bound, and starts over after a success', () => {
    const backOff = new BackOff(100, 1_000);
    expect([1, 2, 3, 4, 5, 6].map(() => backOff.nextMs())).toEqual([100, 200, 400, 800, 1_000, 1_000]);
    backOff.reset();
    expect(backOff.nextMs()).toBe(100);
  });
  it('stays at its bound for ever', () => {
    const backOff = new BackOff(100, 1_000);
    for (let failure = 0; failure < 5_000; failure++) backOff.nextMs();
    expect(backOff.nextMs()).toBe(1_000);
  });
});

describe('pausing', () => {
  it('ends at once when the signal fires, before or during it', async () => {
    const stop = new AbortController();
    const pausing = pauseFor(60_000, stop.signal);
    stop.abort();
    await pausing;
    await pauseFor(60_000, stop.signal);
  });
});

describe('waiting within a deadline', () => {
  it('gives the result in time, undefined after it, and the rejection as it is', async () => {
    expect(await within(1_000, Promise.resolve('done'))).toBe('done');
    expect(await within(10, new Promise(() => undefined))).toBeUndefined();
    await expect(within(1_000, Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  });
});
