import { isUtf8 } from 'node:buffer';
import { FileError } from './errors.js';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257', 'macintosh', 'shift_jis', 'gb18030', 'euc-kr'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A byte order mark decides; else UTF-8, which is checked and never guessed past: a wrong guess would spoil every name in silence. */
export function decode(bytes: Buffer, said?: Encoding): string {
  const marked = said ?? markOf(bytes);
  if (marked === undefined && !isUtf8(bytes)) throw new FileError(`not UTF-8; say which encoding it is with --encoding, one of ${ENCODINGS.join(', ')}`);
  return new TextDecoder(marked ?? 'utf-8', { ignoreBOM: false }).decode(bytes);
}

function markOf(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
