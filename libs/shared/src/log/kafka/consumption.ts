import { STOP_DEADLINE_MS, type Consumption, type InterruptionCode } from '../port.js';
import { Gate } from '../gate.js';
import { BackOff, pauseFor, within } from '../waiting.js';
import { kafkaInterruption } from './errors.js';
import { GroupSession, type KafkaReader } from './group-session.js';
import { topicRange } from './topic-range.js';

/**
 * One reader. kafkajs leaves a consumer dead after some errors while the process lives on, and rejects neither run()
 * nor any other promise; so each crash ends the session here, and the next one starts from the reader's own offset.
 */
export class KafkaConsumption implements Consumption {
  private readonly stopping = new AbortController();
  private readonly gate = new Gate();
  private readonly starting = new BackOff(200, 3_000);
  private readonly finished: Promise<void>;
  private reported: InterruptionCode | undefined;

  constructor(private readonly reader: KafkaReader) {
    this.finished = this.runUntilStopped();
  }

  pause(): void {
    this.gate.close();
  }
  resume(): void {
    this.gate.open();
  }
  async stop(): Promise<void> {
    this.stopping.abort();
    this.gate.open();
    await within(STOP_DEADLINE_MS, this.finished);
  }

  private async runUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.runSession();
      await pauseFor(this.starting.nextMs(), signal);
    }
  }

  private async runSession(): Promise<void> {
    try {
      // Subscribing to a missing topic fails in kafkajs, and a pattern never sees one that comes later.
      await topicRange(this.reader.calling, this.reader.options.topic);
      const session = new GroupSession({
        ...this.reader, gate: this.gate, stopping: this.stopping.signal,
        report: (code, error) => this.report(code, error), progressed: () => this.progressed(),
      });
      await session.run();
    } catch (error) {
      this.report(kafkaInterruption(error), error);
    }
  }

  private progressed(): void {
    this.starting.reset();
    this.reported = undefined;
  }

  /** A lasting condition is told once; each refusal of the handler is told. */
  private report(code: InterruptionCode, error: unknown): void {
    if (this.stopping.signal.aborted) return;
    if (code !== 'HANDLER' && code === this.reported) return;
    this.reported = code;
    this.reader.options.onInterruption?.(code, error);
  }
}
