import { pairIsComparable } from '../engine/comparable.js';
import type { CandidateQuery, EngineOptions, Hit, MatchingEngine, ScoredPair, ScoreQuery } from '../engine/matching-engine.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { frequencyKeys } from '../frequencies/frequency-keys.js';
import { createOwnFrequencies } from '../frequencies/own-frequencies.js';
import { MODEL_VERSION } from '../model/version.js';
import type { PersonRecord } from '../record/person-record.js';
import { prepare } from '../score/prepared.js';
import { byBitsThenId, scorePair, toHit } from '../score/scored-pair.js';

/** The slow, obvious engine: no index, compares with every record. The truth that the fast one is tested against. */
class ReferenceEngine implements MatchingEngine {
  readonly modelVersion = MODEL_VERSION;
  readonly #options: EngineOptions;
  readonly #records = new Map<string, PersonRecord>();

  constructor(options: EngineOptions) { this.#options = options; }

  get size(): number { return this.#records.size; }
  upsert(record: PersonRecord): void { this.#records.set(record.id, record); }
  remove(id: string): boolean { return this.#records.delete(id); }
  has(id: string): boolean { return this.#records.has(id); }
  frequencyKeys(record: PersonRecord): readonly string[] { return frequencyKeys(record); }

  candidates(record: PersonRecord, query: CandidateQuery): Hit[] {
    const frequencies = this.#frequencies(query);
    return [...this.#records.values()]
      .filter((other) => pairIsComparable(record, other))
      .map((other) => this.score(record, other, { frequencies }))
      .filter((pair) => pair.enough && pair.bits >= query.minBits)
      .sort(byBitsThenId)
      .slice(0, query.limit)
      .map(toHit);
  }

  score(a: PersonRecord, b: PersonRecord, query: ScoreQuery = {}): ScoredPair {
    return scorePair(prepare(a), prepare(b), this.#frequencies(query), this.#options);
  }

  #frequencies(query: ScoreQuery): Frequencies { return query.frequencies ?? this.#options.frequencies ?? this.#countAll(); }

  #countAll(): Frequencies {
    const counts = createOwnFrequencies();
    for (const record of this.#records.values()) counts.add(frequencyKeys(record));
    return counts;
  }
}

export const createReferenceEngine = (options: EngineOptions = {}): MatchingEngine => new ReferenceEngine(options);
