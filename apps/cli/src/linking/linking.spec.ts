import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writeCalibration } from '@homeward/matching';
import { EXIT } from '../exit-codes.js';
import { main } from '../main.js';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'linking-')); });
afterEach(async () => { await rm(folder, { recursive: true }); });
const at = (name: string): string => join(folder, name);
const put = (name: string, content: string | Buffer): Promise<void> => writeFile(at(name), content);
async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(args, { out: (line) => out.push(line), err: (line) => err.push(line), progress: () => undefined, settle: () => undefined });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const lines = async (name: string): Promise<string[][]> => (await readFile(at(name), 'utf8')).trim().split('\n').map((line) => line.split(','));

const MAP = JSON.stringify({ id: 'no', givenName: 'given', familyName: 'family', birthDate: 'born', postcode: 'zip' });
const PEOPLE = 'no,given,family,born,zip\n1,Marwan,Beispielski,1990-03-14,8010\n2,Ottilie,Musterfrau,1961-11-02,1090\n3,Marwan,Beispielsky,1990-03-14,8010\n';

describe('homeward match', () => {
  beforeEach(async () => { await put('map.json', MAP); await put('a.csv', PEOPLE); });

  it('finds the duplicate in one file, sorted by bits, with evidence that adds up', async () => {
    const { code, err } = await run('match', '--left', at('a.csv'), '--map', at('map.json'), '--out', at('pairs.csv'), '--explain');
    expect(code).toBe(EXIT.OK);
    const [header, ...pairs] = await lines('pairs.csv');
    expect(header).toEqual(['left_id', 'right_id', 'probability', 'bits', 'evidence', 'profile']);
    expect(pairs.map(([left, right]) => [left, right])).toEqual([['1', '3']]);
    const [, , probability = '', bits = '', evidence = '', profile] = pairs[0] ?? [];
    expect(profile).toBe('one-script/birth-day/alone');
    expect(Number(probability)).toBeGreaterThan(0.9);
    const sum = [...evidence.matchAll(/[+-]\d+\.\d+/g)].reduce((total, [value]) => total + Number(value), 0);
    expect(Math.abs(sum - Number(bits))).toBeLessThan(0.06);
    expect(evidence).toContain('HOME_EXACT');
    expect(err).toMatch(/records: 3, rows left out: 0, candidate pairs: 3, pairs written: 1, seconds: .*peak memory MiB: \d+/);
  });

  it('links two packed files and writes every scored pair with --min-probability 0', async () => {
    await put('b.csv.gz', gzipSync('no,given,family,born,zip\n1,Marvan,Beispielski,1990-03-14,8010\n9,Zita,Erfunden,2001-01-01,\n'));
    await run('match', '--left', at('a.csv'), '--right', at('b.csv.gz'), '--map', at('map.json'), '--out', at('pairs.csv.gz'), '--min-probability', '0');
    const pairs = gunzipSync(await readFile(at('pairs.csv.gz'))).toString().trim().split('\n').slice(1).map((line) => line.split(','));
    expect(pairs).toHaveLength(6);
    expect(pairs.slice(0, 2).map(([left, right]) => `${String(left)}-${String(right)}`).sort()).toEqual(['1-1', '3-1']);
    expect(pairs.map(([, , , bits]) => Number(bits))).toEqual(pairs.map(([, , , bits]) => Number(bits)).toSorted((a, b) => b - a));
  });

  it('lists rows that cannot be read with line and reason, says what it leaves out, and ends with 1', async () => {
    await put('bad.csv', `${PEOPLE},Nobody,Noname,1970-05-05,\n2,Otti,Musterfrau,yesterday,1090\n7,Ida,Erfunden,soon,1010,too,many\n8,Ida,Erfunden,soon,1010\n`);
    const { code, err } = await run('match', '--left', at('bad.csv'), '--map', at('map.json'), '--out', at('pairs.csv'));
    expect(code).toBe(EXIT.PARTLY);
    expect(err).toMatch(/line 5, column no: row left out: the source gives no id\n/);
    expect(err).toMatch(/line 6, column no: row left out: an earlier row of this file has the same id/);
    expect(err).toMatch(/line 7: row left out: the row has more cells/);
    expect(err).toMatch(/column born: 1 cells \(line 8\): not a date that exists\n/);
  });

  it('says where one cell names several people, and finds each of them', async () => {
    await put('map.json', JSON.stringify({ id: 'no', fullName: 'name' }));
    await put('family.csv', 'no;name\n1;Ana Ejemplo\n2;Ana, Luis, Eva y Tom Ejemplo\n3;Ana Ejemplo y su familia\n4;Ottilie Musterfrau\n');
    const { code, err } = await run('match', '--left', at('family.csv'), '--map', at('map.json'), '--out', at('pairs.csv'), '--min-probability', '0');
    expect({ code, err }).toEqual({ code: EXIT.OK, err: expect.stringMatching(/column name: 1 cells \(line 3\): the cell names several people/) });
    const [, ...pairs] = await lines('pairs.csv');
    expect(pairs.slice(0, 3).map(([left, right]) => `${String(left)}-${String(right)}`).sort()).toEqual(['1-2', '1-3', '2-3']);
    expect(pairs.slice(3).every(([left, right]) => left === '4' || right === '4')).toBe(true);
  });

  it.each([
    [['--left', 'a.csv', '--out', 'x'], EXIT.USAGE], [['--left', 'a.csv', '--map', 'map.json', '--out', 'x', '--min-probability', '2'], EXIT.USAGE],
    [['--left', 'none.csv', '--map', 'map.json', '--out', 'x'], EXIT.INPUT], [['--left', 'a.csv', '--map', 'a.csv', '--out', 'x'], EXIT.INPUT],
  ])('says what is wrong: %j', async (args, code) => {
    expect((await run('match', ...args.map((arg) => (/\.(csv|json)$|^x$/.test(arg) ? at(arg) : arg)))).code).toBe(code);
  });

  it('says which column of the map is not there', async () => {
    await put('map.json', JSON.stringify({ id: 'no', fullName: 'name', postcode: 'ZIP' }));
    expect(await run('match', '--left', at('a.csv'), '--map', at('map.json'), '--out', at('x'))).toMatchObject({ code: EXIT.INPUT, err: expect.stringMatching(/not in the file: name, ZIP \(the file writes zip\)\. It has: no, given, family, born, zip/) });
    await put('map.json', JSON.stringify({ shoeSize: 'born' }));
    expect(await run('match', '--left', at('a.csv'), '--map', at('map.json'), '--out', at('x'))).toMatchObject({ code: EXIT.INPUT, err: expect.stringMatching(/shoeSize/) });
  });
});

describe('homeward rank', () => {
  it('gives each query its likeliest candidates in order, and the time it took', async () => {
    await put('map.json', MAP);
    await put('known.csv', PEOPLE);
    await put('asked.csv', 'no,given,family,born,zip\nq,Otilie,Musterfrau,1961-11-02,\nnobody,Xaver,Unfindbar,1930-06-06,\n');
    const { code, out } = await run('rank', '--queries', at('asked.csv'), '--candidates', at('known.csv'), '--map', at('map.json'), '--top', '2', '--out', at('ranked.csv'), '--json');
    expect(code).toBe(EXIT.OK);
    const [header, first] = await lines('ranked.csv');
    expect(header).toEqual(['query_id', 'rank', 'candidate_id', 'probability', 'bits']);
    expect(first?.slice(0, 3)).toEqual(['q', '1', '2']);
    expect(JSON.parse(out)).toEqual({ summary: expect.objectContaining({ queries: 2, candidates: 3, p50Ms: expect.any(Number), p99Ms: expect.any(Number) }) });
  });
});

describe('homeward score', () => {
  it('writes the file again with probability, bits and evidence', async () => {
    await put('map.json', JSON.stringify({ id: 'id', left: { fullName: 'name1', birthDate: 'b1' }, right: { fullName: 'name2', birthDate: 'b2' } }));
    await put('pairs.csv', 'id,name1,name2,b1,b2,note\np,Marwan Beispielski,"Beispielski, Marwan",1990-03-14,1990-03-14,"kept, as it is"\nq,Marwan Beispielski,Ottilie Musterfrau,1990-03-14,1961-11-02,\n');
    expect((await run('score', '--pairs', at('pairs.csv'), '--map', at('map.json'), '--out', at('scored.csv'))).code).toBe(EXIT.OK);
    const [header, p, q] = (await readFile(at('scored.csv'), 'utf8')).trim().split('\n');
    expect(header).toBe('id,name1,name2,b1,b2,note,probability,bits,evidence,profile');
    expect(p).toMatch(/^p,Marwan Beispielski,"Beispielski, Marwan",1990-03-14,1990-03-14,"kept, as it is",(?:0\.99\d+|1\.000000),\d+\.\d+,NAME_/);
    expect(q).toMatch(/^q,.*,0\.0000\d+,-\d+\.\d+,NAME_CONTRADICTED/);
  });
});

describe('a calibration on verdicts', () => {
  const PAIRS = 'name1,name2\nMarwan Beispielski,"Beispielski, Marwan"\nMarwan Beispielski,Ottilie Musterfrau\n';
  beforeEach(async () => {
    await put('map.json', MAP);
    await put('a.csv', PEOPLE);
    await put('pairs.csv', PAIRS);
    await put('pair-map.json', JSON.stringify({ left: { fullName: 'name1' }, right: { fullName: 'name2' } }));
    await put('doubt.json', writeCalibration({ any: { slope: 1, offset: -4 } }));
  });
  const LEFT_AND_MAP = (): string[] => ['--left', at('a.csv'), '--map', at('map.json')];

  it.each([
    { words: 'match', args: LEFT_AND_MAP, columns: [2, 3] },
    { words: 'rank', args: () => ['--queries', at('a.csv'), '--candidates', at('a.csv'), '--map', at('map.json')], columns: [3, 4] },
    { words: 'score', args: () => ['--pairs', at('pairs.csv'), '--map', at('pair-map.json')], columns: [3, 4] },
  ])('moves the probabilities of $words, and no bits', async ({ words, args, columns: [probability = 0, bits = 0] }) => {
    const least = words === 'match' ? ['--min-probability', '0'] : [];
    expect((await run(words, ...args(), ...least, '--out', at('before.csv'))).code).toBe(EXIT.OK);
    const { code, err } = await run(words, ...args(), ...least, '--calibration', at('doubt.json'), '--out', at('after.csv'));
    expect({ code, err }).toEqual({ code: EXIT.OK, err: expect.stringMatching(/calibration cal-[0-9a-f]{16}/) });
    const [before, after] = [(await lines('before.csv')).slice(1), (await lines('after.csv')).slice(1)];
    expect(after.length).toBeGreaterThan(1);
    expect(after.map((row) => row[bits])).toEqual(before.map((row) => row[bits]));
    const odds = (rows: string[][]): number[] => rows.map((row) => Number(row[probability]) / (1 - Number(row[probability])));
    for (const [at, was] of odds(before).entries()) if (was > 0.01 && was < 100) expect(odds(after)[at]).toBeCloseTo(was / 16, 2);
    expect(after.map((row) => row[probability])).not.toEqual(before.map((row) => row[probability]));
  });

  it('is refused with the reason when it was changed by hand, and nothing is written', async () => {
    await put('doubt.json', writeCalibration({ any: { slope: 1, offset: -4 } }).replace('"offset": -4', '"offset": 4'));
    const { code, err } = await run('match', ...LEFT_AND_MAP(), '--calibration', at('doubt.json'), '--out', at('none.csv'));
    expect({ code, err }).toEqual({ code: EXIT.INPUT, err: expect.stringMatching(/doubt\.json: the calibration is not usable: .*changed after it was fitted/) });
    await expect(readFile(at('none.csv'))).rejects.toThrow();
  });
});
