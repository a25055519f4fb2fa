import type { PreparedRecord } from '../score/prepared.js';
import { grown } from '../store/column.js';

type Birth = NonNullable<PreparedRecord['birth']>;

/** Every distinct time of birth on file, once: there are far fewer than people. Numbers start at 1; 0 says nothing. */
export class BirthBook {
  readonly #numbers = new Map<string, number>();
  readonly #births: (Birth | undefined)[] = [undefined];
  readonly #uses: number[] = [0];
  #from = new Int32Array(64);
  #to = new Int32Array(64);
  readonly #free: number[] = [];

  get size(): number { return this.#numbers.size; }
  at(number: number): Birth | undefined { return this.#births[number]; }

  /** Days between the two times of birth; 0 where they may be one. */
  daysFrom(number: number, { from, to }: Birth): number { return Math.max(0, (this.#from[number] ?? 0) - to, from - (this.#to[number] ?? 0)); }

  acquire(birth: Birth | undefined): number {
    if (birth === undefined) return 0;
    const key = JSON.stringify(birth);
    const number = this.#numbers.get(key) ?? this.#free.pop() ?? this.#births.length;
    this.#numbers.set(key, number);
    this.#births[number] ??= birth;
    this.#from = grown(this.#from, number);
    this.#to = grown(this.#to, number);
    this.#from[number] = birth.from;
    this.#to[number] = birth.to;
    this.#uses[number] = (this.#uses[number] ?? 0) + 1;
    return number;
  }

  release(number: number): void {
    const left = (this.#uses[number] ?? 0) - 1;
    const birth = this.#births[number];
    if (number === 0 || birth === undefined) return;
    this.#uses[number] = left;
    if (left > 0) return;
    this.#numbers.delete(JSON.stringify(birth));
    this.#births[number] = undefined;
    this.#free.push(number);
  }
}
