const PAGE_WORDS = 65_536;
const PAGE_SHIFT = 16;
const LEAST_PAGE_WORDS = 256;
const IN_PAGE = PAGE_WORDS - 1;
/** Chunks grow from four words to a thousand; the first word of each leads to the chunk before it. */
const LEAST_SHIFT = 2;
const MOST_SHIFT = 10;

/** Room for entries in the chunks before number n of a list. */
const ROOM_BEFORE: readonly number[] = Array.from({ length: MOST_SHIFT - LEAST_SHIFT + 2 }, (_, n) =>
  Array.from({ length: n }, (__, at) => (1 << Math.min(MOST_SHIFT, LEAST_SHIFT + at)) - 1).reduce((sum, room) => sum + room, 0));
const LAST = ROOM_BEFORE.length - 1;
const MOST_ROOM = (1 << MOST_SHIFT) - 1;

/** Number of the chunk that holds the last of `length` entries. */
const chunkOf = (length: number): number => {
  if (length > (ROOM_BEFORE[LAST] ?? 0)) return LAST + Math.floor((length - 1 - (ROOM_BEFORE[LAST] ?? 0)) / MOST_ROOM);
  let number = 0;
  while (length > (ROOM_BEFORE[number + 1] ?? 0)) number += 1;
  return number;
};
const roomBefore = (number: number): number => (number <= LAST ? ROOM_BEFORE[number] ?? 0 : (ROOM_BEFORE[LAST] ?? 0) + (number - LAST) * MOST_ROOM);
const shiftOf = (number: number): number => Math.min(MOST_SHIFT, LEAST_SHIFT + number);

/**
 * Lists of numbers, each a chain of chunks from the newest to the oldest; two words say all about a list, its head and
 * its length, and stand with whoever owns it. A list of one is its head itself. Nothing is ever moved to grow.
 */
export class Chunks {
  readonly #pages: Uint32Array[] = [];
  readonly #free: number[][] = Array.from({ length: MOST_SHIFT + 1 }, () => []);
  #end = 0;
  #scratch = new Uint32Array(1024);

  get bytes(): number { return this.#pages.reduce((sum, page) => sum + page.byteLength, 0); }

  /** Adds a number to a list of `length` under `head`. @returns the new head */
  push(head: number, length: number, value: number): number {
    if (length === 0) return value;
    let first = head;
    if (length === 1) {
      first = this.#allocate(LEAST_SHIFT, 0);
      this.#set(first + 1, head);
    }
    const number = chunkOf(length + 1);
    const before = roomBefore(number);
    const chunk = length === before ? this.#allocate(shiftOf(number), first) : first;
    this.#set(chunk + 1 + length - before, value);
    return chunk;
  }

  /** Takes one entry out: the last takes its place. @returns the new head, or undefined when the list does not hold it */
  take(head: number, length: number, value: number): number | undefined {
    if (length <= 1) return length === 1 && head === value ? 0 : undefined;
    const place = this.#find(head, length, value);
    if (place === undefined) return undefined;
    const number = chunkOf(length);
    const last = head + length - roomBefore(number);
    this.#set(place, this.#get(last));
    this.#set(last, 0);
    if (length === 2) return this.#collapse(head);
    return last === head + 1 ? this.#release(head, shiftOf(number)) : head;
  }

  /** The entries, the newest chunk first: a view that the next call overwrites. */
  read(head: number, length: number): Uint32Array {
    if (length > this.#scratch.length) this.#scratch = new Uint32Array(length * 2);
    this.copy(head, length, this.#scratch, 0);
    return this.#scratch.subarray(0, length);
  }

  /** The entries, the newest chunk first, into a column that has room for them. Most lists are short: a loop copies them sooner than a call. */
  copy(head: number, length: number, out: Uint32Array, start: number): void {
    if (length === 1) out[start] = head;
    if (length <= 1) return;
    let [chunk, filled, left] = [head, start, length];
    for (let number = chunkOf(length); number >= 0; number--) {
      const page = this.#pages[chunk >>> PAGE_SHIFT];
      if (page === undefined) return;
      const first = chunk & IN_PAGE;
      const end = first + 1 + left - roomBefore(number);
      for (let at = first + 1; at < end; at++) out[filled++] = page[at] ?? 0;
      left = roomBefore(number);
      chunk = page[first] ?? 0;
    }
  }

  #find(head: number, length: number, value: number): number | undefined {
    let chunk = head;
    for (let number = chunkOf(length), left = length; number >= 0; number--) {
      const count = left - roomBefore(number);
      const page = this.#pages[chunk >>> PAGE_SHIFT];
      const at = (chunk & IN_PAGE) + 1;
      const found = page?.subarray(at, at + count).indexOf(value) ?? -1;
      if (found >= 0) return chunk + 1 + found;
      left -= count;
      chunk = this.#get(chunk);
    }
    return undefined;
  }

  #collapse(chunk: number): number {
    const only = this.#get(chunk + 1);
    this.#release(chunk, LEAST_SHIFT);
    return only;
  }

  #release(chunk: number, shift: number): number {
    const before = this.#get(chunk);
    this.#set(chunk, 0);
    this.#set(chunk + 1, 0);
    this.#free[shift]?.push(chunk);
    return before;
  }

  #allocate(shift: number, before: number): number {
    const chunk = this.#free[shift]?.pop() ?? this.#extend(1 << shift);
    this.#set(chunk, before);
    return chunk;
  }

  #extend(words: number): number {
    const inPage = this.#end & IN_PAGE;
    if (this.#pages.length === 0 || inPage === 0 || inPage + words > PAGE_WORDS) {
      this.#end = this.#pages.length * PAGE_WORDS;
      this.#pages.push(new Uint32Array(LEAST_PAGE_WORDS));
    }
    const chunk = this.#end;
    this.#end += words;
    this.#makeRoom(chunk >>> PAGE_SHIFT, (chunk & IN_PAGE) + words);
    return chunk;
  }

  /** A page begins small, so that a small index is small. */
  #makeRoom(number: number, words: number): void {
    const page = this.#pages[number] ?? new Uint32Array();
    if (words <= page.length) return;
    const larger = new Uint32Array(Math.min(PAGE_WORDS, Math.max(words, page.length * 2)));
    larger.set(page);
    this.#pages[number] = larger;
  }

  #get(word: number): number { return this.#pages[word >>> PAGE_SHIFT]?.[word & IN_PAGE] ?? 0; }
  #set(word: number, value: number): void {
    const page = this.#pages[word >>> PAGE_SHIFT];
    if (page !== undefined) page[word & IN_PAGE] = value;
  }
}
