import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { EXIT } from '../exit-codes.js';
import { main } from '../main.js';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'homeward-generate-')); });
afterAll(() => rm(folder, { recursive: true }));
const said: string[] = [];
const terminal = { out: (line: string) => { said.push(line); }, err: (line: string) => { said.push(line); }, progress: () => undefined, settle: () => undefined };
const run = (...args: string[]) => main(['generate', ...args], terminal);

describe('homeward generate', () => {
  it('writes as many rows as asked for, the same bytes twice, and a map of its columns', async () => {
    const [a, b, map] = ['a.csv', 'b.csv', 'map.json'].map((name) => join(folder, name)) as [string, string, string];
    expect(await run('--seed', 'x', '--records', '700', '--out', a, '--map-out', map)).toBe(EXIT.OK);
    expect(await run('--seed', 'x', '--records', '700', '--out', b)).toBe(EXIT.OK);
    const rows = (await readFile(a, 'utf8')).trimEnd().split('\n');
    expect(rows).toHaveLength(701);
    expect(await readFile(b, 'utf8')).toBe(`${rows.join('\n')}\n`);
    const columns = (rows[0] ?? '').split(',');
    const mapped = Object.values(JSON.parse(await readFile(map, 'utf8')) as Record<string, string | { column: string }>).map((value) => (typeof value === 'string' ? value : value.column));
    expect(mapped.filter((column) => !columns.includes(column) || column.startsWith('truth_'))).toEqual([]);
  });

  it('writes compressed JSON lines of one side and chosen scripts', async () => {
    const out = join(folder, 'c.jsonl.gz');
    expect(await run('--seed', 'x', '--records', '50', '--scripts', 'geor,Ethi', '--side', 'found', '--format', 'jsonl', '--out', out)).toBe(EXIT.OK);
    const records = gunzipSync(await readFile(out)).toString().trimEnd().split('\n').map((line) => JSON.parse(line) as { side: string; truth: { group: string } });
    expect(records).toHaveLength(50);
    for (const { side, truth } of records) expect([side, ['Geor', 'Ethi'].includes(truth.group)]).toEqual(['FOUND', true]);
  });

  it('tells its rates and where they come from', async () => {
    said.length = 0;
    expect(await run('--rates')).toBe(EXIT.OK);
    const rates = said.join('\n').split('\n').map((line) => JSON.parse(line) as { kind: string; source: string });
    expect(rates.length).toBeGreaterThan(25);
    expect(rates.filter(({ source }) => source === '')).toEqual([]);
  });

  it.each([[['--records', '5'], '--seed'], [['--seed', 'x'], '--records'], [['--seed', 'x', '--records', '5', '--scripts', 'Klingon'], 'Klingon'], [['--seed', 'x', '--records', '5', '--pairs', '2'], '--pairs'], [['--seed', 'x', '--records', '5', '--format', 'xml'], '--format']])('says what is wrong: %j', async (args, word) => {
    said.length = 0;
    expect(await run(...args)).toBe(EXIT.USAGE);
    expect(said.join()).toContain(word);
  });
});
