import { setTimeout as pause } from 'node:timers/promises';
import { seeded, type Random } from '../drill/random.js';
import { eventually } from '../drill/deadline.js';
import { Ledger } from './ledger.js';
import type { ChaosOptions } from './options.js';
import { collect } from './rest.js';
import { Reviewer } from './reviewer.js';
import { raiseStage, type Stage } from './stage.js';
import { holds, judge, type Figures } from './verdict.js';
import { Gate, Killer, VICTIM_KINDS, type VictimKind } from './victims.js';
import { Writer } from './writer.js';

export interface ChaosReport extends Figures {
  readonly seed: number; readonly breakage: string | undefined;
  readonly committedChanges: number; readonly unanswered: number; readonly kills: Readonly<Record<VictimKind, number>>; readonly idleKillsNotCounted: number;
  readonly restoredFromOlderCopy: readonly string[]; readonly crashes: number; readonly settledSeconds: number; readonly held: boolean;
}

const WRITERS = 8;
const PAIRS_PER_WRITER = 40;
/** Mean time from one kill of a kind to the next, as a share of the run. */
const KILL_EVERY: Readonly<Record<VictimKind, number>> = { broker: 1 / 7, database: 1 / 13, relay: 1 / 28, matcher: 1 / 28 };
const SETTLE_MS = 90_000;
/** What a planted fault has harmed does not heal. */
const SETTLE_BROKEN_MS = 20_000;

export async function runChaos(options: ChaosOptions, say: (line: string) => void): Promise<ChaosReport> {
  const stage = await raiseStage(options);
  try {
    const cast = new Cast(stage, options, say);
    say(`running for ${String(options.minutes)} min with seed ${String(options.seed)}`);
    await cast.play();
    say(`at rest after ${JSON.stringify(cast.counts())}; the outboxes and the matcher catch up`);
    const settled = await settle(stage, cast.ledger, options.breakage === undefined ? SETTLE_MS : SETTLE_BROKEN_MS);
    return { ...settled, ...cast.counts(), seed: options.seed, breakage: options.breakage, crashes: stage.crashes(), held: holds(settled) && cast.counts().restoredFromOlderCopy.length === 2 };
  } finally { await stage.stop(); }
}

/** Everybody who acts, for as long as it lasts. */
class Cast {
  readonly ledger = new Ledger();
  private readonly gate = new Gate();
  private readonly writers: readonly Writer[];
  private readonly reviewers: readonly Reviewer[];
  private readonly killers: ReadonlyMap<VictimKind, Killer>;
  private readonly restored: string[] = [];

  constructor(private readonly stage: Stage, private readonly options: ChaosOptions, private readonly say: (line: string) => void) {
    const random = (part: number): Random => seeded(options.seed * 1000 + part);
    this.writers = Array.from({ length: WRITERS }, (_, index) => new Writer(`w${String(index)}`, stage.nodes, random(index), this.ledger, PAIRS_PER_WRITER));
    this.reviewers = stage.nodes.map((node) => new Reviewer(node, this.ledger));
    this.killers = new Map(VICTIM_KINDS.map((kind, index) => [
      kind, new Killer(stage.victims.filter((victim) => victim.kind === kind), random(100 + index), this.durationMs * KILL_EVERY[kind], this.gate, say),
    ]));
  }
  private get durationMs(): number { return this.options.minutes * 60_000; }

  async play(): Promise<void> {
    const working = [...this.writers, ...this.reviewers].map((member) => member.run());
    const killing = [...this.killers.values()].map((killer) => killer.run());
    await this.restores();
    for (const member of [...this.killers.values(), ...this.writers, ...this.reviewers]) member.stop();
    await Promise.all([...killing, ...working]);
  }

  /** One node and the matcher go back to an older copy of their database on the way. */
  private async restores(): Promise<void> {
    const began = Date.now();
    const at = (share: number) => pause(Math.max(0, began + this.durationMs * share - Date.now()));
    await at(0.25);
    await this.gate.close(() => this.stage.copy('matcher'));
    await this.gate.close(() => this.stage.copy('registry-de'));
    await at(0.5);
    await this.gate.close(() => this.restoreMatcher());
    await at(0.65);
    await this.gate.close(() => this.restoreNode('DE'));
    this.say(`databases that went back to an older copy: ${this.restored.join(', ')}`);
    await at(1);
  }

  private async restoreMatcher(): Promise<void> {
    await this.stage.restore('matcher');
    this.restored.push('matcher');
  }

  /** What was committed and had not reached the log could be restored by nobody, so the node first sends what it has. */
  private async restoreNode(country: string): Promise<void> {
    const members = [...this.writers, ...this.reviewers];
    for (const member of members) member.paused.add(country);
    await pause(1000);
    if (await this.stage.drained(country)) {
      await this.stage.restore(`registry-${country.toLowerCase()}`);
      this.restored.push(country);
      for (const writer of this.writers) writer.distrust(country);
    }
    for (const member of members) member.paused.delete(country);
  }

  counts(): Pick<ChaosReport, 'committedChanges' | 'unanswered' | 'kills' | 'idleKillsNotCounted' | 'restoredFromOlderCopy'> {
    const kills = Object.fromEntries([...this.killers].map(([kind, killer]) => [kind, killer.kills])) as Record<VictimKind, number>;
    const idle = [...this.killers.values()].reduce((total, killer) => total + killer.idle, 0);
    return { committedChanges: this.ledger.changes, unanswered: this.ledger.unanswered, kills, idleKillsNotCounted: idle, restoredFromOlderCopy: this.restored };
  }
}

/** Waits until nothing moves and the figures hold, or until patience ends; then the figures are what they are. */
async function settle(stage: Stage, ledger: Ledger, patienceMs: number): Promise<Figures & { readonly settledSeconds: number }> {
  const began = Date.now();
  let figures: Figures | undefined;
  await eventually(patienceMs, async () => {
    figures = judge(ledger, await collect(stage));
    return holds(figures);
  }, 1000);
  return { ...(figures ?? judge(ledger, await collect(stage))), settledSeconds: Math.round((Date.now() - began) / 1000) };
}
