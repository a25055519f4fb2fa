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

  constructor(private readonly victims: readonly Victim[], private readonly random: Random, private readonly meanWaitMs: number, private readonly turn: Turn) {}
  stop(): void { this.stopped = true; }

  async run(): Promise<void> {
    while (!this.stopped) {
      await pause(this.meanWaitMs * (0.5 + this.random.next()));
      const victim = this.random.pick(this.victims);
      await this.turn.take(async () => { if (!this.stopped) await this.strike(victim); });
    }
  }

  private async strike(victim: Victim): Promise<void> {
    if (await this.hasWorked(victim)) {
      await victim.kill();
      this.kills += 1;
    } else { this.idle += 1; return; }
    await victim.start();
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

/** Two of one turn never happen at once, e.g. killing a server whose database is being replaced. */
export class Turn {
  private last: Promise<unknown> = Promise.resolve();
  take<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined); // whoever asked for the turn hears of it; the next one must not
    return mine;
  }
}
