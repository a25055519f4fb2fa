import { isUtf8 } from 'node:buffer';
import { FileError } from './errors.js';
import { refuseBinary } from './not-a-table.js';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257', 'macintosh', 'shift_jis', 'gb18030', 'euc-kr'] as const;
export type Encoding = (typeof ENCODINGS)[number];
/** As people call them; the windows page holds all that ISO 8859-1 has. */
const ALSO_CALLED: Readonly<Record<string, Encoding>> = { utf8: 'utf-8', latin1: 'windows-1252', 'latin-1': 'windows-1252', 'iso-8859-1': 'windows-1252', cp1252: 'windows-1252', cp1251: 'windows-1251', cp1250: 'windows-1250', cp1256: 'windows-1256', 'utf-16': 'utf-16le' };
export const encodingNamed = (name: string): Encoding | undefined => ENCODINGS.find((one) => one === name.toLowerCase()) ?? ALSO_CALLED[name.toLowerCase()];

/** A byte order mark decides; else UTF-8, which is checked and never guessed past: a wrong guess would spoil every name in silence. */
export function decode(bytes: Buffer, said?: Encoding): string {
  refuseBinary(bytes);
  const marked = said ?? markOf(bytes);
  if (marked === undefined && !isUtf8(bytes)) throw new FileError(`line ${String(firstBadLine(bytes))} is not UTF-8; say which encoding the file is in with --encoding (in western Europe often windows-1252), one of ${ENCODINGS.join(', ')}`);
  if (marked === undefined && isHalfEmpty(bytes)) throw new FileError('every other character is empty, as in UTF-16 without its mark: say --encoding utf-16le or utf-16be');
  const text = new TextDecoder(marked ?? 'utf-8', { ignoreBOM: false }).decode(bytes);
  if (said !== undefined && text.slice(0, LOOKED_AT).includes('\uFFFD')) throw new FileError(`the file is not in ${said}: some of its characters do not exist there`);
  return text;
}

function markOf(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

const LOOKED_AT = 1_000_000;
const LINE_FEED = 10;
const isHalfEmpty = (bytes: Buffer): boolean => {
  const start = bytes.subarray(0, 1000);
  return start.filter((byte) => byte === 0).length > start.length / 4;
};

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const to = feed < 0 ? bytes.length : feed + 1;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to;
  }
  return line;
}
