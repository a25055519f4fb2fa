import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXIT } from '../exit-codes.js';
import { main } from '../main.js';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'bad-input-')); await put('map.json', MAP); await put('good.csv', GOOD); });
afterEach(async () => { await rm(folder, { recursive: true }); });
const at = (name: string): string => join(folder, name);
const put = (name: string, content: string | Buffer): Promise<void> => writeFile(at(name), content);
async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(args, { out: (line) => out.push(line), err: (line) => err.push(line), progress: () => undefined, settle: () => undefined });
  return { code, err: err.join('\n') };
}
const match = (left: string, ...more: string[]) => run('match', '--left', at(left), '--map', at('map.json'), '--out', at('out.csv'), ...more);

const MAP = JSON.stringify({ id: 'id', fullName: 'name', birthDate: 'born' });
const GOOD = 'id,name,born\n1,Marwan Beispielski,1990-03-14\n2,Ottilie Musterfrau,1961-11-02\n3,Marwan Beispielsky,1990-03-14\n';
const NAMES = /Marwan|Beispiel|Ottilie|Muster|Jürgen|1990|1961/;
const LONG = 'x'.repeat(3_000_000);

describe('a file that is not what it should be', () => {
  it.each<{ is: string; content: string | Buffer; says: RegExp }>([
    { is: 'empty', content: '', says: /the file is empty/ },
    { is: 'blank', content: '\n \n', says: /the file is empty/ },
    { is: 'a workbook', content: Buffer.from('504b0304140000000800', 'hex'), says: /a workbook .*save it as CSV/ },
    { is: 'an old workbook', content: Buffer.from('d0cf11e0a1b11ae1', 'hex'), says: /an old workbook .*save it as CSV/ },
    { is: 'a PDF', content: '%PDF-1.7', says: /a PDF/ },
    { is: 'a web page', content: '<html><table><td>Marwan</td></table></html>', says: /a web page or XML: save it as CSV/ },
    { is: 'JSON', content: '[{"name": "Marwan"}]', says: /JSON, not a table/ },
    { is: 'Latin-1', content: Buffer.from('id,name,born\n1,Jürgen Muster,1990-03-14\n', 'latin1'), says: /line 2 is not UTF-8; say which encoding .*windows-1252/ },
    { is: 'UTF-16 without a mark', content: Buffer.from(GOOD, 'utf16le'), says: /--encoding utf-16le/ },
    { is: 'cut off in the middle of gzip', content: gzipSync(GOOD.repeat(500)).subarray(0, 60), says: /no complete gzip file: it was cut off/ },
    { is: 'without a header', content: GOOD.split('\n').slice(1).join('\n'), says: /none of the map's columns is in the first 30 lines: id, name, born\. Has it a header/ },
    { is: 'with an open quotation mark', content: `${GOOD}4,"Ida Muster,2000-01-05\n5,Eva Muster,2000-01-05\n`, says: /line 5: a quotation mark is opened and never closed/ },
    { is: 'with a cell of megabytes', content: `${GOOD}4,${LONG},1990-03-14\n`, says: /line 5: a row is longer than any row may be/ },
  ])('$is: says so, names no person, writes nothing, and ends with 3', async ({ content, says }) => {
    await put('bad.csv', content);
    const { code, err } = await match('bad.csv');
    expect({ code, err }).toEqual({ code: EXIT.INPUT, err: expect.stringMatching(says) });
    expect(err).not.toMatch(NAMES);
    expect((await readdir(folder)).filter((name) => name.startsWith('out'))).toEqual([]);
  });

  it('is a folder, or not there', async () => {
    await mkdir(at('folder.csv'));
    expect(await match('folder.csv')).toEqual({ code: EXIT.INPUT, err: expect.stringMatching(/folder\.csv is a folder/) });
    expect(await match('none.csv')).toEqual({ code: EXIT.INPUT, err: expect.stringMatching(/none\.csv cannot be read \(ENOENT\)/) });
  });
});

describe('a file that can be read in part', () => {
  it.each<{ is: string; content: string | Buffer; code: number; says: RegExp }>([
    { is: 'a byte order mark', content: `\uFEFF${GOOD}`, code: EXIT.OK, says: /^records: 3/ },
    { is: 'semicolons', content: GOOD.replaceAll(',', ';'), code: EXIT.OK, says: /^records: 3/ },
    { is: 'UTF-16 with its mark', content: Buffer.from(`\uFEFF${GOOD}`, 'utf16le'), code: EXIT.OK, says: /^records: 3/ },
    { is: 'only a header', content: 'id,name,born\n', code: EXIT.OK, says: /there is no row below the header\nrecords: 0/ },
    { is: 'short rows', content: `${GOOD}4,Ida Muster\n5\n`, code: EXIT.OK, says: /2 row\(s\) have fewer cells than the header \(line 5, 6\)/ },
    { is: 'an empty row', content: `${GOOD},,\n`, code: EXIT.OK, says: /1 row\(s\) are empty \(line 5\)/ },
    { is: 'a name that is too long', content: `${GOOD}4,${'Ab '.repeat(90)},\n`, code: EXIT.OK, says: /column name: 1 cells \(line 5\): the text is longer/ },
    { is: 'a row with cells too many', content: `${GOOD}4,Ida Muster,2000-01-05,more\n`, code: EXIT.PARTLY, says: /line 5: row left out: the row has more cells/ },
    { is: 'the wrong column as id', content: `${GOOD}${'3,Ida Muster,2000-01-05\n'.repeat(200)}`, code: EXIT.PARTLY, says: /line 54, column id: row left out.*\n.*150 more rows left out, the last on line 204: an earlier row of this file has the same id\nrecords: 3, rows left out: 200/ },
  ])('$is: what is not used is told', async ({ content, code, says }) => {
    await put('odd.csv', content);
    const ended = await match('odd.csv');
    expect(ended).toEqual({ code, err: expect.stringMatching(says) });
    expect(ended.err).not.toMatch(NAMES);
  });

  it('takes an encoding by the name that people use, and refuses one that the bytes are not in', async () => {
    await put('latin.csv', Buffer.from('id,name,born\n1,Jürgen Muster,1990-03-14\n', 'latin1'));
    expect((await match('latin.csv', '--encoding', 'latin1')).code).toBe(EXIT.OK);
    expect(await match('latin.csv', '--encoding', 'shift_jis')).toEqual({ code: EXIT.INPUT, err: expect.stringMatching(/not in shift_jis/) });
  });
});

describe('a command that is given something wrong', () => {
  it('never writes over a file that it reads', async () => {
    for (const file of ['good.csv', 'map.json']) {
      const before = await readFile(at(file), 'utf8');
      expect(await run('match', '--left', at('good.csv'), '--map', at('map.json'), '--out', at(file))).toEqual({ code: EXIT.USAGE, err: expect.stringMatching(/is the file that is read/) });
      expect(await readFile(at(file), 'utf8')).toBe(before);
    }
  });

  it('says before any work that the result cannot be written', async () => {
    await mkdir(at('folder'));
    expect(await run('match', '--left', at('none.csv'), '--map', at('map.json'), '--out', at('nowhere/out.csv'))).toEqual({ code: EXIT.INPUT, err: expect.stringMatching(/nowhere\/out\.csv cannot be written \(ENOENT\)/) });
    expect(await run('match', '--left', at('good.csv'), '--map', at('map.json'), '--out', at('folder'))).toEqual({ code: EXIT.INPUT, err: expect.stringMatching(/is a folder/) });
    expect(await run('generate', '--seed', 'a', '--records', '1', '--out', at('g.csv'), '--map-out', at('nowhere/map.json'))).toEqual({ code: EXIT.INPUT, err: expect.stringMatching(/cannot be written/) });
  });

  it('leaves a result of before as it was when the next run fails', async () => {
    await put('out.csv', 'of before');
    expect((await match('none.csv')).code).toBe(EXIT.INPUT);
    expect(await readFile(at('out.csv'), 'utf8')).toBe('of before');
    expect((await match('good.csv')).code).toBe(EXIT.OK);
    expect(await readFile(at('out.csv'), 'utf8')).toMatch(/^left_id/);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    { map: '{}', says: /names no column that is compared/ }, { map: '{"id": "id", "kind": "name"}', says: /names no column that is compared/ },
    { map: '{"fullname": "name"}', says: /Unrecognized key: "fullname"\. Fields are id, .*fullName/ }, { map: '{"id": id}', says: /is not JSON/ },
  ])('says what is wrong with the map $map', async ({ map, says }) => {
    await put('map.json', map);
    expect(await match('good.csv')).toEqual({ code: EXIT.INPUT, err: expect.stringMatching(says) });
  });

  it('takes no word that it would not use', async () => {
    expect((await run('generate', 'more', '--seed', 'a', '--records', '1', '--out', at('g.csv'))).code).toBe(EXIT.USAGE);
    expect((await run('generate', '--seed', 'a', '--records', '1', '--pairs', '', '--out', at('g.csv'))).code).toBe(EXIT.USAGE);
  });
});
