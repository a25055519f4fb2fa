import { compareBirth } from '../birth/compare-birth.js';
import { readDay } from '../birth/civil-day.js';
import { compareLanguage } from '../fields/compare-language.js';
import { compareNationality } from '../fields/compare-nationality.js';
import { compareSex } from '../fields/compare-sex.js';
import { ANYWHERE, coarseDay, leastKmToCell, linesFrom, NO_DAY, NOWHERE } from '../fields/most-of-place.js';
import { positionOf } from '../fields/place-and-time.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import type { PersonRecord } from '../record/person-record.js';
import { bitOf, mostBitsOf } from '../score/most-bits.js';
import { WEIGHTS } from '../model/weights.js';
import type { Corrections } from '../score/corrections.js';
import type { PreparedRecord } from '../score/prepared.js';
import { corrected } from '../score/score-pair.js';
import { MOST_ERROR_KM } from './coarse-event.js';
import type { MostOfOthers } from './class-needs.js';
import type { RecordStore } from './record-store.js';
import { Remembered } from './remembered.js';
import { MAY_BE_LIKE, packedDigits } from './unlike-days.js';

const TRAITS = [compareSex, compareNationality, compareLanguage];
const TRAIT_FIELDS = bitOf('SEX') | bitOf('NATIONALITY') | bitOf('LANGUAGE');
const PLACE = bitOf('PLACE');
const BIRTH = bitOf('BIRTH');
const RELATIVES = bitOf('RELATIVES');
/** Lines that agree only where the index has found their key. */
export const IDENTIFIERS = bitOf('DOCUMENT') | bitOf('BIOMETRIC');
const APART = TRAIT_FIELDS | PLACE | BIRTH;
/** A day of the event fades slowly: gaps are rounded down to so many days. */
const GAP_STEP_DAYS = 8;
const MOST_STEPS = 64;

/** Room for what one query works out, used again by the next. */
export class BoundMemory {
  readonly births = new Remembered();
  readonly traits = new Remembered();
  readonly unlike = new Remembered();
  readonly cells = new Remembered();
  readonly places = new Remembered();
  readonly others = new Map<number, number>();
  get bytes(): number { return this.births.bytes + this.unlike.bytes + this.traits.bytes + this.cells.bytes + this.places.bytes; }
  begin(): this {
    for (const each of [this.births, this.unlike, this.traits, this.cells, this.places]) each.begin();
    this.others.clear();
    return this;
  }
}

/** Distances at which the level of a place changes are all above the first; farther ones need no telling apart. */
const KM_STEPS = [50, 300];
const stepOf = (km: number): number => KM_STEPS.filter((limit) => km > limit).length;
const leastKmOf = (step: number): number => (step === 0 ? 0 : (KM_STEPS[step - 1] ?? 0) + 1);
const UNKNOWN = KM_STEPS.length + 1;

/**
 * The most bits of every line but that of the names, for one query, from what stands beside the records: birth and
 * traits exactly, the place by its degree and day, other fields by what their table of weights allows.
 */
export class Bounds {
  /** Of two births that are not one day. */
  readonly mostOfOtherBirths: number;
  /** Of the birth, packed. */
  readonly #digits: number;
  readonly #event: PersonRecord['event'];
  /** Of the event, counted as those of the columns. */
  readonly #days: readonly [number, number] | undefined;

  constructor(
    private readonly ready: PreparedRecord, private readonly presence: number, private readonly records: RecordStore,
    private readonly memory: BoundMemory, private readonly frequencies: Frequencies, private readonly corrections: Corrections,
  ) {
    memory.begin();
    this.#digits = ready.birth === undefined ? 0 : packedDigits(ready.birth);
    this.mostOfOtherBirths = Math.max(0, corrections.most('BIRTH', Math.max(WEIGHTS.BIRTH.MOST_FOR_SPANS, WEIGHTS.BIRTH.MOST_FOR_DEFAULT, WEIGHTS.BIRTH.MOST + WEIGHTS.BIRTH.SWAPPED_DAY_MONTH)));
    this.#event = ready.record.event;
    const [from = NO_DAY, to = NO_DAY] = [this.#event?.dateFrom, this.#event?.dateTo].map((day) => coarseDay(readDay(day ?? '') ?? NaN));
    this.#days = from === NO_DAY || to === NO_DAY ? undefined : [Math.min(from, to), Math.max(from, to)];
  }

  /** Of all lines beside names, birth, relatives and identifiers, whatever the record. */
  mostOfAny(): number {
    const place = (this.presence & PLACE) === 0 ? 0 : this.memory.places.of(0, this.#placeOf);
    const nationality = this.records.traits.hasSeveral || this.ready.record.nationalities.length > 1 ? this.#others(this.presence & bitOf('NATIONALITY')) : this.#line(compareNationality);
    return this.#line(compareSex) + this.#line(compareLanguage) + Math.max(0, nationality) + place + this.#others(this.presence & ~APART & ~RELATIVES & ~IDENTIFIERS);
  }

  /** What no record goes beyond. */
  mostOfOthers(): MostOfOthers { return { beside: this.mostOfAny(), relatives: this.#others(this.presence & RELATIVES), otherBirths: this.mostOfOtherBirths }; }

  /** Of two who are alike. */
  #line(compare: typeof compareNationality): number { return Math.max(0, corrected(compare(this.ready, this.ready, this.frequencies), this.corrections).bits); }

  /** Of all lines beside names and birth; `without` are fields known not to agree. */
  mostBeside(slot: number, without: number): number {
    const common = this.presence & this.records.facts.presenceAt(slot);
    return this.#traits(this.records.facts.traitsAt(slot)) + ((common & PLACE) === 0 ? 0 : this.#place(slot)) + this.#others(common & ~without & ~APART);
  }

  relatives(slot: number): number { return this.#others(this.presence & this.records.facts.presenceAt(slot) & RELATIVES); }

  birth(slot: number): number {
    const number = this.records.facts.birthAt(slot);
    const { birth } = this.ready;
    if (number === 0 || birth === undefined) return 0;
    const kind = this.records.births.kindOfUnlike(number, birth, this.#digits);
    return kind === MAY_BE_LIKE ? this.memory.births.of(number, this.#birthOf) : this.memory.unlike.of(kind, () => this.#birthOf(number));
  }

  readonly #birthOf = (number: number): number => corrected(compareBirth(this.ready, { birth: this.records.births.at(number) }, this.frequencies), this.corrections).bits;

  #traits(number: number): number { return (this.presence & TRAIT_FIELDS) === 0 ? 0 : this.memory.traits.of(number, this.#traitsOf); }

  readonly #traitsOf = (number: number): number => {
    const traits = this.records.traits.at(number);
    if (traits === undefined) return 0;
    const other = { ...this.ready, record: { ...this.ready.record, ...traits } };
    return TRAITS.reduce((sum, compare) => sum + corrected(compare(this.ready, other, this.frequencies), this.corrections).bits, 0);
  };

  #others(presence: number): number {
    const known = this.memory.others.get(presence);
    if (known !== undefined) return known;
    const most = mostBitsOf(presence, this.corrections);
    this.memory.others.set(presence, most);
    return most;
  }

  #place(slot: number): number {
    const step = this.memory.cells.of(this.records.facts.cellAt(slot), this.#stepOfCell);
    const gap = Math.min(MOST_STEPS - 1, Math.floor(this.#gapDays(this.records.facts.dayAt(slot)) / GAP_STEP_DAYS));
    return this.memory.places.of(step * MOST_STEPS + gap, this.#placeOf);
  }

  readonly #stepOfCell = (cell: number): number => {
    const position = this.#event && positionOf(this.#event);
    if (cell === NOWHERE || position === undefined) return UNKNOWN;
    return cell === ANYWHERE ? 0 : stepOf(leastKmToCell(position.latitude, position.longitude, cell) - position.errorKm - MOST_ERROR_KM);
  };

  readonly #placeOf = (number: number): number => {
    const [step, gap] = [Math.floor(number / MOST_STEPS), number % MOST_STEPS];
    return Math.max(...linesFrom(step === UNKNOWN ? undefined : leastKmOf(step), gap * GAP_STEP_DAYS).map((line) => corrected(line, this.corrections).bits));
  };

  #gapDays(day: number): number {
    if (this.#days === undefined || day === NO_DAY) return 0;
    const [from, to] = this.#days;
    return Math.max(0, day - to, from - day);
  }
}
