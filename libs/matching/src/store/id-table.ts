const FULLEST = 0.7;

/** Slots by hash: open addressing over two columns. Which of several slots is meant, the caller says by looking. */
export class IdTable {
  #hashes = new Uint32Array(64);
  /** Slot + 1; 0 where free. */
  #slots = new Uint32Array(64);
  #size = 0;

  get size(): number { return this.#size; }
  get bytes(): number { return this.#hashes.length * 8; }

  find(hash: number, isMeant: (slot: number) => boolean): number | undefined {
    const mask = this.#slots.length - 1;
    for (let at = hash & mask; (this.#slots[at] ?? 0) !== 0; at = (at + 1) & mask) {
      const slot = (this.#slots[at] ?? 0) - 1;
      if (this.#hashes[at] === hash && isMeant(slot)) return slot;
    }
    return undefined;
  }

  /** The slot must not be there yet. */
  add(hash: number, slot: number): void {
    if (this.#size >= this.#slots.length * FULLEST) this.#grow();
    this.#put(hash, slot + 1);
    this.#size += 1;
  }

  remove(hash: number, slot: number): void {
    const mask = this.#slots.length - 1;
    let at = hash & mask;
    while ((this.#slots[at] ?? 0) !== 0 && this.#slots[at] !== slot + 1) at = (at + 1) & mask;
    if ((this.#slots[at] ?? 0) !== 0) this.#close(at, mask);
  }

  #put(hash: number, value: number): void {
    const mask = this.#slots.length - 1;
    let at = hash & mask;
    while ((this.#slots[at] ?? 0) !== 0) at = (at + 1) & mask;
    this.#hashes[at] = hash;
    this.#slots[at] = value;
  }

  #close(hole: number, mask: number): void {
    this.#size -= 1;
    let free = hole;
    for (let at = (hole + 1) & mask; (this.#slots[at] ?? 0) !== 0; at = (at + 1) & mask) {
      const home = (this.#hashes[at] ?? 0) & mask;
      if (((at - home) & mask) < ((at - free) & mask)) continue;
      [this.#hashes[free], this.#slots[free]] = [this.#hashes[at] ?? 0, this.#slots[at] ?? 0];
      free = at;
    }
    [this.#hashes[free], this.#slots[free]] = [0, 0];
  }

  #grow(): void {
    const [hashes, slots] = [this.#hashes, this.#slots];
    [this.#hashes, this.#slots] = [new Uint32Array(slots.length * 2), new Uint32Array(slots.length * 2)];
    slots.forEach((value, at) => { if (value !== 0) this.#put(hashes[at] ?? 0, value); });
  }
}
