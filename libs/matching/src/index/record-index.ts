import type { Frequencies } from '../frequencies/frequencies.js';
import type { PreparedRecord } from '../score/prepared.js';
import { Gallery } from './gallery.js';
import { filingKeys, lookupKeys } from './index-keys.js';
import { Postings } from './postings.js';

/** Records by slot, filed under cheap keys. */
export interface RecordIndex {
  readonly size: number;
  /** Keys and kinds of biometric code in use: 0 when nothing is left behind. */
  readonly keyCount: number;
  /** The id must not be there yet. */
  add(ready: PreparedRecord): void;
  remove(id: string): PreparedRecord | undefined;
  get(id: string): PreparedRecord | undefined;
  /** Records that share a key with this one, each once, in no particular order. */
  search(ready: PreparedRecord, frequencies: Frequencies): PreparedRecord[];
}

class SlotIndex implements RecordIndex {
  readonly #slotOf = new Map<string, number>();
  readonly #records: (PreparedRecord | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #postings = new Postings();
  readonly #gallery = new Gallery();

  get size(): number { return this.#slotOf.size; }
  get keyCount(): number { return this.#postings.size + this.#gallery.size; }

  get(id: string): PreparedRecord | undefined {
    const slot = this.#slotOf.get(id);
    return slot === undefined ? undefined : this.#records[slot];
  }

  add(ready: PreparedRecord): void {
    const slot = this.#free.pop() ?? this.#records.length;
    this.#slotOf.set(ready.record.id, slot);
    this.#records[slot] = ready;
    for (const key of filingKeys(ready)) this.#postings.add(key, slot);
    this.#gallery.add(ready, slot);
  }

  remove(id: string): PreparedRecord | undefined {
    const slot = this.#slotOf.get(id);
    const ready = slot === undefined ? undefined : this.#records[slot];
    if (slot === undefined || ready === undefined) return undefined;
    for (const key of filingKeys(ready)) this.#postings.remove(key, slot);
    this.#gallery.remove(ready, slot);
    this.#slotOf.delete(id);
    this.#records[slot] = undefined;
    this.#free.push(slot);
    return ready;
  }

  search(ready: PreparedRecord, frequencies: Frequencies): PreparedRecord[] {
    const slots = new Set(this.#gallery.search(ready, (slot) => this.#records[slot], frequencies));
    for (const key of lookupKeys(ready, frequencies)) for (const slot of this.#postings.get(key)) slots.add(slot);
    return [...slots].flatMap((slot) => this.#records[slot] ?? []);
  }
}

export const createRecordIndex = (): RecordIndex => new SlotIndex();
