import type { TopicSettings } from '../topics/index.js';

/**
 * The log: an ordered, keyed, compactable sequence of messages per topic, one partition each (a country is the unit
 * of order; see docs/adr). Two implementations, Kafka and embedded on PostgreSQL, pass one contract suite.
 */
export interface LogMessage {
  readonly key: string;
  /** null is a tombstone: compaction forgets the key. */
  readonly value: Buffer | null;
  readonly headers?: Readonly<Record<string, Buffer>>;
}
export interface LogRecord extends LogMessage {
  readonly topic: string;
  /** Grows by at least one; compaction leaves gaps. */
  readonly offset: bigint;
  readonly headers: Readonly<Record<string, Buffer>>;
  /** When the log took it in, by the log's own clock; never the writer's. */
  readonly timestampMs: number;
}

export interface ConsumeOptions {
  readonly topic: string;
  /** Name of the consumer group; of two live members of one group only one is fed (a zombie may still hold a batch). */
  readonly group: string;
  /** Asked at every (re)start and after every failure: the next offset to read, from the reader's own database. */
  readonly nextOffset: () => Promise<bigint>;
  /**
   * One batch, in order, 1..maxBatch records. Rejecting means: ask nextOffset again and redeliver from there.
   * `position` is what nextOffset said, or one after the batch before: the `expected` of the compare-and-set on the
   * reader's stored offset (the first record may be later, compaction leaves gaps).
   */
  readonly handle: (batch: readonly LogRecord[], position: bigint) => Promise<void>;
  readonly maxBatch?: number;
  /** Told of every interruption that the consumer recovers from by itself; the error never holds message content. */
  readonly onInterruption?: (code: InterruptionCode, error: unknown) => void;
}
/**
 * HANDLER: the reader rejected a batch. NEXT_OFFSET: it could not say where to go on. TOPIC_MISSING: not there yet.
 * AHEAD_OF_LOG: the reader's offset lies beyond the end (the log was restored or replaced): nothing is delivered until
 * a person reconciles the two. FORBIDDEN: no right to read, or a refused certificate. OUTAGE: the log does not answer.
 */
export type InterruptionCode = 'HANDLER' | 'NEXT_OFFSET' | 'TOPIC_MISSING' | 'AHEAD_OF_LOG' | 'FORBIDDEN' | 'OUTAGE';
export interface Consumption {
  pause(): void;
  resume(): void;
  /** Waits for the batch in hand, at most STOP_DEADLINE_MS, then stops; idempotent. */
  stop(): Promise<void>;
}
export const STOP_DEADLINE_MS = 8_000;

/** Closed list. OUTAGE is worth retrying for ever; the others need a person. */
export type LogErrorCode = 'FORBIDDEN' | 'TOO_LARGE' | 'OUTAGE' | 'CLOSED';
export class LogError extends Error {
  constructor(readonly code: LogErrorCode, readonly topic: string, options?: ErrorOptions) {
    super(`log ${code} on ${topic}`, options);
    this.name = 'LogError';
  }
}

export interface LogPort {
  /** Resolves when every message is durable, in the given order; rejects with LogError. A rejected append may have been written in part. */
  append(topic: string, messages: readonly LogMessage[]): Promise<void>;
  /** Never fails because the topic is missing or the other side is down: it waits and tries again until stopped. */
  consume(options: ConsumeOptions): Promise<Consumption>;
  /** No record is older than `first`; `end` is the offset after the newest; undefined while the topic is missing or not readable. */
  range(topic: string): Promise<{ readonly first: bigint; readonly end: bigint } | undefined>;
  /** True when the log answers; for readiness. */
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

/** Rights that only the operator of the log has. */
export interface LogAdmin {
  /** Makes the topic, or gives it exactly these settings when it is there; idempotent. */
  ensureTopic(topic: string, settings: TopicSettings): Promise<void>;
  close(): Promise<void>;
}
