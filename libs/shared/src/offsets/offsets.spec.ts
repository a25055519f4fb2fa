import { describe, expect, it } from '@jest/globals';
import type { QueryFunction } from '../database/query.js';
import { advanceOffset, readOffset } from './index.js';

describe('the reader\'s offset', () => {
  it.each([
    { shape: 'pg', answer: (rows: unknown[]) => ({ rows }) },
    { shape: 'TypeORM', answer: (rows: unknown[]) => rows },
  ])('is read and moved through $shape', async ({ answer }) => {
    const query = (rows: unknown[]): QueryFunction => () => Promise.resolve(answer(rows));
    expect(await readOffset(query([{ next: '9007199254740993' }]), 'topic')).toBe(9_007_199_254_740_993n);
    expect(await readOffset(query([]), 'topic')).toBe(0n);
    expect(await advanceOffset(query([{ moved: 1 }]), 'topic', 1n, 2n)).toBe(true);
    expect(await advanceOffset(query([{ moved: 0 }]), 'topic', 1n, 2n)).toBe(false);
  });
});
