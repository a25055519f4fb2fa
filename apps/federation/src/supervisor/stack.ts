export interface Stoppable { stop(): Promise<void> }

/** What was started, stopped in reverse order, once, whatever goes wrong on the way. */
export class StopStack {
  private readonly started: Stoppable[] = [];
  private stopping: Promise<void> | undefined;

  add<Started extends Stoppable>(started: Started): Started {
    if (this.stopping === undefined) this.started.push(started);
    else this.stopping = Promise.all([this.stopping, started.stop()]).then(() => undefined); // came up too late
    return started;
  }

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

/** One layer: all of them stop at once. */
export const together = (items: readonly Stoppable[]): Stoppable => ({
  stop: async () => { await Promise.all(items.map((item) => item.stop())); },
});
