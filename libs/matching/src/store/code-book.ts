/** Numbers for values that come back again and again. Grows with the values there are, so only for short lists. */
export class CodeBook<T> {
  readonly #numbers = new Map<string, number>();
  readonly #values: T[] = [];

  constructor(private readonly keyOf: (value: T) => string) {}

  numberOf(value: T): number {
    const key = this.keyOf(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#values.length);
    return this.#values.push(value) - 1;
  }

  at(number: number): T | undefined { return this.#values[number]; }
}
