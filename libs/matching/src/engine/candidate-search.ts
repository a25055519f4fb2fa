import type { EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { Bounds, IDENTIFIERS } from '../index/bounds.js';
import { classNeeds, MOST_DAYS_OFF, type ClassNeed } from '../index/class-needs.js';
import type { Kin } from '../index/kin.js';
import { REASON, type Reach } from '../index/reach.js';
import { nameBound, type NameBound } from '../index/name-bound.js';
import { namePatterns, type NamePatterns } from '../index/name-patterns.js';
import { leastWordsOf, type RecordIndex, type Sought } from '../index/record-index.js';
import { onlyWordsOf, wordOf } from '../index/record-store.js';
import { WEIGHTS } from '../model/weights.js';
import { nameLine } from '../names/compare-names.js';
import { bestComparison, type WordAgreement } from '../names/index.js';
import { bitOf, INITIALS } from '../score/most-bits.js';
import type { Corrections } from '../score/corrections.js';
import type { PreparedRecord } from '../score/prepared.js';
import { isEnough } from '../score/enough.js';
import { bitsBesideNames, corrected, evidenceWith, totalBits } from '../score/score-pair.js';
import { byBitsThenId, correctionsOf, scored, toHit } from '../score/scored-pair.js';
import { BestHits } from './best-hits.js';
import { byBoundDescending } from './by-bound.js';
import type { CandidateQuery, EngineOptions, Hit } from './matching-engine.js';

const COMPANIONS = bitOf('COMPANIONS');
const RELATIVES = bitOf('RELATIVES');
const { NAME } = WEIGHTS;
/** Initials, whose words the dictionary does not look for, and the rounding of sums. */
const SLACK_BITS = 1.6;
/** Sums of fractions. */
const ROUNDING = 1 / 32;
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
  #knownKin: Kin | undefined;
  readonly #presence: number;
  readonly #names = new Map<string, EvidenceLine>();
  readonly #nameBounds = new Map<string, NameBound>();
  readonly #bounds: Bounds;
  readonly #corrections: Corrections;
  readonly #patterns: NamePatterns;
  readonly #needs: readonly ClassNeed[];
  /** Of the shortest form of the name. */
  readonly #leastWords: number;
  /** Of the only form, where nobody told which part of the name a word is; else 0. */
  readonly #onlyWords: number;
  #scored = 0;
  #considered = 0;

  constructor(
    private readonly index: RecordIndex, ready: PreparedRecord, presence: number,
    private readonly frequencies: Frequencies, private readonly options: EngineOptions, private readonly query: CandidateQuery,
  ) {
    this.#ready = ready;
    this.#presence = presence;
    this.#corrections = correctionsOf(options);
    this.#bounds = new Bounds(ready, presence, index.records, index.boundMemory, frequencies, this.#corrections);
    this.#agree = index.agreement(ready, frequencies);
    this.#patterns = namePatterns(this.#corrections);
    this.#leastWords = leastWordsOf(ready);
    this.#onlyWords = ready.names[0]?.words[0]?.part === 'FULL' ? onlyWordsOf(ready) : 0;
    this.#needs = classNeeds(ready, query.minBits, this.#bounds.mostOfOthers(), this.#corrections);
    const { reach, forms } = index.search(ready, frequencies, this.#needs, this.#patterns);
    this.#reach = reach;
    this.#words = forms;
  }

  get work(): SearchWork { return { reached: this.#reach.touched.length, considered: this.#considered, scored: this.#scored }; }

  best(): Hit[] {
    const { minBits, limit } = this.query;
    const hits = new BestHits(limit);
    const own = this.index.records.slotOf(this.#ready.record.id);
    for (const { slot, bound } of this.#candidates(minBits)) {
      if (bound < hits.bar) break;
      if (slot === own || !this.#canReach(slot, Math.max(minBits, hits.bar))) continue;
      const { bits, enough } = this.#exact(slot);
      if (enough && bits >= minBits) hits.offer({ otherId: this.index.records.idAt(slot), bits, slot });
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
    const reasons = this.#reach.reasonsAt(slot);
    if (reasons === 0 && this.#reach.hitsAt(slot) === 1 && !this.#isNear(slot) && !this.#haveRelatives(slot)) return undefined;
    const known = this.#mostOfFound(slot) + this.#bounds.mostBeside(slot, this.#notFound(reasons));
    const most = (reasons & REASON.BIRTHDAY) !== 0 || known + this.#mostOfOtherBirth(slot) >= minBits ? known + this.#bounds.birth(slot) : -Infinity;
    return most >= minBits ? most : undefined;
  }

  /** By the words found; an initial is none of them. */
  #mostOfFound(slot: number): number {
    if (this.#isWhole(slot)) return this.#mostCorrected(NAME.MOST);
    const [hits, bits] = [this.#reach.hitsAt(slot), this.#reach.bitsAt(slot)];
    if (((this.#presence | this.index.records.facts.presenceAt(slot)) & INITIALS) !== 0) return this.#mostCorrected(bits + SLACK_BITS);
    const words = this.index.records.facts.wordsAt(slot);
    if (this.#onlyWords > 0 && words > 0) return this.#patterns.mostOfForms(hits, bits, this.#onlyWords, words) + ROUNDING;
    // Two words of one name may be one of the other's, which finds neither: allowed for beside two that are found.
    if (hits > 1) return this.#patterns.mostOfAny(hits, bits + NAME.MOST_PER_WORD);
    return this.#patterns.mostOf(hits, bits, hits >= this.#leastWords) + ROUNDING;
  }

  /** Two births that are not within a likely slip of one day. */
  #mostOfOtherBirth(slot: number): number { return Math.min(this.#bounds.mostOfOtherBirths, this.#needs[this.index.records.facts.classAt(slot)]?.birthBits ?? Infinity); }

  /** Fields that can agree only where the index has found that they do. */
  #notFound(reasons: number): number { return (reasons & REASON.IDENTIFIER) === 0 ? IDENTIFIERS : 0; }

  /** Written in one word, the name is not found by its words. */
  #isWhole(slot: number): boolean { return (this.#reach.reasonsAt(slot) & REASON.WHOLE_NAME) !== 0; }

  #mostCorrected(bits: number): number {
    return Math.max(this.#corrections.most('NAME', bits), this.#corrections.most('NAME_ACROSS', bits));
  }

  /** From the cheapest to the dearest: the words found, all other fields, the name itself; then only relatives are left. */
  #canReach(slot: number, bar: number): boolean {
    const reasons = this.#reach.reasonsAt(slot);
    const haveRelatives = this.#haveRelatives(slot);
    const beside = this.#bounds.birth(slot) + this.#bounds.mostBeside(slot, this.#notFound(reasons) | RELATIVES);
    if (haveRelatives && this.#mostOfFound(slot) + beside < bar && !this.#mayBeKin(slot)) return false;
    const { most: mostOfName, hits } = this.#nameBound(slot);
    const name = this.#isWhole(slot) ? this.#mostCorrected(NAME.MOST) : mostOfName === -Infinity ? 0 : mostOfName;
    const most = name + beside;
    const relatives = haveRelatives ? this.#bounds.relatives(slot) : 0;
    if (most + relatives < bar || !this.#tells(slot, hits)) return false;
    if (most < bar && !this.#isKin(slot)) return false;
    const others = (this.#onlyNames(slot) ? 0 : bitsBesideNames(this.#ready, this.index.records.preparedAt(slot), this.frequencies, this.#corrections)) + relatives;
    return name + others >= bar && corrected(this.#nameLine(slot), this.#corrections).bits + others >= bar;
  }

  /** Whether what was found is more than one common word: a rare one, two, or one beside a birth, a relative or an identifier. */
  #tells(slot: number, hits: number): boolean {
    if (hits > 1 || (this.#reach.reasonsAt(slot) & ~REASON.RARE_WORD) !== 0) return true;
    return hits === 1 && (this.#isNear(slot) || this.#hasRare(this.index.records.codesAt(slot)) || (this.#haveRelatives(slot) && this.#isKin(slot)));
  }

  #hasRare(codes: readonly (readonly number[])[]): boolean {
    return codes.some((form) => form.some((code) => this.#words.some((words) => words.some((word) => word.bitsOf(wordOf(code)) > 0)) && this.index.isRare(wordOf(code), this.frequencies)));
  }

  /** A common word alone counts beside a birth that is hardly more off than a year. */
  #isNear(slot: number): boolean {
    const { births, facts } = this.index.records;
    const number = facts.birthAt(slot);
    return number !== 0 && this.#ready.birth !== undefined && births.daysFrom(number, this.#ready.birth) <= MOST_DAYS_OFF;
  }

  #haveRelatives(slot: number): boolean { return (this.#presence & this.index.records.facts.presenceAt(slot) & RELATIVES) !== 0; }

  /** Whether a word of a relative's name is one of the other's. */
  #isKin(slot: number): boolean { return this.index.records.someRelativeWord(slot, (number) => this.#kin.is(number)); }
  #mayBeKin(slot: number): boolean { return this.index.records.someRelativeWord(slot, (number) => this.#kin.mayBe(number)); }
  get #kin(): Kin { return this.#knownKin ??= this.index.kinOf(this.#ready); }

  /** Other lines than that of the names are MISSING, and so nothing, where one side says nothing. */
  #onlyNames(slot: number): boolean {
    const other = this.index.records.facts.presenceAt(slot);
    return (this.#presence & other) === 0 && ((this.#presence | other) & COMPANIONS) === 0;
  }

  #exact(slot: number): { readonly bits: number; readonly enough: boolean } {
    this.#scored += 1;
    const evidence = this.#onlyNames(slot) ? [corrected(this.#nameLine(slot), this.#corrections)] : this.#evidence(slot);
    return { bits: totalBits(evidence), enough: isEnough(evidence) };
  }

  #evidence(slot: number): EvidenceLine[] {
    return evidenceWith(this.#nameLine(slot), this.#ready, this.index.records.preparedAt(slot), this.frequencies, this.#corrections);
  }

  /** Worked out once per distinct name. */
  #nameBound(slot: number): NameBound {
    const key = this.index.records.namesKeyAt(slot);
    const known = this.#nameBounds.get(key);
    if (known !== undefined) return known;
    const bound = nameBound(this.#words, this.index.records.codesAt(slot), this.index.tokens, this.#patterns);
    this.#nameBounds.set(key, bound);
    return bound;
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
