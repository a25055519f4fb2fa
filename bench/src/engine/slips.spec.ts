import { describe, expect, it } from '@jest/globals';
import { distance } from 'fastest-levenshtein';
import { nameSource } from './names.js';
import { numberOf, personAt } from './people.js';
import { randomFrom } from './random.js';
import { swapped, withoutMiddle, withTypo } from './slips.js';

describe('a changed name', () => {
  it('is one letter or one exchange away from the original, and never the original', () => {
    const random = randomFrom(4);
    for (let at = 0; at < 500; at++) {
      const edits = distance('Ann Wagner', withTypo('Ann Wagner', random));
      expect(edits).toBeGreaterThan(0);
      expect(edits).toBeLessThanOrEqual(2);
    }
  });

  it('has its words in another order, or one word less', () => {
    expect([swapped('Ann Maria Wagner'), withoutMiddle('Ann Maria Wagner')]).toEqual(['Wagner Ann Maria', 'Ann Wagner']);
  });
});

describe('an invented person', () => {
  it('is always the same, and its id tells its number', () => {
    const source = nameSource(undefined, randomFrom(1));
    expect(personAt(123_456, source)).toEqual(personAt(123_456, nameSource(undefined, randomFrom(1))));
    expect(numberOf(personAt(123_456, source).record.id)).toBe(123_456);
  });
});
