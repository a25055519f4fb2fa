export interface Stoppable { stop(): Promise<void> }

/** What was started, stopped in reverse order, once, whatever goes wrong on the way. */
export class StopStack {
  private readonly started: Stoppable[] = [];
  private stopping: Promise<void> | undefined;

  add<Started extends Stoppable>(started: Started): Started {
    this.started.push(started);
    return started;
  }

  /** Things of one layer are added together and stop together. */
  stop(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  private async stopAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const item of this.started.reverse()) await item.stop().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'not everything stopped cleanly');
  }
}

/** Stops all of them at once. */
export const together = (items: readonly Stoppable[]): Stoppable => ({
  stop: async () => { await Promise.all(items.map((item) => item.stop())); },
});
