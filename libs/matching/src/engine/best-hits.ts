export interface FoundSlot { readonly otherId: string; readonly bits: number; readonly slot: number }

const isBetter = (a: FoundSlot, b: FoundSlot): boolean => a.bits > b.bits || (a.bits === b.bits && a.otherId < b.otherId);

/** The best so many of what is offered, by bits, then by id: a heap with the worst on top. */
export class BestHits {
  readonly #heap: FoundSlot[] = [];

  constructor(private readonly limit: number) {}

  get all(): readonly FoundSlot[] { return this.#heap; }
  /** Nothing with fewer bits gets in; with as many, it may. */
  get bar(): number { return this.#heap.length < this.limit ? -Infinity : this.#heap[0]?.bits ?? Infinity; }

  offer(found: FoundSlot): void {
    const heap = this.#heap;
    if (heap.length < this.limit) { heap.push(found); this.#rise(heap.length - 1); return; }
    const worst = heap[0];
    if (worst === undefined || !isBetter(found, worst)) return;
    heap[0] = found;
    this.#sink();
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#swapIfWorse(at, above)) return;
      at = above;
    }
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const below = right < this.#heap.length && this.#isWorse(right, left) ? right : left;
      if (below >= this.#heap.length || !this.#swapIfWorse(below, at)) return;
      at = below;
    }
  }

  #isWorse(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    return a !== undefined && b !== undefined && isBetter(b, a);
  }

  /** The worse of the two goes up. */
  #swapIfWorse(below: number, above: number): boolean {
    const [a, b] = [this.#heap[below], this.#heap[above]];
    if (a === undefined || b === undefined || !isBetter(b, a)) return false;
    [this.#heap[below], this.#heap[above]] = [b, a];
    return true;
  }
}
