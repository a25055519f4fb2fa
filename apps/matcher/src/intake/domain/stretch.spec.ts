import { describe, expect, it } from '@jest/globals';
import { digest, published } from '../builders.js';
import { cutAtDigests, halves, type Stretch } from './stretch.js';

const whole = (...arrivals: Stretch['arrivals']): Stretch => ({ topic: 'homeward.records.at', country: 'at', from: 10n, next: (arrivals.at(-1)?.offset ?? 0n) + 1n, arrivals });
const shape = (stretches: readonly Stretch[]) => stretches.map(({ from, next, arrivals }) => `${String(from)}-${String(next)}:${arrivals.map(({ type }) => type[0]).join('')}`);

describe('cutting a batch', () => {
  it('leaves each digest alone and lets offsets run on over the gaps of compaction', () => {
    const cut = cutAtDigests(whole(published({ at: 12 }), published({ at: 15 }), digest({ at: 20 }), digest({ at: 21 }), published({ at: 30 })));
    expect(shape(cut)).toEqual(['10-16:RR', '16-21:D', '21-22:D', '22-31:R']);
  });

  it('halves without losing or repeating a message', () => {
    expect(shape(halves(whole(published({ at: 12 }), published({ at: 15 }), published({ at: 16 }))))).toEqual(['10-16:RR', '16-17:R']);
  });
});
