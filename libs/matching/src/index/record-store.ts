import { formOf, perhapsTitlesOf, type NameForm } from '../names/index.js';
import type { BiometricRecord, NamePart, PersonRecord } from '../record/person-record.js';
import { prepareWith, type PreparedRecord } from '../score/prepared.js';
import { presenceOf } from '../score/most-bits.js';
import { Blocks } from '../store/blocks.js';
import { ByteWriter, type ByteReader } from '../store/bytes.js';
import { grown } from '../store/column.js';
import { hashText } from '../store/hash.js';
import { IdTable } from '../store/id-table.js';
import { ValueCodec } from '../store/value-codec.js';
import { birthClass } from './birth-classes.js';
import { BirthBook } from './birth-book.js';
import { coarseEventOf } from './coarse-event.js';
import { MOST_SLOTS } from './listed-slot.js';
import { SlotFacts } from './slot-facts.js';
import { TraitBook } from './trait-book.js';
import type { TokenDictionary } from './token-dictionary.js';

const PARTS: readonly NamePart[] = ['FULL', 'GIVEN', 'PATRONYMIC', 'FAMILY'];

/** Values of one unit of text. */
const UNITS = 0x1_0000;

/** Of the code of a word in a form. */
export const wordOf = (code: number): number => Math.floor(code / PARTS.length);
export const partOf = (code: number): NamePart => PARTS[code % PARTS.length] ?? 'FULL';

/** Words of one record by number, each as often as it stands there. */
export interface RecordWords { readonly own: readonly number[]; readonly relatives: readonly number[] }

/** Words of the form when there is one, and none of them may be a title. */
export const onlyWordsOf = ({ names: [only, ...others] }: PreparedRecord): number => {
  const words = only === undefined || others.length > 0 ? [] : only.words;
  return perhapsTitlesOf(words.length, (at) => words[at]?.token.text ?? '') > 0 ? 0 : words.length;
};

const readCodes = (reader: ByteReader): number[][] => {
  const forms: number[][] = [];
  for (let left = reader.whole(); left > 0; left--) {
    const words: number[] = [];
    for (let each = reader.whole(); each > 0; each--) words.push(reader.whole());
    forms.push(words);
  }
  return forms;
};
const skipForms = (reader: ByteReader): void => { for (let forms = reader.whole(); forms > 0; forms--) for (let words = reader.whole(); words > 0; words--) reader.whole(); };
const wordsOf = (forms: readonly (readonly number[])[]): number[] => forms.flatMap((words) => words.map(wordOf));

/**
 * Records by slot, each as one byte string: the words of its names and of its relatives' by number, the id, and all the rest without loss;
 * beside it, in columns, what is looked at first. Codes are large and stay apart.
 */
export class RecordStore {
  readonly births = new BirthBook();
  readonly traits = new TraitBook();
  readonly facts = new SlotFacts();
  readonly #ids = new IdTable();
  readonly #blocks = new Blocks();
  readonly #codec = new ValueCodec();
  readonly #writer = new ByteWriter();
  readonly #codes = new Map<number, readonly BiometricRecord[]>();
  readonly #free: number[] = [];
  #end = 0;
  #addresses = new Uint32Array(64);

  constructor(private readonly tokens: TokenDictionary) {}

  get size(): number { return this.#ids.size; }
  /** One more than the highest slot ever used. */
  get end(): number { return this.#end; }
  get bytes(): number { return this.#blocks.bytes + this.#ids.bytes + this.#addresses.byteLength + this.facts.bytes; }

  slotOf(id: string): number | undefined { return this.#ids.find(hashText(id), (slot) => this.idAt(slot) === id); }
  idAt(slot: number): string {
    const reader = this.#reader(slot);
    skipForms(reader);
    for (let relatives = reader.whole(); relatives > 0; relatives--) skipForms(reader);
    return this.#codec.read(reader) as string;
  }

  /** The id must not be there yet. Takes one use of every word, which `remove` gives back. */
  add(ready: PreparedRecord): number {
    const slot = this.#free.pop() ?? this.#end++;
    if (slot >= MOST_SLOTS) throw new RangeError(`an index holds ${String(MOST_SLOTS)} records at most`);
    this.#addresses = grown(this.#addresses, slot);
    this.#ids.add(hashText(ready.record.id), slot);
    this.#addresses[slot] = this.#blocks.write(this.#encode(ready));
    this.facts.set(slot, { birth: this.births.acquire(ready.birth), birthClass: birthClass(ready.birth), presence: presenceOf(ready), words: onlyWordsOf(ready), traits: this.traits.acquire(ready), event: coarseEventOf(ready) });
    if (ready.record.biometrics.length > 0) this.#codes.set(slot, ready.record.biometrics);
    return slot;
  }

  remove(slot: number): void {
    const words = this.wordsAt(slot);
    this.#ids.remove(hashText(this.idAt(slot)), slot);
    this.#blocks.free(this.#addresses[slot] ?? 0);
    this.births.release(this.facts.birthAt(slot));
    this.traits.release(this.facts.traitsAt(slot));
    this.#codes.delete(slot);
    this.#free.push(slot);
    for (const number of [...words.own, ...words.relatives]) this.tokens.release(number);
  }

  /** As it was prepared when it was added. */
  preparedAt(slot: number): PreparedRecord {
    const reader = this.#reader(slot);
    const own = this.#readForms(reader);
    const relatives = Array.from({ length: reader.whole() }, () => this.#readForms(reader));
    const id = this.#codec.read(reader) as string;
    const rest = this.#codec.read(reader) as Omit<PersonRecord, 'id' | 'biometrics'>;
    const record: PersonRecord = { id, ...rest, biometrics: this.#codes.get(slot) ?? [] };
    return prepareWith(record, { own: () => own, ofRelative: (at) => relatives[at] ?? [], birth: () => this.births.at(this.facts.birthAt(slot)) });
  }

  formsAt(slot: number): readonly NameForm[] { return this.#readForms(this.#reader(slot)); }

  /** Words of each form as numbers, with the part in which they stand: see `wordOf` and `partOf`. */
  codesAt(slot: number): number[][] { return readCodes(this.#reader(slot)); }

  /** Whether this is so of a word, by number, of a relative's name. */
  someRelativeWord(slot: number, isSo: (word: number) => boolean): boolean {
    const reader = this.#reader(slot);
    skipForms(reader);
    for (let relatives = reader.whole(); relatives > 0; relatives--) {
      for (let forms = reader.whole(); forms > 0; forms--) for (let words = reader.whole(); words > 0; words--) if (isSo(wordOf(reader.whole()))) return true;
    }
    return false;
  }

  /** The forms of the record's names as text: equal for two records exactly when their forms are. */
  namesKeyAt(slot: number): string {
    const reader = this.#reader(slot);
    const forms = reader.whole();
    let key = String.fromCharCode(forms);
    for (let left = forms; left > 0; left--) {
      const words = reader.whole();
      key += String.fromCharCode(words);
      for (let word = words; word > 0; word--) { const code = reader.whole(); key += String.fromCharCode(code & 0xffff, code / UNITS); }
    }
    return key;
  }

  wordsAt(slot: number): RecordWords {
    const reader = this.#reader(slot);
    const own = wordsOf(readCodes(reader));
    return { own, relatives: Array.from({ length: reader.whole() }, () => wordsOf(readCodes(reader))).flat() };
  }

  #reader(slot: number): ByteReader { return this.#blocks.reader(this.#addresses[slot] ?? 0); }

  #encode({ record, names, relatives }: PreparedRecord): Uint8Array {
    const writer = this.#writer.reset();
    this.#writeForms(writer, names);
    writer.whole(relatives.length);
    for (const { forms } of relatives) this.#writeForms(writer, forms);
    this.#codec.write(writer, record.id);
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
}
