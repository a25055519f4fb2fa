/** A line that is written over on a terminal; elsewhere nothing. */
export function progress(what: string): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  let toldMs = 0;
  return (done) => {
    if (performance.now() - toldMs < 500) return;
    toldMs = performance.now();
    process.stderr.write(`\r${what}: ${done.toLocaleString('en')}   `);
  };
}
export const progressEnds = (): void => { if (process.stderr.isTTY) process.stderr.write('\r'.padEnd(60) + '\r'); };

export const SECOND_MS = 1_000;
export const perSecond = (count: number, elapsedMs: number): number => Math.round((count / Math.max(1, elapsedMs)) * SECOND_MS);
