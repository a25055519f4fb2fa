import { describe, expect, it } from '@jest/globals';
import { encodeCursor, SORT_KEY, sortKeysOf } from './paging.js';
import { RefusedError } from './refusal.js';

const AT = '2026-01-15T10:00:00.000Z';
const ID = '018f0000-0000-7000-8000-000000000001';
const SHAPES = [SORT_KEY.instant, SORT_KEY.uuid] as const;

describe('a cursor', () => {
  it('gives back its sort keys; none is the first page', () => {
    expect(sortKeysOf(encodeCursor([AT, ID]), SHAPES)).toEqual([AT, ID]);
    expect([sortKeysOf(undefined, SHAPES), sortKeysOf(null, SHAPES)]).toEqual([undefined, undefined]);
  });

  it.each([
    ['', 'empty'], ['nonsense', 'not ours'], [encodeCursor([AT]), 'a key too few'], [encodeCursor([AT, ID, 'a']), 'a key too many'],
    [encodeCursor([AT, `${ID}' or true --`]), 'a key of another shape'], ['x'.repeat(5000), 'too long'],
    [encodeCursor(['2026-13-01T00:00:00Z', ID]), 'no month'], [encodeCursor(['2026-02-31T00:00:00Z', ID]), 'no day'], [encodeCursor(['0000-01-01T00:00:00Z', ID]), 'no year of the database'],
    [Buffer.from('["c0","a","b"]').toString('base64url'), 'another version'],
  ])('is refused, not taken for the first page: %#', (cursor, because) => {
    expect({ because, refuses: () => sortKeysOf(cursor, SHAPES) }.refuses).toThrow(RefusedError);
  });
});
