export interface Heartbeats {
  /** The broker's answer that ended them: the group is rebalancing, or this member was put out of it. */
  failure(): Error | undefined;
  stop(): Promise<void>;
}

const INTERVAL_MS = 1_000;

/** kafkajs sends no heartbeat while a batch is being handled; a slow handler would lose its topic. It keeps its own, slower, rate. */
export function startHeartbeats(heartbeat: () => Promise<void>): Heartbeats {
  let failure: Error | undefined;
  let sending: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    sending = heartbeat().catch((error: unknown) => {
      failure ??= error instanceof Error ? error : new Error('heartbeat refused', { cause: error });
      clearInterval(timer);
    });
  }, INTERVAL_MS);
  return {
    failure: () => failure,
    stop: () => {
      clearInterval(timer);
      return sending;
    },
  };
}
