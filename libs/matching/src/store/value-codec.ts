import { civilDate, readDay } from '../birth/civil-day.js';
import { ByteReader, ByteWriter } from './bytes.js';
import { CodeBook } from './code-book.js';

/**
 * Any record as bytes, without loss and without knowing its members: objects by the list of their keys, codes by
 * number, days and hexadecimal identifiers packed; everything else as it is. A member that is added needs no change here.
 */
const TAG = { UNDEFINED: 0, NULL: 1, TRUE: 2, FALSE: 3, WHOLE: 4, FLOAT: 5, TEXT: 6, CODE: 7, DAY: 8, UUID: 9, HEX: 10, ARRAY: 11, OBJECT: 12, BYTES: 13, UNITS: 14, SMALL: 32 } as const;
const MOST_SMALL = 223;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HEX = /^(?:[0-9a-f]{2}){8,}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_OFFSET = 800_000;
/** Members whose values are codes of short lists; never free text, which must be forgotten with its record. */
const CODED = new Set(['country', 'kind', 'category', 'script', 'part', 'precision', 'calendar', 'relation', 'modality', 'nationalities', 'languages', 'type', 'epoch', 'eyeColour', 'hairColour']);
const MOST_CODE = 24;

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const dayText = (day: number): string => {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
};
/** Years under 100 are read as others by the calendar of the language. */
const dayOf = (text: string): number | undefined => (DAY.test(text) && text >= '0100' ? readDay(text) : undefined);

const bytesOfHex = (text: string): Uint8Array => Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
const HEX_BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hexOf = (bytes: Uint8Array): string => { let text = ''; for (const byte of bytes) text += HEX_BYTES[byte] ?? ''; return text; };
const uuidOf = (bytes: Uint8Array): string => { const hex = hexOf(bytes); return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`; };

export class ValueCodec {
  readonly #codes = new CodeBook<string>((code) => code);
  readonly #shapes = new CodeBook<readonly string[]>((keys) => JSON.stringify(keys));

  write(writer: ByteWriter, value: unknown, member = ''): void {
    if (typeof value === 'string') this.#text(writer, value, CODED.has(member));
    else if (typeof value === 'number') this.#number(writer, value);
    else if (value instanceof Uint8Array) { writer.byte(TAG.BYTES); writer.bytes(value); }
    else if (Array.isArray(value)) this.#array(writer, value, member);
    else if (typeof value === 'object' && value !== null) this.#object(writer, value);
    else writer.byte(value === undefined ? TAG.UNDEFINED : value === null ? TAG.NULL : value === true ? TAG.TRUE : TAG.FALSE);
  }

  read(reader: ByteReader): unknown {
    const tag = reader.byte();
    if (tag >= TAG.SMALL) return tag - TAG.SMALL;
    switch (tag) {
      case TAG.NULL: return null;
      case TAG.TRUE: return true;
      case TAG.FALSE: return false;
      case TAG.WHOLE: return reader.whole();
      case TAG.FLOAT: return reader.float();
      case TAG.TEXT: return reader.text();
      case TAG.CODE: return this.#codes.at(reader.whole());
      case TAG.DAY: return dayText(reader.whole() - DAY_OFFSET);
      case TAG.UUID: return uuidOf(reader.bytes());
      case TAG.HEX: return hexOf(reader.bytes());
      case TAG.BYTES: return reader.bytes();
      case TAG.UNITS: return JSON.parse(reader.text());
      case TAG.ARRAY: return Array.from({ length: reader.whole() }, () => this.read(reader));
      case TAG.OBJECT: return this.#readObject(reader);
      default: return undefined;
    }
  }

  #text(writer: ByteWriter, text: string, coded: boolean): void {
    const day = dayOf(text);
    if (day !== undefined) { writer.byte(TAG.DAY); writer.whole(day + DAY_OFFSET); }
    else if (coded && text.length <= MOST_CODE) { writer.byte(TAG.CODE); writer.whole(this.#codes.numberOf(text)); }
    else if (UUID.test(text)) { writer.byte(TAG.UUID); writer.bytes(bytesOfHex(text.replaceAll('-', ''))); }
    else if (HEX.test(text)) { writer.byte(TAG.HEX); writer.bytes(bytesOfHex(text)); }
    else if (text.isWellFormed()) { writer.byte(TAG.TEXT); writer.text(text); }
    else { writer.byte(TAG.UNITS); writer.text(JSON.stringify(text)); }
  }

  #number(writer: ByteWriter, value: number): void {
    if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) { writer.byte(TAG.FLOAT); writer.float(value); }
    else if (value <= MOST_SMALL) writer.byte(TAG.SMALL + value);
    else { writer.byte(TAG.WHOLE); writer.whole(value); }
  }

  #array(writer: ByteWriter, values: readonly unknown[], member: string): void {
    writer.byte(TAG.ARRAY);
    writer.whole(values.length);
    for (const value of values) this.write(writer, value, member);
  }

  #object(writer: ByteWriter, value: object): void {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    writer.byte(TAG.OBJECT);
    writer.whole(this.#shapes.numberOf(entries.map(([key]) => key)));
    for (const [key, each] of entries) this.write(writer, each, key);
  }

  #readObject(reader: ByteReader): unknown {
    const read: Record<string, unknown> = {};
    for (const key of this.#shapes.at(reader.whole()) ?? []) read[key] = this.read(reader);
    return read;
  }
}
