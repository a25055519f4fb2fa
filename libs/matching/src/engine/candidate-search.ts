import type { EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { Bounds } from '../index/bounds.js';
import { REASON, type Reach } from '../index/reach.js';
import { nameBound } from '../index/name-bound.js';
import type { RecordIndex, Sought } from '../index/record-index.js';
import { WEIGHTS } from '../model/weights.js';
import { nameLine } from '../names/compare-names.js';
import { bestComparison, type WordAgreement } from '../names/index.js';
import { bitOf } from '../score/most-bits.js';
import type { Corrections } from '../score/corrections.js';
import type { PreparedRecord } from '../score/prepared.js';
import { isEnough } from '../score/enough.js';
import { bitsBesideNames, corrected, evidenceWith, totalBits } from '../score/score-pair.js';
import { byBitsThenId, correctionsOf, scored, toHit } from '../score/scored-pair.js';
import { BestHits } from './best-hits.js';
import { byBoundDescending } from './by-bound.js';
import type { CandidateQuery, EngineOptions, Hit } from './matching-engine.js';

const BIRTH = bitOf('BIRTH');
const COMPANIONS = bitOf('COMPANIONS');
const RELATIVES = bitOf('RELATIVES');
/** Lines that agree only where the index has found their key. */
const IDENTIFIERS = bitOf('DOCUMENT') | COMPANIONS | bitOf('BIOMETRIC');
/** Initials, whose words the dictionary does not look for, and the rounding of sums. */
const SLACK_BITS = 1.6;
/** A common word alone counts beside a birth that is no more off than this: a year and the day of a year. */
const MOST_DAYS_OFF = 731;

/** What a search has looked at, for tests and measurements. */
export interface SearchWork { readonly reached: number; readonly considered: number; readonly scored: number }

/**
 * One query: what the index reached is bounded from above by what is cheap to know, and scored exactly from the highest
 * bound down, until no bound can reach the bar any more. The bar is the least bits asked for, then the worst of the
 * best so far; so the hits are those of scoring everything that was reached.
 */
export class CandidateSearch {
  readonly #ready: PreparedRecord;
  readonly #agree: WordAgreement;
  readonly #reach: Reach;
  readonly #words: Sought['forms'];
  readonly #presence: number;
  readonly #names = new Map<string, EvidenceLine>();
  readonly #bounds: Bounds;
  readonly #corrections: Corrections;
  #scored = 0;
  #considered = 0;

  constructor(
    private readonly index: RecordIndex, ready: PreparedRecord, presence: number,
    private readonly frequencies: Frequencies, private readonly options: EngineOptions,
  ) {
    this.#ready = ready;
    this.#presence = presence;
    this.#corrections = correctionsOf(options);
    this.#bounds = new Bounds(ready, presence, index.records, index.boundMemory, frequencies, this.#corrections);
    this.#agree = index.agreement(ready, frequencies);
    const { reach, forms } = index.search(ready, frequencies);
    this.#reach = reach;
    this.#words = forms;
  }

  get work(): SearchWork { return { reached: this.#reach.touched.length, considered: this.#considered, scored: this.#scored }; }

  best({ minBits, limit }: CandidateQuery): Hit[] {
    const hits = new BestHits(limit);
    for (const { slot, bound } of this.#candidates(minBits)) {
      if (bound < hits.bar) break;
      const otherId = this.index.records.idAt(slot);
      if (otherId === this.#ready.record.id) continue;
      const bar = Math.max(minBits, hits.bar);
      if (!this.#canReach(slot, bar)) continue;
      const { bits, enough } = this.#exact(slot);
      if (enough && bits >= minBits) hits.offer({ otherId, bits, slot });
    }
    return hits.all.map(({ slot, otherId }) => toHit(scored(this.#evidence(slot), otherId, this.frequencies, this.options))).sort(byBitsThenId);
  }

  #candidates(minBits: number): Iterable<{ readonly slot: number; readonly bound: number }> {
    const slots: number[] = [];
    const bounds: number[] = [];
    for (const slot of this.#reach.touched) {
      const bound = this.#bound(slot, minBits);
      if (bound === undefined) continue;
      slots.push(slot);
      bounds.push(bound);
    }
    this.#considered = slots.length;
    return byBoundDescending(slots, bounds);
  }

  /** The most that the pair's bits can be; undefined when that is less than asked for, or when what was found is too common. */
  #bound(slot: number, minBits: number): number | undefined {
    const [hits, reasons] = [this.#reach.hitsAt(slot), this.#reach.reasonsAt(slot)];
    const tells = hits > 1 || (reasons & ~REASON.KIN) !== 0 || (hits === 1 && (reasons & REASON.KIN) !== 0);
    if (!tells && (hits === 0 || (this.#presence & BIRTH) === 0)) return undefined;
    const { facts } = this.index.records;
    if (!tells && (facts.birthAt(slot) === 0 || this.#daysOff(slot) > MOST_DAYS_OFF)) return undefined;
    const most = this.#mostOfName(slot) + this.#bounds.birth(slot) + this.#bounds.mostBeside(slot, this.#notFound(reasons));
    return most >= minBits ? most : undefined;
  }

  /** Fields that can agree only where the index has found that they do. */
  #notFound(reasons: number): number { return ((reasons & REASON.IDENTIFIER) === 0 ? IDENTIFIERS : 0) | ((reasons & REASON.KIN) === 0 ? RELATIVES : 0); }

  #mostOfName(slot: number): number { return this.#mostCorrected(this.#isWhole(slot) ? WEIGHTS.NAME.MOST : this.#reach.bitsAt(slot) + SLACK_BITS); }

  /** Written in one word, the name is not found by its words. */
  #isWhole(slot: number): boolean { return (this.#reach.reasonsAt(slot) & REASON.WHOLE_NAME) !== 0; }

  #mostCorrected(bits: number): number {
    return Math.max(this.#corrections.most('NAME', bits), this.#corrections.most('NAME_ACROSS', bits));
  }

  /** From the cheapest to the dearest: the words found, all other fields, the name itself; then only relatives are left. */
  #canReach(slot: number, bar: number): boolean {
    const known = this.#names.get(this.index.records.namesKeyAt(slot));
    const name = known === undefined ? this.#mostOfWords(slot) : corrected(known, this.#corrections).bits;
    const reasons = this.#reach.reasonsAt(slot);
    if (name + this.#bounds.birth(slot) + this.#bounds.mostBeside(slot, this.#notFound(reasons)) < bar) return false;
    const others = bitsBesideNames(this.#ready, this.index.records.preparedAt(slot), this.frequencies, this.#corrections) + ((reasons & REASON.KIN) === 0 ? 0 : this.#bounds.relatives(slot));
    return name + others >= bar && corrected(this.#nameLine(slot), this.#corrections).bits + others >= bar;
  }

  /** Nothing of a name is known where there is none, or where only relatives were found. */
  #mostOfWords(slot: number): number {
    if (this.#isWhole(slot)) return this.#mostOfName(slot);
    const most = nameBound(this.#words, this.index.records.codesAt(slot), this.index.tokens, this.#corrections);
    return most === -Infinity ? 0 : most;
  }

  #daysOff(slot: number): number {
    const { records } = this.index;
    return this.#ready.birth === undefined ? 0 : records.births.daysFrom(records.facts.birthAt(slot), this.#ready.birth);
  }

  /** Other lines than that of the names are MISSING, and so nothing, where one side says nothing. */
  #exact(slot: number): { readonly bits: number; readonly enough: boolean } {
    this.#scored += 1;
    const other = this.index.records.facts.presenceAt(slot);
    const onlyNames = (this.#presence & other) === 0 && ((this.#presence | other) & COMPANIONS) === 0;
    const evidence = onlyNames ? [corrected(this.#nameLine(slot), this.#corrections)] : this.#evidence(slot);
    return { bits: totalBits(evidence), enough: isEnough(evidence) };
  }

  #evidence(slot: number): EvidenceLine[] {
    return evidenceWith(this.#nameLine(slot), this.#ready, this.index.records.preparedAt(slot), this.frequencies, this.#corrections);
  }

  /** Compared once per distinct name. */
  #nameLine(slot: number): EvidenceLine {
    const key = this.index.records.namesKeyAt(slot);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const line = nameLine(bestComparison(this.#ready.names, this.index.records.formsAt(slot), this.frequencies, this.#agree));
    this.#names.set(key, line);
    return line;
  }
}
