import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { portProblem, repositoryRoot } from '@homeward/federation';

const PATIENCE_MS = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'homeward-start-'));
chmodSync(folder, 0o755);

interface Run { readonly child: ChildProcess; readonly told: string; readonly seconds: number }

/** Resolves when it says that it is ready. */
async function start(base: number, ...args: readonly string[]): Promise<Run> {
  const began = Date.now();
  const child = spawn(process.execPath, [join(repositoryRoot(), 'apps/federation/dist/main.js'), '--ports', String(base), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, HOMEWARD_DATA_DIR: folder },
  });
  let told = '';
  for await (const chunk of child.stdout ?? []) {
    told += String(chunk);
    if (told.includes('Ready after')) return { child, told, seconds: (Date.now() - began) / 1000 };
  }
  throw new Error(`it ended before it was ready: ${told}`);
}

async function stop({ child }: Run, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = await exit as [number | null];
  return code;
}

/** Command lines of the processes whose command line or environment names our folder. */
const leftBehind = (): readonly string[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid).flatMap((pid) => {
  try {
    const [command = '', environment = ''] = ['cmdline', 'environ'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8'));
    return command.includes(folder) || environment.includes(folder) ? [command.replaceAll('\0', ' ')] : [];
  } catch { return []; } // it ended while we looked
});

/** Under the range from which the system gives ports to others, so that no test beside this one takes one of ours. */
async function freeRange(): Promise<number> {
  for (let first = 12_000 + (process.pid % 500) * 20; first < 32_000; first += 20) {
    const problems = await Promise.all(Array.from({ length: 10 }, (_, index) => portProblem(first + index)));
    if (problems.every((problem) => problem === undefined)) return first;
  }
  throw new Error('no range of ports is free');
}

describe('npm start', () => {
  let base = 0;
  beforeAll(async () => { base = await freeRange(); });
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  it('prints one table of URLs and logins, imports the samples, and stops without a trace on SIGTERM', async () => {
    const run = await start(base, '--fresh');
    for (const text of ['registry GR', 'registry DE', 'registry SE', 'liaison desk', 'identity provider', 'gr-caseworker', 'de-investigator', 'liaison']) expect(run.told).toContain(text);
    expect(run.told).toContain('6 rows: 6 created');
    expect(run.told).toContain('3 rows: 3 created');
    await expect(whoAmI(run.told)).resolves.toMatchObject({ data: { me: { organisation: 'gr-child-protection' } } });
    expect(await stop(run, 'SIGTERM')).toBe(0);
    expect(leftBehind()).toEqual([]);
  }, PATIENCE_MS);

  it('keeps its data, so that a later start is quick and imports nothing again, and stops on Ctrl-C', async () => {
    const run = await start(base);
    expect(run.told).not.toContain('created');
    expect(run.seconds).toBeLessThan(20); // 10 s on a machine that runs nothing else
    expect(await stop(run, 'SIGINT')).toBe(0);
    expect(leftBehind()).toEqual([]);
  }, PATIENCE_MS);
});

/** Runs the two lines of the table as a newcomer would paste them. */
async function whoAmI(told: string): Promise<unknown> {
  const lines = told.split('\n').filter((line) => /^ {2}(TOKEN=|curl )/.test(line)).join('\n');
  const shell = spawn('sh', ['-c', lines], { stdio: ['ignore', 'pipe', 'inherit'] });
  let answer = '';
  for await (const chunk of shell.stdout) answer += String(chunk);
  return JSON.parse(answer);
}
