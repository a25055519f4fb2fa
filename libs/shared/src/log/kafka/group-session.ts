import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { ConsumeOptions, InterruptionCode } from '../port.js';
import type { Gate } from '../gate.js';
import { BackOff, pauseFor, within } from '../waiting.js';
import { kafkaInterruption } from './errors.js';
import { groupId, type KafkaLogOptions } from './options.js';
import { toLogRecord } from './records.js';
import { startHeartbeats } from './heartbeats.js';
import { topicRange } from './topic-range.js';

export interface KafkaReader {
  /** For short questions to the broker. */
  readonly calling: Kafka;
  /** For the consumer, which sits an outage out. */
  readonly reading: Kafka;
  readonly log: KafkaLogOptions;
  readonly options: ConsumeOptions;
}
export interface SessionContext extends KafkaReader {
  readonly gate: Gate;
  readonly stopping: AbortSignal;
  readonly report: (code: InterruptionCode, error: unknown) => void;
  readonly progressed: () => void;
}

const DEFAULT_BATCH = 200;
const LEAVE_DEADLINE_MS = 3_000;
/** Kafka's committed offset is only a hint for tools that show lag. */
const COMMIT_HINT_MS = 5_000;

/** One life of a kafkajs consumer, from joining the group to its crash or our stop. */
export class GroupSession {
  private readonly consumer: Consumer;
  private readonly failing = new BackOff(100, 5_000);
  /** Each join makes what was known before void. */
  private generation = 0;
  private position: bigint | undefined;
  private located: Promise<void> = Promise.resolve();
  private inHand: Promise<void> = Promise.resolve();
  private readonly stopped: Promise<undefined>;

  constructor(private readonly context: SessionContext) {
    const { log, options, stopping } = context;
    this.stopped = new Promise((resolve) => {
      if (stopping.aborted) resolve(undefined);
      stopping.addEventListener('abort', () => resolve(undefined), { once: true });
    });
    const sessionTimeout = log.sessionTimeoutMs ?? 10_000;
    this.consumer = context.reading.consumer({
      groupId: groupId(log.participant, options.group, options.topic), allowAutoTopicCreation: false,
      sessionTimeout, rebalanceTimeout: sessionTimeout, heartbeatInterval: sessionTimeout / 5,
      maxWaitTimeInMs: log.maxWaitMs ?? 250,
    });
  }

  /** Resolves when stopped; rejects with what the consumer crashed of. */
  async run(): Promise<void> {
    const { options } = this.context;
    const crashed = new Promise<Error>((resolve) => this.consumer.on(this.consumer.events.CRASH, ({ payload }) => resolve(payload.error)));
    this.consumer.on(this.consumer.events.GROUP_JOIN, () => { this.located = this.locate(++this.generation); });
    try {
      await this.consumer.connect();
      await this.consumer.subscribe({ topic: options.topic, fromBeginning: true });
      const run = this.consumer.run({
        autoCommit: false, autoCommitInterval: COMMIT_HINT_MS, eachBatchAutoResolve: false, eachBatch: (payload) => this.inHand = this.deliver(payload),
      });
      const error = await Promise.race([run.then(() => crashed), crashed, this.stopped]);
      if (error) throw error;
    } finally {
      this.generation++;
      await this.inHand.catch(() => undefined);
      await this.leave();
    }
  }

  /** kafkajs may hang on a dead broker, or still be joining: leave it behind after the deadline, and end it when it comes round. */
  private async leave(): Promise<void> {
    const left = this.consumer.disconnect().catch(() => undefined);
    this.consumer.on(this.consumer.events.GROUP_JOIN, () => { void this.consumer.disconnect().catch(() => undefined); });
    await within(LEAVE_DEADLINE_MS, left);
  }

  /** Asks the reader where to go on, and seeks there, until it answers something that the log can serve. */
  private async locate(generation: number): Promise<void> {
    const { options, stopping } = this.context;
    this.position = undefined;
    while (generation === this.generation && !stopping.aborted) {
      const next = await this.servableOffset();
      if (generation !== this.generation) return;
      if (next !== undefined) {
        this.consumer.seek({ topic: options.topic, partition: 0, offset: next.toString() });
        this.position = next;
        return;
      }
      await pauseFor(this.failing.nextMs(), stopping);
    }
  }

  private async servableOffset(): Promise<bigint | undefined> {
    const { calling, options, report } = this.context;
    try {
      const next = await options.nextOffset();
      const range = await topicRange(calling, options.topic).catch((error: unknown) => { report(kafkaInterruption(error), error); });
      if (range && next <= range.end) return next;
      if (range) report('AHEAD_OF_LOG', new RangeError(`reader is at ${next}, the log ends at ${range.end}`));
    } catch (error) {
      report('NEXT_OFFSET', error);
    }
    return undefined;
  }

  private async deliver(payload: EachBatchPayload): Promise<void> {
    const heartbeats = startHeartbeats(() => payload.heartbeat());
    try {
      await Promise.race([this.located, this.stopped]);
      await this.feed(payload, this.generation);
    } finally {
      await heartbeats.stop();
    }
    // A rebalance that the heartbeat was told of: kafkajs joins again when it gets this error.
    const lost = heartbeats.failure();
    if (lost) throw lost;
  }

  private async feed(payload: EachBatchPayload, generation: number): Promise<void> {
    const { options, gate, stopping } = this.context;
    const records = payload.batch.messages.map((message) => toLogRecord(options.topic, message));
    const size = options.maxBatch ?? DEFAULT_BATCH;
    for (let start = 0; start < records.length; start += size) {
      await gate.passed();
      if (generation !== this.generation || stopping.aborted || !payload.isRunning() || payload.isStale()) return;
      const slice = records.slice(start, start + size);
      if (!await this.handle(slice, generation)) return;
      payload.resolveOffset((this.position! - 1n).toString());
    }
    // The hint may fail (a rebalance, an outage) without harm.
    await payload.commitOffsetsIfNecessary().catch(() => undefined);
  }

  private async handle(slice: Parameters<ConsumeOptions['handle']>[0], generation: number): Promise<boolean> {
    const { options, report, stopping, progressed } = this.context;
    const last = slice.at(-1);
    if (this.position === undefined || !last) return false;
    try {
      await options.handle(slice, this.position);
    } catch (error) {
      // Never thrown on to kafkajs: it would retry at its own pace, or die for good, by the error's class.
      report('HANDLER', error);
      await pauseFor(this.failing.nextMs(), stopping);
      if (generation === this.generation) await this.locate(generation);
      return false;
    }
    this.failing.reset();
    progressed();
    this.position = last.offset + 1n;
    return true;
  }
}
