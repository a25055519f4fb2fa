const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over code units. Two keys with one hash only bring a pair to be scored in vain. */
const hash = (key: string): number => {
  let value = FNV_OFFSET;
  for (let at = 0; at < key.length; at++) value = Math.imul(value ^ key.charCodeAt(at), FNV_PRIME);
  return value >>> 0;
};

/** Slots by key. A single slot stands by itself, since most keys have one. */
export class Postings {
  readonly #slots = new Map<number, number | number[]>();

  add(key: string, slot: number): void {
    const at = hash(key);
    const known = this.#slots.get(at);
    if (known === undefined) this.#slots.set(at, slot);
    else if (typeof known === 'number') this.#slots.set(at, [known, slot]);
    else known.push(slot);
  }

  /** Takes out one posting of the slot. */
  remove(key: string, slot: number): void {
    const at = hash(key);
    const known = this.#slots.get(at);
    if (typeof known === 'object') {
      const found = known.indexOf(slot);
      if (found >= 0) known.splice(found, 1);
      if (known.length === 0) this.#slots.delete(at);
    } else if (known === slot) this.#slots.delete(at);
  }

  /** Slots filed under the key; the same one twice when two of its keys share a hash. */
  get(key: string): readonly number[] {
    const known = this.#slots.get(hash(key));
    return known === undefined ? [] : typeof known === 'number' ? [known] : known;
  }

  /** Keys with at least one slot: 0 when everything was removed. */
  get size(): number { return this.#slots.size; }
}
