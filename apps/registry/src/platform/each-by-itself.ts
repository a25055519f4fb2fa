import { isOutage } from './outage.js';

/**
 * Does every step although others fail, so that one case that cannot be handled keeps no other one waiting. Then rejects
 * with the first failure: it is told, and the next run tries again. An outage is everybody's and ends the run at once.
 */
export async function eachByItself<Item>(items: Iterable<Item> | AsyncIterable<Item>, step: (item: Item) => Promise<unknown>, signal?: AbortSignal): Promise<void> {
  const failures: unknown[] = [];
  for await (const item of items) {
    if (signal?.aborted) break;
    await step(item).catch((error: unknown) => {
      if (isOutage(error)) throw error;
      failures.push(error);
    });
  }
  if (failures.length > 0) throw failures[0];
}
