import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@homeward/federation';
import { WebSocket } from 'ws';

const PLATFORM = join(repositoryRoot(), 'libs/platform/dist');
interface Running { readonly child: ChildProcessByStdio<null, Readable, Readable>; readonly url: string; readonly stderr: () => string; readonly stdout: () => string }

/** The sample service of libs/platform as a process of its own, started from what the build made. */
async function start(extra = ''): Promise<Running> {
  const script = `
    const { bootService } = await import(${JSON.stringify(`${PLATFORM}/index.js`)});
    const { SampleModule, sampleConfig, sampleVerify } = await import(${JSON.stringify(`${PLATFORM}/testing/sample-service.js`)});
    const service = await bootService(() => ({ module: SampleModule, config: { ...sampleConfig, port: Number(process.env.PORT ?? 0) }, verify: sampleVerify }));
    ${extra}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], PORT: process.env['SPEC_PORT'] } });
  let stderr = '';
  let stdout = '';
  child.stderr.on('data', (data: Buffer) => { stderr += data.toString(); });
  const url = await new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      stdout += `${line}\n`;
      const found = /listening on (http:[^"]+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => resolve(''));
  });
  return { child, url, stderr: () => stderr, stdout: () => stdout };
}
const exitOf = async (running: Running): Promise<unknown> => running.child.exitCode ?? ((await once(running.child, 'exit')) as unknown[])[0];
const slow = (url: string) => fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer good-60000' }, body: '{"query":"{ slow }"}' });

describe('a service process', () => {
  it('answers what it has in hand, sends sockets elsewhere and exits 0 on SIGTERM', async () => {
    const service = await start();
    const socket = new WebSocket(`${service.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    const answer = slow(service.url);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const started = Date.now();
    service.child.kill('SIGTERM');
    const [code] = (await once(socket, 'close')) as [number];
    expect([await (await answer).json(), code, await exitOf(service)]).toEqual([{ data: { slow: 'done' } }, 1012, 0]);
    expect(Date.now() - started).toBeLessThan(10_000);
  }, 20_000);

  it.each([
    ['an error that nobody caught', 'setTimeout(() => { throw new Error("Amal"); }, 50);', 'UNCAUGHT_EXCEPTION'],
    ['a rejection that nobody handled', 'setTimeout(() => { void Promise.reject(new Error("Amal")); }, 50);', 'UNHANDLED_REJECTION'],
  ])('ends with a code on %s, and says so without its text', async (_what, extra, code) => {
    const service = await start(extra);
    expect(await exitOf(service)).toBe(71);
    expect(service.stdout()).toContain(code);
    expect(service.stdout() + service.stderr()).not.toContain('Amal');
  }, 20_000);

  it('says in one line that its port is taken', async () => {
    const first = await start();
    process.env['SPEC_PORT'] = new URL(first.url).port;
    const second = await start();
    delete process.env['SPEC_PORT'];
    expect(await exitOf(second)).toBe(78);
    expect(second.stderr()).toBe('cannot start: the port is taken; choose another PORT or stop the other process (EADDRINUSE, Error)\n');
    first.child.kill('SIGTERM');
    expect(await exitOf(first)).toBe(0);
  }, 20_000);
});
