import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@homeward/federation';

const folder = mkdtempSync(join(tmpdir(), 'homeward-problems-'));

function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repositoryRoot(), 'apps/federation/dist/main.js'), ...args], {
    encoding: 'utf8', timeout: 60_000, env: { ...process.env, HOMEWARD_DATA_DIR: folder, ...environment },
  });
  return { status, stdout, lines: stderr.trim().split('\n') };
}

describe('npm start, when it cannot', () => {
  it('says in one line which port is taken and what to do', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect(start(['--ports', String(port)])).toEqual({
      status: 1, stdout: '', lines: [`Port ${String(port)} (registry GR) is taken: stop what uses it, or choose another range with: npm start -- --ports 5400`],
    });
    taken.close();
  });

  it('says in one line that it cannot write to its folder', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(start([], { HOMEWARD_DATA_DIR: join(file, 'data') })).toEqual({
      status: 1, stdout: '', lines: [`Cannot write to ${join(file, 'data')} (ENOTDIR): give this user the right to write there, or run from a folder of your own.`],
    });
  });

  it('says in one line what Kafka needs where there is no Java', () => {
    expect(start(['--check', '--log', 'kafka'], { PATH: join(folder, 'nothing') })).toMatchObject({
      status: 1, lines: ['--log kafka needs Java 17 and Maven (java and mvn not found on PATH): install them, or start without --log kafka.'],
    });
  });

  it('explains itself when it does not know an option', () => {
    const { status, lines } = start(['--chek']);
    expect(status).toBe(1);
    expect(lines[0]).toContain('--chek');
    expect(lines.join('\n')).toContain('npm start -- [options]');
  });
});

describe('a Node that is too old', () => {
  it('is told what to do in one line', () => {
    const script = `Object.defineProperty(process, 'version', { value: 'v18.20.8' }); Object.defineProperty(process.versions, 'node', { value: '18.20.8' });
      process.argv = ['node', 'run.mjs', 'start']; await import(${JSON.stringify(join(repositoryRoot(), 'scripts/run.mjs'))});`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr.trim()).toBe('Homeward needs Node 20 or newer to start (it brings its own Node 24): you have v18.20.8. Install a newer Node and try again.');
  });
});
