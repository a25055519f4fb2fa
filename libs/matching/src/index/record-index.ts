import { companionKey, documentKey } from '../frequencies/frequency-keys.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { countingKeys, gluedWordKeys, pairKeys, partKeys, wholeNameKeys, wordAgreement, type NameForm, type NameToken, type WordAgreement } from '../names/index.js';
import type { PersonRecord } from '../record/person-record.js';
import { prepareReading, type PreparedRecord } from '../score/prepared.js';
import { hashText } from '../store/hash.js';
import { KeyedLists } from '../store/keyed-lists.js';
import { BoundMemory } from './bounds.js';
import { birthdayKeys, birthdayLookups } from './birthday-keys.js';
import type { ClassNeed } from './class-needs.js';
import { CrowdedLists } from './crowded-lists.js';
import { Gallery } from './gallery.js';
import { Kin } from './kin.js';
import { slotOf } from './listed-slot.js';
import type { NamePatterns } from './name-patterns.js';
import { Reach, REASON } from './reach.js';
import { RecordStore } from './record-store.js';
import { SimilarWords } from './similar-words.js';
import type { SoughtForm } from './sought-words.js';
import { TokenDictionary } from './token-dictionary.js';
import { WordComparisons } from './word-comparisons.js';
import { WordMarks } from './word-marks.js';
import { WordSearch } from './word-search.js';

/** A word borne by more live records than this reaches nobody alone. By the counts of the whole, so that every share decides alike. */
const MOST_ALONE = 60;
/** An identifier shared by more is none. */
const MOST_SHARING = 1000;

const isRare = (token: NameToken, frequencies: Frequencies): boolean => frequencies.count(countingKeys(token)[0] ?? '') <= MOST_ALONE;
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
const textsOf = (forms: readonly NameForm[]): string[] => distinct(forms.flatMap(({ words }) => words.map(({ token }) => token.text)));
/** Of the shortest form of the name. */
export const leastWordsOf = ({ names }: PreparedRecord): number => Math.min(...names.map(({ words }) => words.length));
const relativeForms = ({ relatives }: PreparedRecord): NameForm[] => relatives.flatMap(({ forms }) => forms);
/** Names of two words and more of relatives and of companions: whoever has no name of their own is found by theirs. */
const kinForms = ({ relatives, companions }: PreparedRecord): NameForm[] => [...relatives.flatMap(({ forms }) => forms), ...companions.flatMap(({ names }) => names)].filter(({ words }) => words.length > 1);
/** In one order to file, in both to ask. */
const kinKeys = (form: NameForm, most?: number): string[] => wholeNameKeys(form, most).map((key) => `kin:${key}`);
const identifiers = ({ record }: PreparedRecord): string[] => distinct([...record.documents.map(documentKey), ...record.companions.map(companionKey)]);

/** What a search reached, and by which words. */
export interface Sought { readonly reach: Reach; readonly forms: readonly SoughtForm[] }

/** Records by slot, and the lists that lead from what a record says to the slots of those that say alike. */
export class RecordIndex {
  readonly #comparisons = new WordComparisons();
  readonly tokens = new TokenDictionary({ came: (token, number) => { this.#similar.came(token, number); }, goes: (token, number) => { this.#comparisons.forget(token.text); this.#similar.goes(token, number); } });
  readonly #similar: SimilarWords = new SimilarWords(this.tokens);
  readonly records = new RecordStore(this.tokens);
  readonly #own = new CrowdedLists((slot) => this.records.facts.listed(slot));
  readonly #keys = new KeyedLists();
  readonly #gallery = new Gallery();
  readonly #reach = new Reach();
  readonly #kinMarks = new WordMarks();
  readonly #words = new WordSearch(this.tokens, this.#similar, this.#own, this.#reach);
  /** For one query at a time, as is what was reached. */
  readonly boundMemory = new BoundMemory();

  get size(): number { return this.records.size; }
  /** Words, keys and kinds of code in use: 0 when nothing is left behind. */
  get keyCount(): number { return this.tokens.size + this.tokens.keyCount + this.records.births.size + this.records.traits.size + this.#keys.size + this.#gallery.size; }
  /** Bytes outside the heap of the language. */
  get bytes(): number { return this.records.bytes + this.tokens.bytes + this.#own.bytes + this.#keys.bytes + this.#reach.bytes + this.#words.bytes + this.#kinMarks.bytes + this.boundMemory.bytes; }

  /** The record with words read once for all who bear them. */
  prepare(record: PersonRecord): PreparedRecord { return prepareReading(record, this.tokens.read); }

  /** The id must not be there yet. */
  add(ready: PreparedRecord): void {
    const slot = this.records.add(ready);
    for (const text of textsOf(ready.names)) this.#own.add(this.#numberOf(text), slot);
    for (const key of this.#filing(ready)) this.#keys.add(key, slot);
    this.#gallery.add(ready, slot);
  }

  /** What was filed under the id; undefined when nothing was. */
  remove(id: string): PreparedRecord | undefined {
    const slot = this.records.slotOf(id);
    if (slot === undefined) return undefined;
    const ready = this.records.preparedAt(slot);
    for (const text of textsOf(ready.names)) this.#own.remove(this.#numberOf(text), slot);
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

  /** What shares something with the record and may have what its class of births needs; the next call overwrites it. */
  search(ready: PreparedRecord, frequencies: Frequencies, needs: readonly ClassNeed[], patterns: NamePatterns): Sought {
    const reach = this.#reach;
    reach.begin(this.records.end);
    for (const key of birthdayLookups(ready.birth, ready.record.sex)) reach.reason(REASON.BIRTHDAY, this.#keys.read(hashText(key)));
    for (const key of identifiers(ready)) if (frequencies.count(key) <= MOST_SHARING) reach.reason(REASON.IDENTIFIER, this.#keys.read(hashText(key)));
    for (const key of this.#wholeNames(ready, frequencies)) reach.reason(REASON.WHOLE_NAME, this.#keys.read(hashText(key)));
    this.#reachGlued(ready, frequencies);
    for (const key of this.#kin(ready, frequencies)) reach.reason(REASON.KIN, this.#keys.read(hashText(key)));
    reach.reason(REASON.IDENTIFIER, this.#gallery.search(ready, frequencies));
    this.#words.begin(this.records.end, needs);
    const query = { frequencies, needs, patterns, leastWords: leastWordsOf(ready), isRare: (word: number) => this.isRare(word, frequencies) };
    return { reach, forms: ready.names.map((form) => this.#words.form(form, query)) };
  }

  /** The words of the relatives' names; the next call overwrites them. */
  kinOf(ready: PreparedRecord): Kin { return new Kin(relativeForms(ready).flatMap(({ words }) => words.map(({ token }) => this.#similar.of(token))), this.#kinMarks); }

  isRare(word: number, frequencies: Frequencies): boolean { return isRare(this.tokens.at(word), frequencies); }

  /** A common word is not a whole name. */
  #wholeNames({ names }: PreparedRecord, frequencies: Frequencies): string[] {
    return distinct(names.filter(({ words: [first, second] }) => second !== undefined || (first !== undefined && isRare(first.token, frequencies))).flatMap((form) => wholeNameKeys(form)));
  }

  /** What one office writes as one word of several, and another as two: either way, where the one word is rare. */
  #reachGlued({ names }: PreparedRecord, frequencies: Frequencies): void {
    for (const key of distinct(names.flatMap((form) => partKeys(form, ({ token }) => isRare(token, frequencies))))) this.#reach.reason(REASON.WHOLE_NAME, this.#keys.read(hashText(key)));
    for (const skeleton of distinct(names.flatMap((form) => gluedWordKeys(form)))) {
      for (const number of this.tokens.withSkeleton(skeleton)) if (this.isRare(number, frequencies)) this.#reach.reason(REASON.WHOLE_NAME, this.#own.readFew(number).map(slotOf));
    }
  }

  /** Only what has a rare word: the whole names of others are not counted, and common ones lead to everybody. */
  #kin(ready: PreparedRecord, frequencies: Frequencies): string[] {
    return distinct(kinForms(ready).filter(({ words }) => words.some(({ token }) => isRare(token, frequencies))).flatMap((form) => kinKeys(form)));
  }

  #numberOf(text: string): number { return this.tokens.numberOf(text) ?? 0; }

  #filing(ready: PreparedRecord): number[] {
    return [...identifiers(ready), ...birthdayKeys(ready.birth, ready.record.sex), ...distinct(ready.names.flatMap((form) => [...wholeNameKeys(form, 1), ...pairKeys(form)])), ...distinct(kinForms(ready).flatMap((form) => kinKeys(form, 1).slice(0, 1)))].map((key) => hashText(key));
  }
}
