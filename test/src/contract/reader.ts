import { setTimeout as pause } from 'node:timers/promises';
import type { Consumption, InterruptionCode, LogPort, LogRecord } from '@homeward/shared';

export interface Reader {
  readonly received: readonly LogRecord[];
  readonly positions: readonly bigint[];
  readonly interruptions: readonly InterruptionCode[];
  readonly consumption: Consumption;
}
export interface ReaderOptions {
  readonly group?: string;
  readonly from?: bigint;
  readonly maxBatch?: number;
  /** May reject; a batch counts as received only when it does not. */
  readonly handle?: (batch: readonly LogRecord[], position: bigint) => Promise<void>;
  readonly nextOffset?: () => Promise<bigint>;
}

/** A reader that keeps its offset in memory, as its database would. */
export async function startReader(log: LogPort, topic: string, options: ReaderOptions = {}): Promise<Reader> {
  const received: LogRecord[] = [];
  const positions: bigint[] = [];
  const interruptions: InterruptionCode[] = [];
  let next = options.from ?? 0n;
  const consumption = await log.consume({
    topic, group: options.group ?? 'reader', ...(options.maxBatch === undefined ? {} : { maxBatch: options.maxBatch }),
    nextOffset: options.nextOffset ?? (() => Promise.resolve(next)),
    handle: async (batch, position) => {
      await options.handle?.(batch, position);
      received.push(...batch);
      positions.push(position);
      next = batch.at(-1)!.offset + 1n;
    },
    onInterruption: (code) => interruptions.push(code),
  });
  return { received, positions, interruptions, consumption };
}

/** Waits until the condition holds; the error says what did not come. */
export async function eventually(what: string, condition: () => boolean | Promise<boolean>, patienceMs = 20_000): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (!await condition()) {
    if (Date.now() > giveUpAt) throw new Error(`did not happen in ${patienceMs} ms: ${what}`);
    await pause(25);
  }
}

export const text = (value: string): Buffer => Buffer.from(value);
export const valuesOf = (records: readonly LogRecord[]): readonly (string | null)[] => records.map(({ value }) => value?.toString() ?? null);
