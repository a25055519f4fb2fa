import { FileError } from './errors.js';

const SAVE_AS_CSV = 'save it as CSV (in UTF-8) and give that file';
/** What office programs write, by how their files begin. */
const BINARY: readonly { readonly begins: readonly number[]; readonly is: string }[] = [
  { begins: [0x50, 0x4b, 0x03, 0x04], is: `a workbook (.xlsx, .ods) or another packed file: ${SAVE_AS_CSV}` },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], is: `an old workbook or document (.xls, .doc): ${SAVE_AS_CSV}` },
  { begins: [0x25, 0x50, 0x44, 0x46], is: 'a PDF: ask for the table behind it' },
  { begins: [0x89, 0x50, 0x4e, 0x47], is: 'a picture' }, { begins: [0xff, 0xd8, 0xff], is: 'a picture' },
  { begins: [0x28, 0xb5, 0x2f, 0xfd], is: 'packed by zstd: unpack it first' }, { begins: [0x42, 0x5a, 0x68], is: 'packed by bzip2: unpack it first' },
];

/** @throws FileError for what is no text at all */
export function refuseBinary(bytes: Buffer): void {
  const known = BINARY.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) throw new FileError(`this is ${known.is}`);
}

/** @throws FileError for text that is no table */
export function refuseOtherText(text: string): void {
  const start = text.slice(0, 200).trimStart().toLowerCase();
  if (text.trim() === '') throw new FileError('the file is empty');
  if (start.startsWith('<')) throw new FileError(`this is a web page or XML: ${SAVE_AS_CSV}`);
  if (/^(\{|\[\s*[{[])/.test(start)) throw new FileError('this is JSON, not a table: write it as CSV, a header and one line per person');
}
