import type { MinimalRecord, Participant, Receipt } from '@homeward/shared';
import type { Arrived, EraseArrival, RecordArrival, RefusedArrival, TombstoneArrival } from './messages.js';
import { saysTheSame } from './same-person-said.js';
import type { Edition, VersionGuard } from './version-guard.js';

/** A live record as far as the next version's fate depends on it. */
export interface StoredRecord extends Edition {
  readonly publicationId: string;
  readonly country: Participant;
  readonly acceptedAtMs: number;
  /** Acceptance; reset by gaining custody or changing kind. */
  readonly decidesSinceMs: number;
  /** Since when it says who the person is as it does now; at least `decidesSinceMs`. */
  readonly saysSinceMs: number;
  readonly appendedAtMs: number;
  readonly signedBy: string;
  readonly record: MinimalRecord;
}
export interface Erasure { readonly publicationId: string; readonly country: Participant }
export type ReceiptDraft = Omit<Receipt, 'at'>;

/** All effects of a batch, in the order in which positions are given. */
export interface IntakePlan {
  readonly accepted: readonly StoredRecord[];
  readonly erased: readonly Erasure[];
  readonly receipts: readonly ReceiptDraft[];
  readonly quarantined: readonly RefusedArrival[];
}
export interface Known {
  readonly records: ReadonlyMap<string, StoredRecord>;
  readonly erasedIds: ReadonlySet<string>;
}

/**
 * What a batch of one country's topic does to what is known: pure, in the order of the topic, so that any split into
 * batches and any redelivery ends in the same state.
 */
export function planIntake(arrivals: readonly Arrived[], known: Known, guard: VersionGuard): IntakePlan {
  const batch = new Batch(known, guard);
  for (const arrival of arrivals) batch.take(arrival);
  return batch.plan();
}

class Batch {
  private readonly accepted = new Map<string, StoredRecord>();
  private readonly erased = new Map<string, Erasure>();
  private readonly receipts: ReceiptDraft[] = [];
  private readonly quarantined: RefusedArrival[] = [];

  constructor(private readonly known: Known, private readonly guard: VersionGuard) {}

  plan(): IntakePlan {
    // Nothing under an erased id is kept, not even what cannot be read.
    const quarantined = this.quarantined.filter(({ key }) => !this.isErased(key));
    return { accepted: [...this.accepted.values()], erased: [...this.erased.values()], receipts: this.receipts, quarantined };
  }

  take(arrival: Arrived): void {
    switch (arrival.type) {
      case 'RECORD': return this.takeRecord(arrival);
      case 'ERASE': return this.takeErasure(arrival, true);
      case 'TOMBSTONE': return this.takeErasure(arrival, false);
      case 'REFUSED': return this.refuse(arrival);
      case 'DIGEST': case 'HEARTBEAT': return;
    }
  }

  private takeRecord(arrival: RecordArrival): void {
    const { key, coordinates, country } = arrival;
    if (this.isErased(key)) return this.answer(arrival, coordinates, 'ERASED');
    const before = this.stored(key);
    if (before && before.country !== country) return this.refuse(foreign(arrival, coordinates));
    const order = before ? this.guard(coordinates, before) : 'NEWER';
    if (order === 'NEWER') {
      this.accepted.delete(key);
      this.accepted.set(key, edition(arrival, before));
    }
    this.answer(arrival, coordinates, order === 'OLDER' ? 'STALE' : 'ACCEPTED');
  }

  private takeErasure(arrival: EraseArrival | TombstoneArrival, answered: boolean): void {
    const { key, country, coordinates } = arrival;
    const before = this.stored(key);
    if (before && before.country !== country) return this.refuse(foreign(arrival, coordinates));
    if (!this.isErased(key)) this.erased.set(key, { publicationId: key, country });
    this.accepted.delete(key);
    if (answered) this.answer(arrival, coordinates, 'ERASED');
  }

  private refuse(arrival: RefusedArrival): void {
    if (arrival.envelope) this.quarantined.push(arrival);
    this.answer(arrival, arrival, 'QUARANTINED', arrival);
  }

  private answer(arrival: Arrived, { version, envelopeNumber }: Edition, outcome: Receipt['outcome'], refused?: RefusedArrival): void {
    this.receipts.push({
      publicationId: namable(arrival.key), version, envelopeNumber, outcome, offset: arrival.offset.toString(),
      ...(refused ? { reason: refused.reason } : {}), ...(refused?.where ? { where: refused.where.slice(0, 200) } : {}),
    });
  }

  private isErased(id: string): boolean {
    return this.known.erasedIds.has(id) || this.erased.has(id);
  }
  private stored(id: string): StoredRecord | undefined {
    return this.erased.has(id) ? undefined : this.accepted.get(id) ?? this.known.records.get(id);
  }
}

const foreign = ({ offset, key, envelope, appendedAtMs, country }: Arrived, { version, envelopeNumber }: Edition): RefusedArrival =>
  ({ type: 'REFUSED', offset, key, envelope, appendedAtMs, country, reason: 'FOREIGN_PUBLICATION_ID', version, envelopeNumber });

/** A key may hold anything; what cannot be a key of ours is not repeated. */
const namable = (key: string): string => (/^[\x21-\x7e]{1,64}$/.test(key) ? key : 'unreadable');

const holds = ({ custody }: MinimalRecord): boolean => custody.status === 'HELD' && custody.validated;

/** Who claims custody later, or turns a search into a find, starts anew at the end of the queue of who decides first. */
function edition({ key, country, record, coordinates, kid, appendedAtMs }: RecordArrival, before: StoredRecord | undefined): StoredRecord {
  const isNew = before === undefined;
  const resets = before !== undefined && (record.kind !== before.record.kind || (holds(record) && !holds(before.record)));
  return {
    publicationId: key, country, version: coordinates.version, envelopeNumber: coordinates.envelopeNumber,
    acceptedAtMs: Math.min(before?.acceptedAtMs ?? appendedAtMs, appendedAtMs),
    decidesSinceMs: isNew || resets ? appendedAtMs : before.decidesSinceMs,
    saysSinceMs: isNew || resets || !saysTheSame(record, before.record) ? appendedAtMs : before.saysSinceMs,
    appendedAtMs, signedBy: kid, record,
  };
}
