export interface Merge { readonly odds: number; readonly one: number; readonly other: number }

const isBefore = (a: Merge, b: Merge): boolean => a.odds > b.odds || (a.odds === b.odds && (a.one < b.one || (a.one === b.one && a.other < b.other)));

/** The most likely merge first; ties by number, so that the order never depends on how they came. A binary heap. */
export class MergeQueue {
  readonly #heap: Merge[] = [];

  push(merge: Merge): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(merge);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(merge, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = merge;
  }

  pop(): Merge | undefined {
    const heap = this.#heap;
    const [first, last] = [heap[0], heap.pop()];
    if (heap.length > 0 && last !== undefined) this.#sink(last);
    return first;
  }

  #sink(merge: Merge): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const [one, other] = [heap[left], heap[right]];
      if (one === undefined) break;
      const [below, child] = other !== undefined && isBefore(other, one) ? [right, other] : [left, one];
      if (!isBefore(child, merge)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = merge;
  }
}
