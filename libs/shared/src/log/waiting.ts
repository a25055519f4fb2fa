import { setTimeout as delay } from 'node:timers/promises';

/** Waits, or returns at once when the signal fires; never rejects. */
export async function pauseFor(waitMs: number, signal: AbortSignal): Promise<void> {
  await delay(waitMs, undefined, { signal }).catch((reason: unknown) => {
    if (!signal.aborted) throw reason;
  });
}

/** Doubles from `firstMs` up to `maxMs`; a success starts it over. */
export class BackOff {
  private failures = 0;
  constructor(private readonly firstMs: number, private readonly maxMs: number) {}
  nextMs(): number {
    return Math.min(this.firstMs * 2 ** Math.min(this.failures++, 20), this.maxMs);
  }
  reset(): void {
    this.failures = 0;
  }
}

/** The operation's result, or undefined when it takes longer; the operation itself goes on. */
export async function within<Value>(waitMs: number, operation: Promise<Value>): Promise<Value | undefined> {
  const deadline = new AbortController();
  try {
    return await Promise.race([operation, delay(waitMs, undefined, { signal: deadline.signal, ref: false })]);
  } finally {
    deadline.abort();
  }
}
