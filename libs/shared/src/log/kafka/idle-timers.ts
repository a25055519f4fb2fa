import { createRequire } from 'node:module';

interface RequestQueue {
  pending: readonly unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
}
interface Patched { readonly prototype: { scheduleCheckPendingRequests(this: RequestQueue): void } }

const CHECK_INTERVAL_MS = 10;

/**
 * kafkajs 2.2.4 re-arms a timer with a negative delay for ever on each connection (its issue 1751, unmerged fix 1768):
 * some 800 wake-ups a second per idle connection. With nothing pending there is nothing to check.
 */
export function stopIdleTimers(): void {
  const queue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as Patched;
  queue.prototype.scheduleCheckPendingRequests = function scheduleCheckPendingRequests(this: RequestQueue): void {
    if (this.pending.length === 0 || this.throttleCheckTimeoutId) return;
    const delayMs = Math.max(this.throttledUntil - Date.now(), CHECK_INTERVAL_MS);
    this.throttleCheckTimeoutId = setTimeout(() => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    }, delayMs);
  };
}
