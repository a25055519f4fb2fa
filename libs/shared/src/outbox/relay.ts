import type { LogPort } from '../log/port.js';
import { BackOff, pauseFor, within } from '../log/waiting.js';
import { RelaySession, type OutboxMessage } from './relay-session.js';

export interface RelayOptions {
  /** A role that may select, update and delete in `outbox`. */
  readonly url: string;
  readonly log: Pick<LogPort, 'append'>;
  /** How long the relay waits for a notification before it looks by itself. */
  readonly pollMs?: number;
  readonly batchSize?: number;
  /** Told of every failed append (with its topic) and every lost connection (without); it is retried in any case. */
  readonly onFailure?: (error: unknown, topic?: string) => void;
}
export interface RelayCounters {
  /** True while this relay holds the database's lock. */
  readonly leading: boolean;
  readonly pending: number;
  /** How long the message now at the head has been there, as far as this relay has seen; 0 with nothing pending. */
  readonly oldestAgeMs: number;
  readonly sent: number;
  readonly failures: number;
}
export interface Relay {
  counters(): RelayCounters;
  stop(): Promise<void>;
}

/**
 * Publishes the outbox of one database: takes what is unpublished in order of `seq`, appends, waits, marks. A crash
 * between append and mark repeats a message and loses none; readers drop repeats by version. It never gives up and
 * never skips, whatever the error; a topic that fails waits by itself while the others go on.
 */
export const startRelay = (options: RelayOptions): Relay => new OutboxRelay(options);

const MEASURE_MS = 1_000;
const PURGE_MS = 600_000;
const KEEP_PUBLISHED_MS = 24 * 3_600_000;
const STOP_DEADLINE_MS = 5_000;

interface Lane { readonly backOff: BackOff; blockedUntilMs: number; /** Never rejects. */ inHand: Promise<void> | undefined }

class OutboxRelay implements Relay {
  private readonly stopping = new AbortController();
  private readonly lanes = new Map<string, Lane>();
  private readonly reconnecting = new BackOff(100, 2_000);
  private readonly finished: Promise<void>;
  private readonly count = { leading: false, pending: 0, sent: 0, failures: 0 };
  private oldest: { readonly seq: string; readonly sinceMs: number } | undefined;
  private measuredMs = 0;
  private purgedMs = 0;

  constructor(private readonly options: RelayOptions) {
    this.finished = this.runUntilStopped();
  }

  counters(): RelayCounters {
    return { ...this.count, oldestAgeMs: this.oldest ? Date.now() - this.oldest.sinceMs : 0 };
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await within(STOP_DEADLINE_MS, this.finished);
  }

  private async runUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const session = new RelaySession(this.options.url, signal);
      try {
        await this.lead(session);
      } catch (error) {
        this.failed(error);
      } finally {
        this.count.leading = false;
        // What is still on its way must land before anyone, here or elsewhere, may send what comes after it.
        await Promise.all([...this.lanes.values()].flatMap((lane) => lane.inHand ?? []));
        await session.close();
      }
      await pauseFor(this.reconnecting.nextMs(), signal);
    }
  }

  private async lead(session: RelaySession): Promise<void> {
    await session.open();
    this.reconnecting.reset();
    this.count.leading = !this.stopping.signal.aborted;
    while (!this.stopping.signal.aborted) {
      await this.keepHouse(session);
      const messages = await session.take(this.options.batchSize ?? 200, this.waitingTopics());
      for (const [topic, batch] of Map.groupBy(messages, (message) => message.topic)) this.publish(session, topic, batch);
      if (messages.length === 0) await session.news(this.nextLookMs());
    }
  }

  private publish(session: RelaySession, topic: string, batch: readonly OutboxMessage[]): void {
    const lane = this.lane(topic);
    lane.inHand = this.send(session, topic, batch, lane).finally(() => {
      lane.inHand = undefined;
      session.wake();
    });
  }

  private async send(session: RelaySession, topic: string, batch: readonly OutboxMessage[], lane: Lane): Promise<void> {
    try {
      await this.options.log.append(topic, batch.map(({ key, value, headers }) => ({ key, value, headers: headers ?? {} })));
    } catch (error) {
      lane.blockedUntilMs = Date.now() + lane.backOff.nextMs();
      this.failed(error, topic);
      return;
    }
    lane.backOff.reset();
    this.count.sent += batch.length;
    // Appended and not marked is sent again, by whoever leads next.
    await session.mark(batch).catch((error: unknown) => session.fail(error instanceof Error ? error : new Error('mark failed', { cause: error })));
  }

  private lane(topic: string): Lane {
    const lane = this.lanes.get(topic) ?? { backOff: new BackOff(100, 5_000), blockedUntilMs: 0, inHand: undefined };
    this.lanes.set(topic, lane);
    return lane;
  }

  /** Topics with a batch on its way, or a failure behind them that is not old enough. */
  private waitingTopics(): readonly string[] {
    const now = Date.now();
    return [...this.lanes].filter(([, lane]) => lane.inHand !== undefined || lane.blockedUntilMs > now).map(([topic]) => topic);
  }

  private nextLookMs(): number {
    const now = Date.now();
    const retries = [...this.lanes.values()].map((lane) => lane.blockedUntilMs - now).filter((waitMs) => waitMs > 0);
    return Math.min(this.options.pollMs ?? 500, ...retries);
  }

  private async keepHouse(session: RelaySession): Promise<void> {
    const now = Date.now();
    if (now - this.measuredMs >= MEASURE_MS) {
      this.measuredMs = now;
      const { pending, oldestSeq } = await session.backlog();
      this.count.pending = pending;
      if (oldestSeq !== this.oldest?.seq) this.oldest = oldestSeq === undefined ? undefined : { seq: oldestSeq, sinceMs: now };
    }
    if (now - this.purgedMs >= PURGE_MS) {
      this.purgedMs = now;
      await session.purge(KEEP_PUBLISHED_MS);
    }
  }

  private failed(error: unknown, topic?: string): void {
    if (this.stopping.signal.aborted) return;
    this.count.failures += 1;
    this.options.onFailure?.(error, topic);
  }
}
