import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { repositoryRoot } from '@homeward/federation';
import { describeOnKafka } from '../environment/index.js';
import type { ChaosReport } from './run.js';

const PATIENCE_MS = 280_000;

/** The drill as a person runs it, only shorter. Its exit code and its report. */
async function chaos(breakage: string): Promise<{ readonly code: number | null; readonly report: ChaosReport }> {
  const drill = spawn(process.execPath, [join(repositoryRoot(), 'test/dist/chaos/main.js'), '--seed', '3', '--minutes', '0.2', '--json', '--break', breakage], { stdio: ['ignore', 'pipe', 'ignore'] });
  const output: Buffer[] = [];
  drill.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = await once(drill, 'exit') as [number | null];
  return { code, report: JSON.parse(Buffer.concat(output).toString()) as ChaosReport };
}

describeOnKafka('the chaos drill finds a fault that was planted', () => {
  it('a relay that remembers a number passes what commits late', async () => {
    const { code, report } = await chaos('naive-cursor');
    expect({ code, found: report.unsent > 0 }).toEqual({ code: 1, found: true });
  }, PATIENCE_MS);

  it('a matcher without the guard of versions goes back to old ones', async () => {
    const { code, report } = await chaos('no-version-guard');
    expect({ code, found: report.stale + report.digestsDifferent > 0 }).toEqual({ code: 1, found: true });
  }, PATIENCE_MS);
});
