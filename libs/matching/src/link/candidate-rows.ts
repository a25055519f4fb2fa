/** Blocks with more rows than this say too little to compare all of them. */
const MOST_ROWS_PER_BLOCK = 120;
/** Up to so many pairs everything is compared with everything. */
const MOST_PAIRS_UNBLOCKED = 600_000;
const ROW_SPAN = 2 ** 21;

export interface CandidateRows {
  /** Rows after `row` that share a block with it, each once; of two lists joined, only rows of the other list. */
  after(row: number): readonly number[];
}

/** `rowCount` rows, of which the first `leftCount` are one list and the rest another; equal when there is one list only. */
export interface RowsOfLists { readonly rowCount: number; readonly leftCount: number; readonly keysOf: (row: number) => readonly number[] }

const everyRow = ({ rowCount, leftCount }: RowsOfLists): CandidateRows => ({
  after: (row) => {
    const first = leftCount === rowCount ? row + 1 : leftCount;
    return row >= leftCount ? [] : Array.from({ length: rowCount - first }, (_, at) => first + at);
  },
});

const pairCount = ({ rowCount, leftCount }: RowsOfLists): number => (leftCount === rowCount ? (rowCount * (rowCount - 1)) / 2 : leftCount * (rowCount - leftCount));

/** All keys with their rows, sorted, so that rows of a block lie together: 32 bits of key over 21 bits of row are exact in a double. */
const sortedEntries = ({ rowCount, keysOf }: RowsOfLists): Float64Array => {
  let entries = new Float64Array(rowCount * 16);
  let length = 0;
  for (let row = 0; row < rowCount; row++) {
    const keys = keysOf(row);
    if (length + keys.length > entries.length) { const wider = new Float64Array((length + keys.length) * 2); wider.set(entries); entries = wider; }
    for (const key of keys) { entries[length] = key * ROW_SPAN + row; length += 1; }
  }
  return entries.subarray(0, length).sort();
};

/** Blocks of 2 to MOST_ROWS_PER_BLOCK rows: where each begins, and the blocks of each row. */
class Blocks implements CandidateRows {
  readonly #rows: Uint32Array;
  readonly #starts: number[] = [];
  readonly #blocksOfRow: Uint32Array;
  readonly #firstOfRow: Uint32Array;
  readonly #stamp: Uint32Array;

  constructor(private readonly lists: RowsOfLists) {
    const entries = sortedEntries(lists);
    const kept: number[] = [];
    for (let from = 0; from < entries.length;) {
      const key = Math.floor((entries[from] ?? 0) / ROW_SPAN);
      let to = from + 1;
      while (to < entries.length && Math.floor((entries[to] ?? 0) / ROW_SPAN) === key) to += 1;
      if (to - from >= 2 && to - from <= MOST_ROWS_PER_BLOCK) {
        this.#starts.push(kept.length);
        for (let at = from; at < to; at++) kept.push((entries[at] ?? 0) % ROW_SPAN);
      }
      from = to;
    }
    this.#starts.push(kept.length);
    this.#rows = Uint32Array.from(kept);
    this.#firstOfRow = new Uint32Array(lists.rowCount + 1);
    for (const row of kept) this.#firstOfRow[row + 1] = (this.#firstOfRow[row + 1] ?? 0) + 1;
    for (let row = 0; row < lists.rowCount; row++) this.#firstOfRow[row + 1] = (this.#firstOfRow[row + 1] ?? 0) + (this.#firstOfRow[row] ?? 0);
    this.#blocksOfRow = this.#fill();
    this.#stamp = new Uint32Array(lists.rowCount).fill(0xffffffff);
  }

  #fill(): Uint32Array {
    const next = this.#firstOfRow.slice();
    const blocks = new Uint32Array(this.#rows.length);
    for (let block = 0; block + 1 < this.#starts.length; block++) {
      for (let at = this.#starts[block] ?? 0; at < (this.#starts[block + 1] ?? 0); at++) {
        const row = this.#rows[at] ?? 0;
        blocks[next[row] ?? 0] = block;
        next[row] = (next[row] ?? 0) + 1;
      }
    }
    return blocks;
  }

  after(row: number): readonly number[] {
    const { rowCount, leftCount } = this.lists;
    if (row >= leftCount) return [];
    const first = leftCount === rowCount ? row + 1 : leftCount;
    const found: number[] = [];
    for (let at = this.#firstOfRow[row] ?? 0; at < (this.#firstOfRow[row + 1] ?? 0); at++) {
      const block = this.#blocksOfRow[at] ?? 0;
      for (let place = this.#starts[block] ?? 0; place < (this.#starts[block + 1] ?? 0); place++) {
        const other = this.#rows[place] ?? 0;
        if (other < first || this.#stamp[other] === row) continue;
        this.#stamp[other] = row;
        found.push(other);
      }
    }
    return found.sort((a, b) => a - b);
  }
}

/** Pairs of rows worth comparing: all of them in small lists, else those that share a block. */
export const candidateRows = (lists: RowsOfLists): CandidateRows => (pairCount(lists) <= MOST_PAIRS_UNBLOCKED ? everyRow(lists) : new Blocks(lists));
