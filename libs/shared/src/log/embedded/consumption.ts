import { STOP_DEADLINE_MS, type ConsumeOptions, type Consumption, type InterruptionCode } from '../port.js';
import { Gate } from '../gate.js';
import { BackOff, pauseFor, within } from '../waiting.js';
import type { EmbeddedLogOptions } from './options.js';
import { embeddedInterruption } from './errors.js';
import { ReaderSession } from './reader-session.js';

/** One reader: opens a session, feeds the handler, and opens the next one after any failure until it is stopped. */
export class EmbeddedConsumption implements Consumption {
  private readonly stopping = new AbortController();
  private readonly gate = new Gate();
  private readonly connecting = new BackOff(100, 2_000);
  private readonly failing = new BackOff(100, 5_000);
  private reported: InterruptionCode | undefined;
  private readonly finished: Promise<void>;

  constructor(private readonly log: EmbeddedLogOptions, private readonly options: ConsumeOptions) {
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
      const session = new ReaderSession(this.log, this.options, signal);
      try {
        await session.open();
        while (!signal.aborted) await this.readOn(session);
      } catch (error) {
        this.report(embeddedInterruption(error), error);
      } finally {
        await session.close();
      }
      await pauseFor(this.connecting.nextMs(), signal);
    }
  }

  /** From the reader's own offset onward, until a failure of the reader; a failure of the log is thrown. */
  private async readOn(session: ReaderSession): Promise<void> {
    const start = await this.locate(session);
    if (start === undefined) return pauseFor(this.failing.nextMs(), this.stopping.signal);
    let position: bigint | undefined = start;
    while (position !== undefined && !this.stopping.signal.aborted) {
      await this.gate.passed();
      position = await this.deliver(session, position);
    }
  }

  private async locate(session: ReaderSession): Promise<bigint | undefined> {
    const next = await this.options.nextOffset().catch((error: unknown) => { this.report('NEXT_OFFSET', error); });
    if (next === undefined) return undefined;
    const end = await session.end();
    if (next <= end) return next;
    this.report('AHEAD_OF_LOG', new RangeError(`reader is at ${next}, the log ends at ${end}`));
    return undefined;
  }

  /** The position after the batch, or undefined when the handler refused it. */
  private async deliver(session: ReaderSession, position: bigint): Promise<bigint | undefined> {
    const batch = await session.read(position);
    const last = batch.at(-1);
    this.connecting.reset();
    this.reported = undefined;
    if (!last) {
      await session.news();
      return position;
    }
    if (this.stopping.signal.aborted) return undefined;
    try {
      await this.options.handle(batch, position);
    } catch (error) {
      this.report('HANDLER', error);
      await pauseFor(this.failing.nextMs(), this.stopping.signal);
      return undefined;
    }
    this.failing.reset();
    return last.offset + 1n;
  }

  /** A lasting condition is told once; each refusal of the handler is told. */
  private report(code: InterruptionCode, error: unknown): void {
    if (this.stopping.signal.aborted) return;
    if (code !== 'HANDLER' && code === this.reported) return;
    this.reported = code;
    this.options.onInterruption?.(code, error);
  }
}
