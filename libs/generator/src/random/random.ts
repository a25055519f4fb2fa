/**
 * Small fast counter generator (sfc32), so that the same seed gives the same bytes on every machine. `fork` gives an
 * independent stream for a part: what one part draws never shifts another.
 */
export class Random {
  #a: number; #b: number; #c: number; #d = 1;
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
    [this.#a, this.#b, this.#c] = hash3(key);
    for (let i = 0; i < 12; i++) this.next();
  }

  /** In [0, 1). */
  next(): number {
    const t = (this.#a + this.#b + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number { return min + Math.floor(this.next() * (max - min + 1)); }
  chance(share: number): boolean { return this.next() < share; }
  pick<T>(items: readonly T[]): T { return items[Math.floor(this.next() * items.length)] as T; }
  /** Falls off exponentially, mean `mean`. */
  exponential(mean: number): number { return -Math.log(1 - this.next()) * mean; }
  /** Sum of uniforms: near enough to a normal law for heights and guesses. */
  normal(mean: number, deviation: number): number { return mean + deviation * (this.next() + this.next() + this.next() + this.next() - 2) * Math.sqrt(3); }
  fork(part: string): Random { return new Random(`${this.#key}/${part}`); }
}

const hash3 = (text: string): [number, number, number] => {
  let [a, b, c] = [0x9e3779b9, 0x243f6a88, 0xb7e15162];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x85ebca6b); a ^= a >>> 13;
    b = Math.imul(b ^ unit, 0xc2b2ae35); b ^= b >>> 16;
    c = Math.imul(c ^ unit, 0x27d4eb2f) + a; c ^= c >>> 15;
  }
  return [a, b, c];
};
