import type { Frequencies } from '../frequencies/frequencies.js';
import { frequencyKeysOf } from '../frequencies/frequency-keys.js';
import { createOwnFrequencies } from '../frequencies/own-frequencies.js';
import { RecordIndex } from '../index/record-index.js';
import { MODEL_VERSION } from '../model/version.js';
import type { PersonRecord } from '../record/person-record.js';
import { presenceOf } from '../score/most-bits.js';
import { prepare, type PreparedRecord } from '../score/prepared.js';
import { scorePair } from '../score/scored-pair.js';
import { CandidateSearch } from './candidate-search.js';
import type { CandidateQuery, EngineOptions, Hit, MatchingEngine, ScoredPair, ScoreQuery } from './matching-engine.js';

/** Finds by an in-memory index, then scores exactly what can be among the best. */
class IndexedEngine implements MatchingEngine {
  readonly modelVersion = MODEL_VERSION;
  readonly #options: EngineOptions;
  readonly #own = createOwnFrequencies();
  readonly #index = new RecordIndex();
  /** A record is looked for, counted and kept one after the other. */
  #last: PreparedRecord | undefined;

  constructor(options: EngineOptions) { this.#options = options; }

  get size(): number { return this.#index.size; }
  has(id: string): boolean { return this.#index.records.slotOf(id) !== undefined; }

  frequencyKeys(record: PersonRecord): readonly string[] { return frequencyKeysOf(this.#prepare(record)); }

  upsert(record: PersonRecord): void {
    const ready = this.#prepare(record);
    this.remove(record.id);
    this.#index.add(ready);
    if (this.#countsItself) this.#own.add(frequencyKeysOf(ready));
  }

  remove(id: string): boolean {
    if (this.#last?.record.id === id) this.#last = undefined;
    const removed = this.#index.remove(id);
    if (removed !== undefined && this.#countsItself) this.#own.subtract(frequencyKeysOf(removed));
    return removed !== undefined;
  }

  candidates(record: PersonRecord, query: CandidateQuery): Hit[] { return this.search(record, query).best(); }

  /** One search, for those who also measure its work. */
  search(record: PersonRecord, query: CandidateQuery): CandidateSearch {
    const ready = this.#prepare(record);
    return new CandidateSearch(this.#index, ready, presenceOf(ready), this.#frequencies(query), this.#options, query);
  }

  score(a: PersonRecord, b: PersonRecord, query: ScoreQuery = {}): ScoredPair {
    return scorePair(prepare(a), prepare(b), this.#frequencies(query), this.#options);
  }

  #prepare(record: PersonRecord): PreparedRecord {
    const ready = this.#last?.record === record ? this.#last : this.#index.prepare(record);
    this.#last = ready;
    return ready;
  }

  /** Not where it is told the counts of the whole. */
  get #countsItself(): boolean { return this.#options.frequencies === undefined; }

  #frequencies(query: ScoreQuery): Frequencies { return query.frequencies ?? this.#options.frequencies ?? this.#own; }
}

/** The engine of the matcher: the same scores as the reference, over the pairs that its index brings together. */
export const createEngine = (options: EngineOptions = {}): MatchingEngine => new IndexedEngine(options);
