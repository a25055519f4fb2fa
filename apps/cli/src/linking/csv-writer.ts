import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { CommandError, EXIT } from '../exit-codes.js';

export interface CsvWriter {
  row(cells: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** A cell that a spreadsheet would take for a formula stays text only inside quotes; nothing is changed in it. */
const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Writes as it goes, packed when the name ends in .gz; waits where the disk is slower. */
export function csvWriter(path: string): CsvWriter {
  const file = createWriteStream(path);
  const target = path.endsWith('.gz') ? createGzip() : file;
  if (target !== file) target.pipe(file);
  const failed = once(file, 'error').then(() => { throw new CommandError(EXIT.INPUT, `${path} cannot be written`); });
  failed.catch(() => undefined);
  return {
    row: async (cells) => { if (!target.write(`${cells.map(quoted).join(',')}\n`)) await Promise.race([once(target, 'drain'), failed]); },
    close: async () => { target.end(); await Promise.race([finished(file), failed]); },
  };
}
