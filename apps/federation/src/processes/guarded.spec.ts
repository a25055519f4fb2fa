import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startGuarded } from './guarded.js';

const folder = mkdtempSync(join(tmpdir(), 'homeward-guarded-'));
const logFile = join(folder, 'log.txt');
const guarded = (script: string) => startGuarded({ command: 'sh', args: ['-c', script], logFile, stopSignal: 'TERM' });

describe('a guarded process', () => {
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('tells its own exit code and leaves its output in the log', async () => {
    expect(await (await guarded('echo done; exit 7')).exited).toBe(7);
    expect(readFileSync(logFile, 'utf8')).toBe('done\n');
  });

  it('ends by the signal that it was given, and its end is noticed when somebody else kills it', async () => {
    const asked = await guarded('trap "exit 3" TERM; echo trapped; while :; do sleep 0.05; done');
    while (!readFileSync(logFile, 'utf8').includes('trapped')) await pause(20);
    await asked.stop();
    expect(await asked.exited).toBe(3);
    const killed = await guarded('sleep 30');
    killed.kill('SIGKILL');
    expect(await killed.exited).toBe(128 + 9);
  });

  it('can be stopped twice, and after it has ended', async () => {
    const ended = await guarded('exit 0');
    await ended.exited;
    await Promise.all([ended.stop(), ended.stop()]);
    expect(await ended.exited).toBe(0);
  });

  it('says what could not be started', async () => {
    const missing = await startGuarded({ command: '/no/such/command', args: [], logFile, stopSignal: 'TERM' });
    expect(await missing.exited).toBe(127);
  });
});
