import { Injectable } from '@nestjs/common';

export type ReadinessCheck = () => Promise<boolean>;
export interface ReadinessReport { readonly ready: boolean; readonly checks: Readonly<Record<string, boolean>> }

const CHECK_TIMEOUT_MS = 2_000;

/** What must work before requests are worth sending here. Features add their checks (database, log, trust …) by name. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();
  private stopping = false;

  add(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** From here on not ready, so that a balancer sends nothing new while we drain. */
  beginStop(): void {
    this.stopping = true;
  }

  async report(): Promise<ReadinessReport> {
    const results = await Promise.all([...this.checks].map(async ([name, check]) => [name, await passes(check)] as const));
    return { ready: !this.stopping && results.every(([, passed]) => passed), checks: Object.fromEntries(results) };
  }
}

/** A check that fails, throws or hangs is a "no"; which one it was is in the report. */
async function passes(check: ReadinessCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<boolean>((resolve) => { timer = setTimeout(() => resolve(false), CHECK_TIMEOUT_MS); });
  try {
    return await Promise.race([check(), timeout]);
  } catch {
    // The report is the place where this failure shows; the reason is in the log of the part that failed.
    return false;
  } finally {
    clearTimeout(timer);
  }
}
