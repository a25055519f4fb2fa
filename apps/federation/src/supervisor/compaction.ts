import { setTimeout as pause } from 'node:timers/promises';
import { createEmbeddedLogAdmin } from '@homeward/shared';
import type { Stoppable } from './stack.js';

/** What a broker's cleaner does by itself somebody must do for the embedded log: without it erased bytes would stay in it for ever. */
export const COMPACTION_MS = 60_000;

/** Compacts again and again until stopped; a run in hand is finished. What fails is told, and tried again at the next turn. */
export function compactRegularly(ownerUrl: string, everyMs: number, tell: (error: unknown) => void): Stoppable {
  const admin = createEmbeddedLogAdmin({ ownerUrl });
  const asked = new AbortController();
  const running = (async () => {
    while (await waited(everyMs, asked.signal)) await admin.compact().catch(tell);
  })();
  return {
    stop: async () => {
      asked.abort();
      await running;
      await admin.close();
    },
  };
}

/** False when it was stopped meanwhile. */
const waited = (ms: number, signal: AbortSignal): Promise<boolean> => pause(ms, true, { signal }).catch((error: unknown) => {
  if (signal.aborted) return false;
  throw error;
});
