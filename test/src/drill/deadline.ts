import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is true; false when the time is over. Errors count as "not yet": servers are being killed meanwhile. */
export async function eventually(patienceMs: number, ask: () => Promise<boolean>, everyMs = 200): Promise<boolean> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    if (await ask().catch(() => false)) return true;
    if (Date.now() > giveUpAt) return false;
    await pause(everyMs);
  }
}
