import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lastSeenInMemory, loadEpochs, loadKeyRing, openTrust } from '@homeward/shared';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from './exit-codes.js';
import { caseDefaults } from './import/testing.js';
import { COMMANDS, main } from './main.js';

const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString();
let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'cli-')); });
afterEach(async () => { await rm(folder, { recursive: true }); });
const at = (...names: string[]): string => join(folder, ...names);
async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(args, { out: (line) => out.push(line), err: (line) => err.push(line), progress: () => undefined, settle: () => undefined });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
async function done(...args: string[]) {
  const result = await run(...args);
  if (result.code !== EXIT.OK) throw new Error(`${args.join(' ')}: ${result.err}`);
  return result;
}

describe('homeward', () => {
  it('lists every command with --help, and each tells about itself', async () => {
    const overview = await run('--help');
    expect(overview.code).toBe(EXIT.OK);
    for (const { words } of COMMANDS) {
      expect(overview.out).toContain(words);
      expect(await run(...words.split(' '), '--help')).toMatchObject({ code: EXIT.OK, out: expect.stringContaining(`Usage: homeward ${words} `) });
    }
  });
  it.each([[[]], [['fly']], [['keys']], [['keys', 'init']], [['keys', 'init', 'at']], [['keys', 'init', 'AT', '--dir', 'x']], [['import', 'a.csv']], [['log', 'prepare', '--countries', 'at,deu']], [['import', '--colour', 'x']], [['keys', 'rotate', '--dir', 'x', '--years', 'many']]])('says what it does not understand: %j', async (args) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(EXIT.USAGE);
    expect(out + err).toMatch(/homeward/);
  });
  it('says in one line that a folder holds no keys', async () => {
    expect(await run('keys', 'rotate', '--dir', folder)).toEqual({ code: EXIT.INPUT, out: '', err: `homeward: key file ${folder}: holds no key; make one with: homeward keys init` });
  });
});

describe('homeward keys', () => {
  it('makes a federation that counts, lets a country rotate and revoke, and adds a second signature', async () => {
    for (const participant of ['at', 'matcher']) {
      await done('keys', 'init', participant, '--dir', at(participant), '--from', YESTERDAY);
      await done('keys', 'entry', '--dir', at(participant), '--authority', `Office ${participant}`, '--email', `duty@${participant}.example`, '--out', at(`${participant}.json`));
    }
    for (const name of ['one', 'two']) await done('keys', 'trustee', name, '--out', at(`${name}.key.json`));
    await done('keys', 'trustees', at('one.key.json'), at('two.key.json'), '--out', at('trustees.json'));
    await done('keys', 'trust', 'sign', '--entry', at('at.json'), '--entry', at('matcher.json'), '--trustee-key', at('one.key.json'), '--out', at('draft.json'));
    expect(await run('keys', 'trust', 'show', at('draft.json'), '--trustees', at('trustees.json'))).toMatchObject({ code: EXIT.PARTLY, err: 'Does not count: TOO_FEW_TRUSTEES' });
    await done('keys', 'trust', 'sign', '--file', at('draft.json'), '--trustee-key', at('two.key.json'), '--out', at('trust.json'));
    expect(await done('keys', 'trust', 'show', at('trust.json'), '--trustees', at('trustees.json'))).toMatchObject({ err: 'Signed by two trustees: counts.' });

    const { kid } = (await loadKeyRing(at('at'))).signingKey(Date.now());
    await done('keys', 'rotate', '--dir', at('at'), '--from', new Date(Date.now() - 1000).toISOString());
    expect((await loadKeyRing(at('at'))).signingKey(Date.now()).kid).not.toBe(kid);
    expect(await run('keys', 'rotate', '--dir', at('at'), '--from', YESTERDAY)).toMatchObject({ code: EXIT.INPUT, err: expect.stringMatching(/must begin after/) });
    await done('keys', 'revoke', kid, '--dir', at('at'), '--suspected-since', '2026-01-01T00:00:00Z');
    await done('keys', 'entry', '--dir', at('at'), '--authority', 'Office at', '--out', at('at.json'));
    await done('keys', 'trust', 'sign', '--entry', at('at.json'), '--previous', at('trust.json'), '--trustee-key', at('one.key.json'), '--trustee-key', at('two.key.json'), '--out', at('trust.json'));
    const trust = await openTrust({ trustFile: at('trust.json'), trusteesFile: at('trustees.json'), lastSeen: lastSeenInMemory() });
    if (!trust.ok) throw new Error(trust.failure);
    expect(trust.value.serial).toBe(2);
    expect(trust.value.revoked()).toEqual([{ participant: 'at', kid, revokedAt: expect.any(String), suspectedSince: '2026-01-01T00:00:00.000Z' }]);
    trust.value.close();
  });
  it('never shows or hands on a secret', async () => {
    await done('keys', 'init', 'at', '--dir', at('at'));
    await done('keys', 'entry', '--dir', at('at'), '--authority', 'Office', '--out', at('entry.json'));
    const shown = (await done('keys', 'show', '--dir', at('at'), '--json')).out + (await done('keys', 'show', '--dir', at('at'))).out + await readFile(at('entry.json'), 'utf8');
    const secrets = await Promise.all((await readdir(at('at'))).map((file) => readFile(at('at', file), 'utf8')));
    const privateParts = secrets.flatMap((text) => [...text.matchAll(/"(?:d|secret)": "([^"]+)"/g)].map(([, value]) => value));
    expect(privateParts).toHaveLength(3);
    for (const part of privateParts) expect(shown).not.toContain(part);
  });
  it('makes and rotates epoch secrets that overlap', async () => {
    await done('keys', 'epoch', 'init', '2026', '--dir', folder, '--from', YESTERDAY);
    expect((await run('keys', 'epoch', 'init', '2026', '--dir', folder)).code).toBe(EXIT.INPUT);
    await done('keys', 'epoch', 'rotate', '2027', '--dir', folder, '--from', new Date(Date.now() - 1000).toISOString());
    expect((await loadEpochs(folder)).active(Date.now()).map(({ epoch }) => epoch)).toEqual(['2027', '2026']);
  });
});

describe('homeward import', () => {
  const files = async () => {
    await writeFile(at('people.csv'), 'Id,Name\n1,Ana Ejemplo\n,Luis Ejemplo\n');
    await writeFile(at('map.json'), JSON.stringify({ id: 'Id', fullName: 'Name', case: caseDefaults() }));
    return ['import', '--format', 'csv', '--map', at('map.json'), at('people.csv')];
  };
  it('checks a file without a node, and ends with 1 when rows are refused', async () => {
    const text = await run(...await files(), '--dry-run');
    expect(text).toEqual({ code: EXIT.PARTLY, out: '2 rows: 1 can be sent, 1 rejected; nothing was sent', err: expect.stringMatching(/^rejected: line 3, column Id: the source gives no id/) });
    const lines = (await run(...await files(), '--dry-run', '--json')).out.split('\n').map((line) => JSON.parse(line) as object);
    expect(lines).toEqual([expect.objectContaining({ line: 2, outcome: 'READ' }), expect.objectContaining({ line: 3, outcome: 'REJECTED', column: 'Id' }), { summary: expect.objectContaining({ rows: 2, rejected: 1 }) }]);
  });
  it('needs a token, and says that it is missing', async () => {
    const args = [...await files(), '--node', 'http://127.0.0.1:1'];
    await writeFile(at('empty'), '\n');
    expect(await run(...args, '--token-file', at('empty'))).toMatchObject({ code: EXIT.USAGE, err: expect.stringMatching(/empty/) });
  });
});
