import { companionKey, documentKey } from '../frequencies/frequency-keys.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { bitsOfAgreement, countingKeys, wholeNameKeys, wordAgreement, type NameForm, type NameToken, type NameWord, type WordAgreement } from '../names/index.js';
import type { PersonRecord } from '../record/person-record.js';
import { prepareReading, type PreparedRecord } from '../score/prepared.js';
import { hashText } from '../store/hash.js';
import { KeyedLists } from '../store/keyed-lists.js';
import { NumberedLists } from '../store/numbered-lists.js';
import { BoundMemory } from './bounds.js';
import { birthdayKeys, birthdayLookups } from './birthday-keys.js';
import { Gallery } from './gallery.js';
import { Reach, REASON } from './reach.js';
import { RecordStore } from './record-store.js';
import { SimilarWords } from './similar-words.js';
import { TokenDictionary } from './token-dictionary.js';
import { WordComparisons } from './word-comparisons.js';

/** A word borne by more live records than this reaches nobody alone. By the counts of the whole, so that every share decides alike. */
const MOST_ALONE = 60;
/** An identifier shared by more is none. */
const MOST_SHARING = 1000;

const isRare = (token: NameToken, frequencies: Frequencies): boolean => frequencies.count(countingKeys(token)[0] ?? '') <= MOST_ALONE;
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
const textsOf = (forms: readonly NameForm[]): string[] => distinct(forms.flatMap(({ words }) => words.map(({ token }) => token.text)));
const relativeForms = ({ relatives }: PreparedRecord): NameForm[] => relatives.flatMap(({ forms }) => forms);
const identifiers = ({ record }: PreparedRecord): string[] => distinct([...record.documents.map(documentKey), ...record.companions.map(companionKey)]);

/** A word on file that a word of the query may be, and the bits that make it so. */
interface Similar { readonly number: number; readonly token: NameToken; readonly bits: number }

/** A word of the query's form, and the bits of each word on file that it may be. */
export interface SoughtWord { readonly word: NameWord; readonly found: ReadonlyMap<number, number> }
/** What a search reached, and by which words: for each form of the query its words. */
export interface Sought { readonly reach: Reach; readonly forms: readonly (readonly SoughtWord[])[] }

/** Records by slot, and the lists that lead from what a record says to the slots of those that say alike. */
export class RecordIndex {
  readonly #comparisons = new WordComparisons();
  readonly tokens = new TokenDictionary({ came: (token, number) => { this.#similar.came(token, number); }, goes: (token, number) => { this.#comparisons.forget(token.text); this.#similar.goes(token, number); } });
  readonly #similar: SimilarWords = new SimilarWords(this.tokens);
  readonly records = new RecordStore(this.tokens);
  readonly #own = new NumberedLists();
  readonly #kin = new NumberedLists();
  readonly #keys = new KeyedLists();
  readonly #gallery = new Gallery();
  readonly #reach = new Reach();
  /** For one query at a time, as is what was reached. */
  readonly boundMemory = new BoundMemory();

  get size(): number { return this.records.size; }
  /** Words, keys and kinds of code in use: 0 when nothing is left behind. */
  get keyCount(): number { return this.tokens.size + this.tokens.keyCount + this.records.births.size + this.records.traits.size + this.#keys.size + this.#gallery.size; }
  /** Bytes outside the heap of the language. */
  get bytes(): number { return this.records.bytes + this.tokens.bytes + this.#own.bytes + this.#kin.bytes + this.#keys.bytes + this.#reach.bytes + this.boundMemory.bytes; }

  /** The record with words read once for all who bear them. */
  prepare(record: PersonRecord): PreparedRecord { return prepareReading(record, this.tokens.read); }

  /** The id must not be there yet. */
  add(ready: PreparedRecord): void {
    const slot = this.records.add(ready);
    for (const text of textsOf(ready.names)) this.#own.add(this.#numberOf(text), slot);
    for (const text of textsOf(relativeForms(ready))) this.#kin.add(this.#numberOf(text), slot);
    for (const key of this.#filing(ready)) this.#keys.add(key, slot);
    this.#gallery.add(ready, slot);
  }

  /** What was filed under the id; undefined when nothing was. */
  remove(id: string): PreparedRecord | undefined {
    const slot = this.records.slotOf(id);
    if (slot === undefined) return undefined;
    const ready = this.records.preparedAt(slot);
    for (const text of textsOf(ready.names)) this.#own.remove(this.#numberOf(text), slot);
    for (const text of textsOf(relativeForms(ready))) this.#kin.remove(this.#numberOf(text), slot);
    for (const key of this.#filing(ready)) this.#keys.remove(key, slot);
    this.#gallery.remove(ready, slot);
    this.records.remove(slot);
    return ready;
  }

  /** How two words agree under these counts; comparisons with the words of the query are remembered. */
  agreement(ready: PreparedRecord, frequencies: Frequencies): WordAgreement {
    this.#comparisons.expect([...ready.names, ...relativeForms(ready)].flatMap(({ words }) => words.map(({ token }) => token)));
    return wordAgreement(frequencies, this.#comparisons.compare);
  }

  /** Everything that shares something with the record; the next call overwrites it. */
  search(ready: PreparedRecord, frequencies: Frequencies): Sought {
    const reach = this.#reach;
    reach.begin(this.records.end);
    const forms = ready.names.map((form) => this.#searchForm(form, frequencies));
    for (const { words } of relativeForms(ready)) for (const { token } of words) for (const { number } of this.#similar.of(token)) reach.reason(REASON.KIN, this.#kin.read(number));
    for (const key of birthdayLookups(ready.birth, ready.record.sex)) reach.reason(REASON.BIRTHDAY, this.#keys.read(hashText(key)));
    for (const key of identifiers(ready)) if (frequencies.count(key) <= MOST_SHARING) reach.reason(REASON.IDENTIFIER, this.#keys.read(hashText(key)));
    for (const key of this.#wholeNames(ready, frequencies)) reach.reason(REASON.WHOLE_NAME, this.#keys.read(hashText(key)));
    reach.reason(REASON.IDENTIFIER, this.#gallery.search(ready, frequencies));
    return { reach, forms };
  }

  #searchForm({ words }: NameForm, frequencies: Frequencies): readonly SoughtWord[] {
    const sought = words.map((word, at): SoughtWord => {
      const similar = this.#bestFirst(word.token, frequencies);
      for (const { number, token: found, bits } of similar) {
        this.#reach.word(at, bits, this.#own.read(number), isRare(found, frequencies) ? REASON.RARE_WORD : 0);
      }
      return { word, found: new Map(similar.map(({ number, bits }) => [number, bits])) };
    });
    this.#reach.endForm();
    return sought;
  }

  /** The most bits first. */
  #bestFirst(token: NameToken, frequencies: Frequencies): Similar[] {
    return this.#similar.of(token).map(({ number, agreement }): Similar => {
      const other = this.tokens.at(number);
      return { number, token: other, bits: bitsOfAgreement(token, other, agreement, frequencies) };
    }).sort((a, b) => b.bits - a.bits);
  }

  /** A common word is not a whole name. */
  #wholeNames({ names }: PreparedRecord, frequencies: Frequencies): string[] {
    return distinct(names.filter(({ words: [first, second] }) => second !== undefined || (first !== undefined && isRare(first.token, frequencies))).flatMap((form) => wholeNameKeys(form)));
  }

  #numberOf(text: string): number { return this.tokens.numberOf(text) ?? 0; }

  #filing(ready: PreparedRecord): number[] {
    return [...identifiers(ready), ...birthdayKeys(ready.birth, ready.record.sex), ...distinct(ready.names.flatMap((form) => wholeNameKeys(form, 1)))].map((key) => hashText(key));
  }
}
