import type { ConsumeOptions, Consumption } from '../port.js';
import { Reading } from '../reading.js';
import { BackOff, pauseFor } from '../waiting.js';
import type { EmbeddedLogOptions } from './options.js';
import { embeddedInterruption } from './errors.js';
import { ReaderSession } from './reader-session.js';

/** One reader: opens a session, feeds the handler, and opens the next one after any failure until it is stopped. */
export function consumeEmbedded(log: EmbeddedLogOptions, options: ConsumeOptions): Consumption {
  const reading = new Reading(options.onInterruption);
  return reading.consumption(new EmbeddedReader(log, options, reading).runUntilStopped());
}

class EmbeddedReader {
  private readonly connecting = new BackOff(100, 2_000);
  private readonly failing = new BackOff(100, 5_000);

  constructor(private readonly log: EmbeddedLogOptions, private readonly options: ConsumeOptions, private readonly reading: Reading) {}

  async runUntilStopped(): Promise<void> {
    const { signal } = this.reading;
    while (!signal.aborted) {
      const session = new ReaderSession(this.log, this.options, signal);
      try {
        await session.open();
        while (!signal.aborted) await this.readOn(session);
      } catch (error) {
        this.reading.report(embeddedInterruption(error), error);
      } finally {
        await session.close();
      }
      await pauseFor(this.connecting.nextMs(), signal);
    }
  }

  /** From the reader's own offset onward, until a failure of the reader; a failure of the log is thrown. */
  private async readOn(session: ReaderSession): Promise<void> {
    const start = await this.locate(session);
    if (start === undefined) return pauseFor(this.failing.nextMs(), this.reading.signal);
    let position: bigint | undefined = start;
    while (position !== undefined && !this.reading.signal.aborted) {
      await this.reading.gate.passed();
      position = await this.deliver(session, position);
    }
  }

  private async locate(session: ReaderSession): Promise<bigint | undefined> {
    const next = await this.options.nextOffset().catch((error: unknown) => { this.reading.report('NEXT_OFFSET', error); });
    if (next === undefined) return undefined;
    const end = await session.end();
    if (next <= end) return next;
    this.reading.report('AHEAD_OF_LOG', new RangeError(`reader is at ${next}, the log ends at ${end}`));
    return undefined;
  }

  /** The position after the batch, or undefined when the handler refused it. */
  private async deliver(session: ReaderSession, position: bigint): Promise<bigint | undefined> {
    const batch = await session.read(position);
    const last = batch.at(-1);
    this.connecting.reset();
    this.reading.progressed();
    if (!last) {
      await session.news();
      return position;
    }
    if (this.reading.signal.aborted) return undefined;
    try {
      await this.options.handle(batch, position);
    } catch (error) {
      this.reading.report('HANDLER', error);
      await pauseFor(this.failing.nextMs(), this.reading.signal);
      return undefined;
    }
    this.failing.reset();
    return last.offset + 1n;
  }
}
