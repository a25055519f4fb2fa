import { Gate } from './gate.js';
import { STOP_DEADLINE_MS, type ConsumeOptions, type Consumption, type InterruptionCode } from './port.js';
import { within } from './waiting.js';

/** What every reader has, whichever the log: its pause, its end, and what it says of interruptions. */
export class Reading {
  readonly gate = new Gate();
  private readonly stopping = new AbortController();
  private reported: InterruptionCode | undefined;

  constructor(private readonly onInterruption: ConsumeOptions['onInterruption']) {}

  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** A lasting condition is told once; each refusal of the handler is told. */
  report(code: InterruptionCode, error: unknown): void {
    if (this.signal.aborted) return;
    if (code !== 'HANDLER' && code === this.reported) return;
    this.reported = code;
    this.onInterruption?.(code, error);
  }
  /** What was interrupted goes on; the same condition is told again when it comes back. */
  progressed(): void {
    this.reported = undefined;
  }

  /** The caller's hold on a reader that runs until the signal fires; `finished` never rejects. */
  consumption(finished: Promise<void>): Consumption {
    return {
      pause: () => { this.gate.close(); },
      resume: () => { this.gate.open(); },
      stop: async () => {
        this.stopping.abort();
        this.gate.open();
        await within(STOP_DEADLINE_MS, finished);
      },
    };
  }
}
