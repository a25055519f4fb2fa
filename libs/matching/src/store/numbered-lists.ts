import { Chunks } from './chunks.js';
import { grown } from './column.js';

/** Lists of numbers by a small whole number. */
export class NumberedLists {
  readonly #chunks = new Chunks();
  #heads = new Uint32Array(64);
  #lengths = new Uint32Array(64);

  get bytes(): number { return this.#chunks.bytes + this.#heads.length * 8; }

  add(list: number, value: number): void {
    this.#heads = grown(this.#heads, list);
    this.#lengths = grown(this.#lengths, list);
    const length = this.count(list);
    this.#heads[list] = this.#chunks.push(this.#heads[list] ?? 0, length, value);
    this.#lengths[list] = length + 1;
  }

  remove(list: number, value: number): boolean {
    const length = this.count(list);
    const head = this.#chunks.take(this.#heads[list] ?? 0, length, value);
    if (head === undefined) return false;
    this.#heads[list] = head;
    this.#lengths[list] = length - 1;
    return true;
  }

  count(list: number): number { return this.#lengths[list] ?? 0; }

  /** The entry of a list that has one. */
  only(list: number): number { return this.#heads[list] ?? 0; }

  /** The entries into a column that has room for them. */
  copy(list: number, out: Uint32Array, start: number): void { this.#chunks.copy(this.#heads[list] ?? 0, this.count(list), out, start); }

  /** The entries: a view that the next call overwrites. */
  read(list: number): Uint32Array { return this.#chunks.read(this.#heads[list] ?? 0, this.count(list)); }
}
