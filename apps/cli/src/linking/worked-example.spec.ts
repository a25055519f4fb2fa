import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from '../exit-codes.js';
import { main } from '../main.js';

const DOCS = join(import.meta.dirname, '../../../../docs');
/** A new fit of the model moves a line by so much before the page has to be written again. */
const TOLERATED_BITS = 1.5;
let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'example-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });
const at = (name: string): string => join(folder, name);
const run = (...args: string[]) => main(args, { out: () => undefined, err: () => undefined, progress: () => undefined, settle: () => undefined });

interface Line { readonly code: string; readonly bits: number }
const linesIn = (text: string): readonly Line[] => [...text.matchAll(/([A-Z]+(?:_[A-Z]+)+)(…)? +([+-]\d+\.\d+)/g)].map(([, code = '', , bits]) => ({ code, bits: Number(bits) }));
const byCode = (a: Line, b: Line): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.bits - b.bits);

describe('the worked example of docs/matching.md', () => {
  it('is what the commands there give', async () => {
    const page = await readFile(join(DOCS, 'matching.md'), 'utf8');
    expect(page).toContain('npx homeward generate --seed example --records 5000 --side found --out register.csv --map-out map.json\n');
    expect(page).toContain('npx homeward rank --queries docs/example/sought.csv --candidates register.csv --map map.json --top 3 --explain --out ranked.csv\n');
    expect(await run('generate', '--seed', 'example', '--records', '5000', '--side', 'found', '--out', at('register.csv'), '--map-out', at('map.json'))).toBe(EXIT.OK);
    await appendFile(at('register.csv'), (await readFile(join(DOCS, 'example/found.csv'), 'utf8')).split('\n')[1] ?? '');
    expect(await run('rank', '--queries', join(DOCS, 'example/sought.csv'), '--candidates', at('register.csv'), '--map', at('map.json'), '--top', '3', '--explain', '--out', at('ranked.csv'))).toBe(EXIT.OK);

    const [, first = '', second = ''] = (await readFile(at('ranked.csv'), 'utf8')).split('\n');
    const shown = /```\n(S1,1,F1,[^`]*)```/.exec(page)?.[1] ?? '';
    const told = shown.match(/S1,\d,\w+,[\d.]+,[\d.]+/g)?.map((row) => row.split(',')) ?? [];
    for (const [place, row] of [first, second].entries()) {
      const [, , id, probability, bits] = row.split(',');
      expect(told[place]?.[2]).toBe(id);
      expect(Math.abs(Number(told[place]?.[4]) - Number(bits))).toBeLessThan(2 * TOLERATED_BITS);
      expect(Number(told[place]?.[3]) > 0.5).toBe(Number(probability) > 0.5);
    }
    const given = linesIn(`${first}\n${second}`).toSorted(byCode);
    const written = linesIn(shown.replace('RELATIVES_SAME_TRANSL…', 'RELATIVES_SAME_TRANSLITERATION')).toSorted(byCode);
    expect(written.map(({ code }) => code)).toEqual(given.map(({ code }) => code));
    expect(written.filter(({ bits }, line) => Math.abs(bits - (given[line]?.bits ?? 0)) > TOLERATED_BITS)).toEqual([]);
  }, 120_000);
});
