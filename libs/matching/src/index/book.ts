/** Every distinct value on file, once, by number: there are far fewer than people. Numbers start at 1; 0 says nothing. */
export class Book<Value> {
  readonly #numbers = new Map<string, number>();
  readonly #values: (Value | undefined)[] = [undefined];
  readonly #uses: number[] = [0];
  readonly #free: number[] = [];

  get size(): number { return this.#numbers.size; }
  at(number: number): Value | undefined { return this.#values[number]; }

  /** One more user of the value. @param key equal exactly for equal values */
  acquire(key: string, value: Value): number {
    const number = this.#numbers.get(key) ?? this.#free.pop() ?? this.#values.length;
    this.#numbers.set(key, number);
    this.#values[number] ??= value;
    this.#uses[number] = (this.#uses[number] ?? 0) + 1;
    return number;
  }

  /** @param keyOf as it was acquired */
  release(number: number, keyOf: (value: Value) => string): void {
    const value = this.#values[number];
    if (number === 0 || value === undefined) return;
    const left = (this.#uses[number] ?? 0) - 1;
    this.#uses[number] = left;
    if (left > 0) return;
    this.#numbers.delete(keyOf(value));
    this.#values[number] = undefined;
    this.#free.push(number);
  }
}
