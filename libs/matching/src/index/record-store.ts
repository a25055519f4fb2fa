import { formOf, type NameForm } from '../names/index.js';
import type { BiometricRecord, NamePart, PersonRecord } from '../record/person-record.js';
import { prepareWith, type PreparedRecord } from '../score/prepared.js';
import { presenceOf } from '../score/most-bits.js';
import { Blocks } from '../store/blocks.js';
import { ByteReader, ByteWriter } from '../store/bytes.js';
import { grown } from '../store/column.js';
import { hashText } from '../store/hash.js';
import { IdTable } from '../store/id-table.js';
import { ValueCodec } from '../store/value-codec.js';
import { BirthBook } from './birth-book.js';
import type { TokenDictionary } from './token-dictionary.js';

const PARTS: readonly NamePart[] = ['FULL', 'GIVEN', 'PATRONYMIC', 'FAMILY'];

/** Of the code of a word in a form. */
export const wordOf = (code: number): number => Math.floor(code / PARTS.length);
export const partOf = (code: number): NamePart => PARTS[code % PARTS.length] ?? 'FULL';

/** Words of one record by number, each as often as it stands there. */
export interface RecordWords { readonly own: readonly number[]; readonly relatives: readonly number[] }

/**
 * Records by slot, each as one byte string: the id, the words of its names by number, and all the rest without loss;
 * beside it, in columns, what is looked at first. Codes are large and stay apart.
 */
export class RecordStore {
  readonly births = new BirthBook();
  readonly #ids = new IdTable();
  readonly #blocks = new Blocks();
  readonly #codec = new ValueCodec();
  readonly #writer = new ByteWriter();
  readonly #codes = new Map<number, readonly BiometricRecord[]>();
  readonly #free: number[] = [];
  #end = 0;
  #addresses = new Uint32Array(64);
  #births = new Uint32Array(64);
  #presence = new Uint32Array(64);

  constructor(private readonly tokens: TokenDictionary) {}

  get size(): number { return this.#ids.size; }
  /** One more than the highest slot ever used. */
  get end(): number { return this.#end; }
  get bytes(): number { return this.#blocks.bytes + this.#ids.bytes + this.#addresses.length * 12; }

  slotOf(id: string): number | undefined { return this.#ids.find(hashText(id), (slot) => this.idAt(slot) === id); }
  idAt(slot: number): string { return this.#codec.read(this.#reader(slot)) as string; }
  birthNumberAt(slot: number): number { return this.#births[slot] ?? 0; }
  presenceAt(slot: number): number { return this.#presence[slot] ?? 0; }

  /** The id must not be there yet. Takes one use of every word, which `remove` gives back. */
  add(ready: PreparedRecord): number {
    const slot = this.#free.pop() ?? this.#end++;
    this.#addresses = grown(this.#addresses, slot);
    this.#births = grown(this.#births, slot);
    this.#presence = grown(this.#presence, slot);
    this.#ids.add(hashText(ready.record.id), slot);
    this.#addresses[slot] = this.#blocks.write(this.#encode(ready));
    this.#births[slot] = this.births.acquire(ready.birth);
    this.#presence[slot] = presenceOf(ready);
    if (ready.record.biometrics.length > 0) this.#codes.set(slot, ready.record.biometrics);
    return slot;
  }

  remove(slot: number): void {
    const words = this.wordsAt(slot);
    this.#ids.remove(hashText(this.idAt(slot)), slot);
    this.#blocks.free(this.#addresses[slot] ?? 0);
    this.births.release(this.birthNumberAt(slot));
    this.#codes.delete(slot);
    this.#free.push(slot);
    for (const number of [...words.own, ...words.relatives]) this.tokens.release(number);
  }

  /** As it was prepared when it was added. */
  preparedAt(slot: number): PreparedRecord {
    const reader = this.#reader(slot);
    const id = this.#codec.read(reader) as string;
    const own = this.#readForms(reader);
    const relatives = Array.from({ length: reader.whole() }, () => this.#readForms(reader));
    const rest = this.#codec.read(reader) as Omit<PersonRecord, 'id' | 'biometrics'>;
    const record: PersonRecord = { id, ...rest, biometrics: this.#codes.get(slot) ?? [] };
    return prepareWith(record, { own: () => own, ofRelative: (at) => relatives[at] ?? [] });
  }

  formsAt(slot: number): readonly NameForm[] {
    const reader = this.#reader(slot);
    this.#codec.read(reader);
    return this.#readForms(reader);
  }

  /** Words of each form as numbers, with the part in which they stand: see `wordOf` and `partOf`. */
  codesAt(slot: number): number[][] {
    const reader = this.#reader(slot);
    this.#codec.read(reader);
    return Array.from({ length: reader.whole() }, () => Array.from({ length: reader.whole() }, () => reader.whole()));
  }

  /** The forms of the record's names as text: equal for two records exactly when their forms are. */
  namesKeyAt(slot: number): string {
    const row = this.#row(slot);
    const reader = new ByteReader(row);
    this.#codec.read(reader);
    const start = reader.at;
    this.#skipForms(reader);
    let key = '';
    for (let at = start; at < reader.at; at++) key += String.fromCharCode(row[at] ?? 0);
    return key;
  }

  wordsAt(slot: number): RecordWords {
    const reader = this.#reader(slot);
    this.#codec.read(reader);
    const own = this.#skipForms(reader);
    return { own, relatives: Array.from({ length: reader.whole() }, () => this.#skipForms(reader)).flat() };
  }

  #row(slot: number): Uint8Array { return this.#blocks.read(this.#addresses[slot] ?? 0); }
  #reader(slot: number): ByteReader { return new ByteReader(this.#row(slot)); }

  #encode({ record, names, relatives }: PreparedRecord): Uint8Array {
    const writer = this.#writer.reset();
    this.#codec.write(writer, record.id);
    this.#writeForms(writer, names);
    writer.whole(relatives.length);
    for (const { forms } of relatives) this.#writeForms(writer, forms);
    this.#codec.write(writer, { ...record, id: undefined, biometrics: undefined });
    return writer.written;
  }

  #writeForms(writer: ByteWriter, forms: readonly NameForm[]): void {
    writer.whole(forms.length);
    for (const { words } of forms) {
      writer.whole(words.length);
      for (const { token, part } of words) writer.whole(this.tokens.acquire(token.text) * PARTS.length + PARTS.indexOf(part));
    }
  }

  #readForms(reader: ByteReader): NameForm[] {
    return Array.from({ length: reader.whole() }, () => formOf(Array.from({ length: reader.whole() }, () => {
      const word = reader.whole();
      return { token: this.tokens.at(wordOf(word)), part: partOf(word) };
    })));
  }

  #skipForms(reader: ByteReader): number[] {
    const words: number[] = [];
    for (let forms = reader.whole(); forms > 0; forms--) {
      for (let left = reader.whole(); left > 0; left--) words.push(wordOf(reader.whole()));
    }
    return words;
  }
}
