import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRaw } from './raw-bytes.js';

/** A folder lists its files in no order. */
const byFile = <Found extends { readonly file: string }>(found: readonly Found[]): readonly Found[] => found.toSorted((one, two) => one.file.localeCompare(two.file));

describe('the search of raw bytes', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'raw-bytes-'));
    mkdirSync(join(folder, 'deep'));
    const large = Buffer.alloc(3 << 20);
    Buffer.from('across-the-border').copy(large, (1 << 20) - 5);
    writeFileSync(join(folder, 'deep', 'heap'), large);
    writeFileSync(join(folder, 'log'), 'first line\nsomewhere in the middle\n');
  });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('finds a needle that lies across two reads, and one in a small file, and not what is not there', () => {
    const needles = ['across-the-border', 'in the middle', 'nowhere'].map((text) => ({ name: text, bytes: Buffer.from(text) }));
    expect(byFile(findRaw(needles, [{ name: 'disk', folder }]))).toEqual(byFile([
      { needle: 'in the middle', place: 'disk', file: 'log' }, { needle: 'across-the-border', place: 'disk', file: 'deep/heap' },
    ]));
  });
});
