import { errorCode } from '@homeward/platform';
import { MATCHER } from '@homeward/shared';
import type { Database } from '../platform/database.js';
import type { Signals } from '../platform/signals.js';
import type { IndexWorker } from './index-worker.js';

export interface Running { stop(): Promise<void> }
const POLL_MS = 1_000;
const RETRY_MS = 500;

/**
 * Steps as long as there is something to do, then sleeps until intake wakes it (or for a second at most).
 * @param isLoading while so much waits to be taken in that it goes faster without matching: the index waits
 */
export async function runIndex(worker: IndexWorker, database: Database, signals: Signals, isLoading: () => boolean): Promise<Running> {
  const bell = new Bell();
  const unlisten = await database.listen(`${MATCHER}_position`, () => { bell.ring(); });
  const finished = loop(worker, signals, bell, isLoading);
  return { stop: async () => { bell.close(); await finished; await unlisten(); } };
}

async function loop(worker: IndexWorker, signals: Signals, bell: Bell, isLoading: () => boolean): Promise<void> {
  while (!bell.closed) {
    try {
      if (isLoading() || !(await worker.step())) await bell.wait(POLL_MS);
    } catch (error) {
      signals.interruption('index', errorCode(error) ?? 'STEP_FAILED');
      await bell.wait(RETRY_MS);
    }
  }
}

/** Remembers a ring that came while nobody waited. */
class Bell {
  closed = false;
  private rung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }
  close(): void {
    this.closed = true;
    this.ring();
  }
  async wait(maxMs: number): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, maxMs);
        this.wake = () => { clearTimeout(timer); resolve(); };
      });
    }
    [this.rung, this.wake] = [false, undefined];
  }
}
