import { describe, expect, it } from '@jest/globals';
import { chunks } from './topic-writer.js';

const message = (key: string, bytes: number) => ({ key, value: Buffer.alloc(bytes) });

describe('cutting an append into batches', () => {
  it('keeps order and loses nothing', () => {
    const messages = Array.from({ length: 1_234 }, (_, index) => message(String(index), index % 3_000));
    expect(chunks(messages).flat()).toEqual(messages);
  });
  it('keeps each batch under the broker\'s limit, which is on the batch', () => {
    const sizes = chunks(Array.from({ length: 300 }, () => message('k', 8_000))).map((chunk) => chunk.reduce((sum, { value }) => sum + value!.length, 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256 * 1024);
    expect(sizes.length).toBeGreaterThan(8);
  });
  it('gives a large message a batch of its own, and nothing an empty one', () => {
    expect(chunks([message('a', 10), message('b', 900_000), message('c', 10)]).map((chunk) => chunk.map(({ key }) => key))).toEqual([['a'], ['b'], ['c']]);
    expect(chunks([])).toEqual([]);
  });
  it('counts messages too', () => {
    expect(chunks(Array.from({ length: 1_001 }, () => message('k', 0))).map((chunk) => chunk.length)).toEqual([500, 500, 1]);
  });
});
