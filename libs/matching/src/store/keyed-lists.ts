import { Chunks } from './chunks.js';
import { mix } from './hash.js';

const LEAST_ROOM = 64;
const FULLEST = 0.7;

/**
 * Lists of numbers by a 32-bit key, in a table with linear probing. Two meanings that share a key share a list: what is
 * found must be looked at anyway.
 */
export class KeyedLists {
  readonly #chunks = new Chunks();
  #keys = new Uint32Array(LEAST_ROOM);
  #heads = new Uint32Array(LEAST_ROOM);
  #lengths = new Uint32Array(LEAST_ROOM);
  #size = 0;

  /** Keys with at least one entry. */
  get size(): number { return this.#size; }
  get bytes(): number { return this.#chunks.bytes + this.#keys.length * 12; }

  add(key: number, value: number): void {
    if (this.#size >= this.#keys.length * FULLEST) this.#grow();
    const at = this.#place(key);
    const length = this.#lengths[at] ?? 0;
    if (length === 0) { this.#keys[at] = key; this.#size += 1; }
    this.#heads[at] = this.#chunks.push(this.#heads[at] ?? 0, length, value);
    this.#lengths[at] = length + 1;
  }

  /** Takes out one entry; false when there was none. */
  remove(key: number, value: number): boolean {
    const at = this.#place(key);
    const length = this.#lengths[at] ?? 0;
    const head = this.#chunks.take(this.#heads[at] ?? 0, length, value);
    if (head === undefined) return false;
    this.#heads[at] = head;
    this.#lengths[at] = length - 1;
    if (length === 1) this.#close(at);
    return true;
  }

  count(key: number): number { return this.#lengths[this.#place(key)] ?? 0; }

  /** The entries of a key: a view that the next call overwrites. */
  read(key: number): Uint32Array {
    const at = this.#place(key);
    return this.#chunks.read(this.#heads[at] ?? 0, this.#lengths[at] ?? 0);
  }

  /** Where the key stands, or the free place where it would. */
  #place(key: number): number {
    const mask = this.#keys.length - 1;
    let at = mix(key) & mask;
    while ((this.#lengths[at] ?? 0) !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  /** Moves later entries of the run up, so that no search ends too early. */
  #close(hole: number): void {
    this.#size -= 1;
    const mask = this.#keys.length - 1;
    let free = hole;
    for (let at = (hole + 1) & mask; (this.#lengths[at] ?? 0) !== 0; at = (at + 1) & mask) {
      const home = mix(this.#keys[at] ?? 0) & mask;
      if (((at - home) & mask) < ((at - free) & mask)) continue;
      this.#move(at, free);
      free = at;
    }
    [this.#keys[free], this.#heads[free], this.#lengths[free]] = [0, 0, 0];
  }

  #move(from: number, to: number): void {
    this.#keys[to] = this.#keys[from] ?? 0;
    this.#heads[to] = this.#heads[from] ?? 0;
    this.#lengths[to] = this.#lengths[from] ?? 0;
  }

  #grow(): void {
    const [keys, heads, lengths] = [this.#keys, this.#heads, this.#lengths];
    const room = keys.length * 2;
    [this.#keys, this.#heads, this.#lengths] = [new Uint32Array(room), new Uint32Array(room), new Uint32Array(room)];
    for (let from = 0; from < keys.length; from++) {
      if ((lengths[from] ?? 0) === 0) continue;
      const at = this.#place(keys[from] ?? 0);
      this.#keys[at] = keys[from] ?? 0;
      this.#heads[at] = heads[from] ?? 0;
      this.#lengths[at] = lengths[from] ?? 0;
    }
  }
}
