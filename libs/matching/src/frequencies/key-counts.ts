const FULLEST = 0.7;
const FIRST_CELLS = 1024;

/** How many bear a key, by its two words: open addressing over three columns, 12 bytes a cell. */
export class KeyCounts {
  #high = new Uint32Array(FIRST_CELLS);
  #low = new Uint32Array(FIRST_CELLS);
  /** Bearers + 1; 0 where the cell is free. */
  #bearers = new Uint32Array(FIRST_CELLS);
  #taken = 0;

  get bytes(): number { return this.#bearers.length * 12; }

  count(high: number, low: number): number { return Math.max(0, (this.#bearers[this.#cellOf(high, low)] ?? 0) - 1); }

  /** Never below none: what was not counted cannot be taken away. */
  change(high: number, low: number, by: 1 | -1): void {
    const cell = this.#cellOf(high, low);
    const stored = this.#bearers[cell] ?? 0;
    if (stored > 0) this.#bearers[cell] = Math.max(1, stored + by);
    else if (by > 0) this.#take(cell, high, low, 2);
  }

  #cellOf(high: number, low: number): number {
    const mask = this.#bearers.length - 1;
    let at = low & mask;
    while ((this.#bearers[at] ?? 0) !== 0 && !(this.#low[at] === low && this.#high[at] === high)) at = (at + 1) & mask;
    return at;
  }

  #take(cell: number, high: number, low: number, bearers: number): void {
    [this.#high[cell], this.#low[cell], this.#bearers[cell]] = [high, low, bearers];
    this.#taken += 1;
    if (this.#taken > this.#bearers.length * FULLEST) this.#rebuild();
  }

  /** Drops the keys that nobody bears any more, and makes room when the others need it. */
  #rebuild(): void {
    const [highs, lows, bearers] = [this.#high, this.#low, this.#bearers];
    const borne = bearers.reduce((sum, stored) => sum + (stored > 1 ? 1 : 0), 0);
    const cells = borne > (bearers.length * FULLEST) / 2 ? bearers.length * 2 : bearers.length;
    [this.#high, this.#low, this.#bearers, this.#taken] = [new Uint32Array(cells), new Uint32Array(cells), new Uint32Array(cells), 0];
    bearers.forEach((stored, at) => {
      const [high, low] = [highs[at] ?? 0, lows[at] ?? 0];
      if (stored > 1) this.#take(this.#cellOf(high, low), high, low, stored);
    });
  }
}
