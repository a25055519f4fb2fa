import { describe, expect, it } from '@jest/globals';
import { side } from '../builders.js';
import { inQueue } from './queue.js';

describe('the place in the queue of who decides first', () => {
  const at = (decidesSinceMs: number) => side('a', { decidesSinceMs, version: 2 });
  it.each([
    { now: 50, before: undefined, reset: 10, place: 50, because: 'at first it counts since when the record says what it says' },
    { now: 50, before: 20, reset: 10, place: 20, because: 'once the pair is there an amendment changes nothing' },
    { now: 50, before: 20, reset: 50, place: 50, because: 'gaining custody or changing kind sends it back' },
  ])('$because', ({ now, before, reset, place }) => {
    expect(inQueue(at(now), before === undefined ? undefined : at(before), reset)).toEqual(at(place));
  });
});
