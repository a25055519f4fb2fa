import type { Frequencies } from '../frequencies/frequencies.js';
import { frequencyKeys } from '../frequencies/frequency-keys.js';
import { createOwnFrequencies } from '../frequencies/own-frequencies.js';
import { createRecordIndex } from '../index/record-index.js';
import { MODEL_VERSION } from '../model/version.js';
import type { PersonRecord } from '../record/person-record.js';
import { prepare } from '../score/prepared.js';
import { byBitsThenId, scorePair, toHit } from '../score/scored-pair.js';
import { pairIsComparable } from './comparable.js';
import type { CandidateQuery, EngineOptions, Hit, MatchingEngine, ScoredPair, ScoreQuery } from './matching-engine.js';

/** Finds by an in-memory index of keys, then scores what it found. */
class IndexedEngine implements MatchingEngine {
  readonly modelVersion = MODEL_VERSION;
  readonly #options: EngineOptions;
  readonly #own = createOwnFrequencies();
  readonly #index = createRecordIndex();

  constructor(options: EngineOptions) { this.#options = options; }

  get size(): number { return this.#index.size; }
  has(id: string): boolean { return this.#index.get(id) !== undefined; }

  upsert(record: PersonRecord): void {
    this.remove(record.id);
    this.#index.add(prepare(record));
    this.#own.add(frequencyKeys(record));
  }

  remove(id: string): boolean {
    const removed = this.#index.remove(id);
    if (removed !== undefined) this.#own.subtract(frequencyKeys(removed.record));
    return removed !== undefined;
  }

  candidates(record: PersonRecord, query: CandidateQuery): Hit[] {
    const frequencies = this.#frequencies(query);
    const ready = prepare(record);
    return this.#index.search(ready, frequencies)
      .filter((other) => pairIsComparable(record, other.record))
      .map((other) => scorePair(ready, other, frequencies, this.#options))
      .filter((pair) => pair.bits >= query.minBits)
      .sort(byBitsThenId)
      .slice(0, query.limit)
      .map(toHit);
  }

  score(a: PersonRecord, b: PersonRecord, query: ScoreQuery = {}): ScoredPair {
    return scorePair(prepare(a), prepare(b), this.#frequencies(query), this.#options);
  }

  #frequencies(query: ScoreQuery): Frequencies { return query.frequencies ?? this.#options.frequencies ?? this.#own; }
}

/** The engine of the matcher: the same scores as the reference, over the pairs that its index brings together. */
export const createEngine = (options: EngineOptions = {}): MatchingEngine => new IndexedEngine(options);
