import { grown } from '../store/column.js';

/** Numbers worked out once per query for each small whole number, without room for what was never asked. */
export class Remembered {
  #values = new Float64Array(64);
  #turns = new Uint32Array(64);
  #turn = 0;

  get bytes(): number { return this.#values.byteLength + this.#turns.byteLength; }

  /** Forgets the query before. */
  begin(): this { this.#turn += 1; return this; }

  of(number: number, workOut: (number: number) => number): number {
    if (this.#turns[number] === this.#turn) return this.#values[number] ?? 0;
    const value = workOut(number);
    this.#values = grown(this.#values, number);
    this.#turns = grown(this.#turns, number);
    this.#values[number] = value;
    this.#turns[number] = this.#turn;
    return value;
  }
}
