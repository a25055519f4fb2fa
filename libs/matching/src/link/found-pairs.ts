/** Pairs of row numbers with their bits, in typed arrays that grow: some millions of objects would not fit. */
export class FoundPairs {
  #left = new Uint32Array(1024);
  #right = new Uint32Array(1024);
  #bits = new Float64Array(1024);
  #length = 0;

  get length(): number { return this.#length; }

  push(left: number, right: number, bits: number): void {
    if (this.#length === this.#left.length) this.#grow();
    this.#left[this.#length] = left;
    this.#right[this.#length] = right;
    this.#bits[this.#length] = bits;
    this.#length += 1;
  }

  leftOf(at: number): number { return this.#left[at] ?? 0; }
  rightOf(at: number): number { return this.#right[at] ?? 0; }
  bitsOf(at: number): number { return this.#bits[at] ?? 0; }
  setBits(at: number, bits: number): void { this.#bits[at] = bits; }

  #grow(): void {
    const wider = <Numbers extends Uint32Array | Float64Array>(from: Numbers, to: Numbers): Numbers => { to.set(from); return to; };
    this.#left = wider(this.#left, new Uint32Array(this.#length * 2));
    this.#right = wider(this.#right, new Uint32Array(this.#length * 2));
    this.#bits = wider(this.#bits, new Float64Array(this.#length * 2));
  }
}
