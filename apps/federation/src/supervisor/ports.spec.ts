import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { choosePorts, type Ports } from './ports.js';
import { StartProblem } from './problem.js';

/** Another program may sit in a range; then the next is tried. */
async function firstFreeRange(): Promise<{ readonly base: number; readonly chosen: Ports }> {
  for (let base = 20_000 + (process.pid % 1000) * 10; base < 60_000; base += 20) {
    try { return { base, chosen: await choosePorts(['GR', 'DE'], base) }; } catch (error) { if (!(error instanceof StartProblem)) throw error; }
  }
  throw new Error('no range of ports is free');
}

describe('the ports of a federation', () => {
  it('follow one another from the base, the registries first', async () => {
    const { base, chosen } = await firstFreeRange();
    expect(chosen).toMatchObject({ registry: { GR: base, DE: base + 1 }, matcher: base + 2, desk: base + 3 });
  });

  it('are refused with the port, what it is for and what to do when one is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(choosePorts(['GR'], port)).rejects.toThrow(`Port ${String(port)} (registry GR) is taken: stop what uses it, or choose another range with: npm start -- --ports 5400`);
    taken.close();
  });

  it('are all different when the system chooses them', async () => {
    const { registry, matcher, desk, identity, postgres, kafka } = await choosePorts(['GR', 'DE', 'SE'], undefined);
    const numbers = [...Object.values(registry), matcher, desk, identity, postgres, kafka];
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
