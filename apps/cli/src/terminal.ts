/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Overwrites itself on a terminal, says nothing elsewhere. */
  progress(line: string): void;
  /** Ends the progress line. */
  settle(): void;
}

export function processTerminal(): Terminal {
  let pending = false;
  const settle = (): void => {
    if (pending) process.stderr.write('\r\u001b[K');
    pending = false;
  };
  return {
    out: (line) => { settle(); process.stdout.write(`${line}\n`); },
    err: (line) => { settle(); process.stderr.write(`${line}\n`); },
    progress: (line) => {
      if (!process.stderr.isTTY) return;
      process.stderr.write(`\r\u001b[K${line}`);
      pending = true;
    },
    settle,
  };
}
