import { errorCode } from '../logging/fields.js';

export interface TaskLog { error(fields: { task: string; code: string; err: unknown }, text: string): void }
export interface PeriodicTask {
  /** No new run begins; waits for the one in hand. Idempotent. */
  stop(): Promise<void>;
  /** Runs now, or joins the run in hand; for tests and for "something happened" hints. */
  runNow(): Promise<void>;
}
export interface EveryOptions { readonly log?: TaskLog; readonly runAtOnce?: boolean; readonly onFailure?: (code: string) => void }

/**
 * Runs `work` again and again, `waitMs` after the end of the run before, so runs never overlap. A failed run is logged
 * by its code and does not end the series: the next run is the retry.
 */
export function every(waitMs: number, name: string, work: (signal: AbortSignal) => Promise<unknown>, options: EveryOptions = {}): PeriodicTask {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    try {
      await work(abort.signal);
    } catch (error) {
      const code = errorCode(error) ?? 'TASK_FAILED';
      options.onFailure?.(code);
      options.log?.error({ task: name, code, err: error }, 'periodic task failed; it will run again');
    }
  };
  const schedule = (delayMs: number): void => {
    if (!abort.signal.aborted) timer = setTimeout(() => void runNow(), delayMs);
  };
  const runNow = (): Promise<void> => {
    if (abort.signal.aborted) return running ?? Promise.resolve();
    clearTimeout(timer);
    running ??= run().finally(() => { running = undefined; schedule(waitMs); });
    return running;
  };

  schedule(options.runAtOnce ? 0 : waitMs);
  return { runNow, stop: async () => { abort.abort(); clearTimeout(timer); await running; } };
}
