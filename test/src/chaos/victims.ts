import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../drill/random.js';

export const VICTIM_KINDS = ['broker', 'database', 'relay', 'matcher'] as const;
export type VictimKind = (typeof VICTIM_KINDS)[number];

/** Something that is killed with SIGKILL and started again. */
export interface Victim {
  readonly name: string;
  readonly kind: VictimKind;
  /** Grows with the work done: a kill counts only when it has grown since the last start. */
  work(): Promise<bigint>;
  kill(): Promise<void>;
  start(): Promise<void>;
}
export type Kills = Record<VictimKind, number>;

/** How long a victim may take to do something worth killing it for. */
const IDLE_PATIENCE_MS = 10_000;

/** Kills victims of one kind, one after the other, until asked to stop; each must have worked since its last start. */
export class Killer {
  private stopped = false;
  private readonly workAtStart = new Map<string, bigint>();
  kills = 0;
  idle = 0;

  /** @param meanWaitMs from one kill to the next, the time a victim takes to come back included: a slow machine sees as many kills */
  constructor(private readonly victims: readonly Victim[], private readonly random: Random, private readonly meanWaitMs: number, private readonly gate: Gate, private readonly say: (line: string) => void) {}
  stop(): void { this.stopped = true; }

  async run(): Promise<void> {
    for (let dueAtMs = Date.now(); !this.stopped;) {
      dueAtMs += this.meanWaitMs * (0.5 + this.random.next());
      await pause(Math.max(0, dueAtMs - Date.now()));
      const victim = this.random.pick(this.victims);
      await this.gate.share(async () => { if (!this.stopped) await this.strike(victim); });
    }
  }

  private async strike(victim: Victim): Promise<void> {
    if (await this.hasWorked(victim)) {
      await victim.kill();
      this.kills += 1;
    } else { this.idle += 1; return; }
    const downSinceMs = Date.now();
    await victim.start();
    this.say(`killed ${victim.name}; back after ${((Date.now() - downSinceMs) / 1000).toFixed(1)} s`);
    this.workAtStart.set(victim.name, await victim.work().catch(() => 0n));
  }

  private async hasWorked(victim: Victim): Promise<boolean> {
    const before = this.workAtStart.get(victim.name) ?? 0n;
    const giveUpAt = Date.now() + IDLE_PATIENCE_MS;
    while (Date.now() < giveUpAt && !this.stopped) {
      if ((await victim.work().catch(() => before)) > before) return true;
      await pause(200);
    }
    return false;
  }
}

/** Kills may overlap each other, but not the replacement of a database: that waits until nothing is being killed, and holds off the next. */
export class Gate {
  private readonly inside = new Set<Promise<unknown>>();
  private closed: Promise<unknown> | undefined;

  async share(work: () => Promise<void>): Promise<void> {
    while (this.closed) await this.closed;
    const mine = work();
    const settled = mine.catch(() => undefined); // whoever shares hears of it; who waits for the gate must not
    this.inside.add(settled);
    try { await mine; } finally { this.inside.delete(settled); }
  }

  async close(work: () => Promise<void>): Promise<void> {
    while (this.closed) await this.closed;
    const mine = Promise.all(this.inside).then(work);
    this.closed = mine.catch(() => undefined);
    try { await mine; } finally { this.closed = undefined; }
  }
}
