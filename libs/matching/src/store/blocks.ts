import { ByteReader } from './bytes.js';

/** Bytes of one unit of allocation; a block is a whole number of units. */
const UNIT_BYTES = 16;
const PAGE_UNITS = 65_536;
const PAGE_BYTES = UNIT_BYTES * PAGE_UNITS;
const LENGTH_BYTES = 4;
const LEAST_PAGE_BYTES = 1024;

/** Where a block begins, in units. */
export type Address = number;

/**
 * Byte strings of any length in pages outside the heap of the language. A freed block is zeroed at once, so that
 * nothing of an erased record stays, and is given to the next string of its size.
 */
export class Blocks {
  readonly #pages: Uint8Array[] = [];
  readonly #free = new Map<number, Address[]>();
  #end = 0;

  /** Bytes held, free blocks included. */
  get bytes(): number { return this.#pages.reduce((sum, page) => sum + page.length, 0); }

  write(content: Uint8Array): Address {
    const units = Math.ceil((content.length + LENGTH_BYTES) / UNIT_BYTES);
    const address = this.#free.get(units)?.pop() ?? this.#allocate(units);
    const [page, at] = this.#locate(address);
    new DataView(page.buffer).setUint32(at, content.length);
    page.set(content, at + LENGTH_BYTES);
    return address;
  }

  /** A view that is valid until the next write. */
  read(address: Address): Uint8Array {
    const [page, at] = this.#locate(address);
    return page.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + lengthAt(page, at));
  }

  /** Reads the same without a view of its own: for those who read little of many. */
  reader(address: Address): ByteReader {
    const page = this.#pages[Math.floor(address / PAGE_UNITS)];
    if (page === undefined) throw new RangeError('no block at this address');
    return new ByteReader(page, (address % PAGE_UNITS) * UNIT_BYTES + LENGTH_BYTES);
  }

  free(address: Address): void {
    const [page, at] = this.#locate(address);
    const units = Math.ceil((lengthAt(page, at) + LENGTH_BYTES) / UNIT_BYTES);
    page.fill(0, at, at + units * UNIT_BYTES);
    if (units > PAGE_UNITS) { this.#pages[Math.floor(address / PAGE_UNITS)] = new Uint8Array(); return; }
    const known = this.#free.get(units);
    if (known === undefined) this.#free.set(units, [address]);
    else known.push(address);
  }

  #locate(address: Address): readonly [Uint8Array, number] {
    const page = this.#pages[Math.floor(address / PAGE_UNITS)];
    if (page === undefined) throw new RangeError('no block at this address');
    return [page, (address % PAGE_UNITS) * UNIT_BYTES];
  }

  #allocate(units: number): Address {
    const inPage = this.#end % PAGE_UNITS;
    if (units > PAGE_UNITS) return this.#addPage(units * UNIT_BYTES, PAGE_UNITS);
    if (inPage === 0 || inPage + units > PAGE_UNITS) return this.#addPage(Math.max(LEAST_PAGE_BYTES, units * UNIT_BYTES), units);
    const address = this.#end;
    this.#end += units;
    this.#makeRoom(this.#pages.length - 1, (inPage + units) * UNIT_BYTES);
    return address;
  }

  /** A page begins small, so that a small store is small. */
  #makeRoom(number: number, bytes: number): void {
    const page = this.#pages[number] ?? new Uint8Array();
    if (bytes <= page.length) return;
    const larger = new Uint8Array(Math.min(PAGE_BYTES, Math.max(bytes, page.length * 2)));
    larger.set(page);
    page.fill(0);
    this.#pages[number] = larger;
  }

  /** What is left of the page before is small, and lost. */
  #addPage(bytes: number, unitsUsed: number): Address {
    const address = this.#pages.length * PAGE_UNITS;
    this.#pages.push(new Uint8Array(bytes));
    this.#end = address + unitsUsed;
    return address;
  }
}

const lengthAt = (page: Uint8Array, at: number): number =>
  (((page[at] ?? 0) << 24) | ((page[at + 1] ?? 0) << 16) | ((page[at + 2] ?? 0) << 8) | (page[at + 3] ?? 0)) >>> 0;
