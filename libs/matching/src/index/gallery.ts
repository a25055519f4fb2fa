import { bitsOf } from '../biometrics/compare-biometrics.js';
import type { PreparedCode } from '../biometrics/prepared-code.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import type { PreparedRecord } from '../score/prepared.js';

/** Codes that agree less than this are left to the other keys. */
const LEAST_BITS = 4;

/** Biometric codes by kind, scanned in full: codes that differ in a third of their bits share no key. */
export class Gallery {
  readonly #byKind = new Map<string, Map<number, readonly PreparedCode[]>>();

  add({ biometrics }: PreparedRecord, slot: number): void {
    for (const { kind } of biometrics) {
      const codes = this.#byKind.get(kind) ?? new Map<number, readonly PreparedCode[]>();
      this.#byKind.set(kind, codes.set(slot, biometrics.filter((code) => code.kind === kind)));
    }
  }

  remove({ biometrics }: PreparedRecord, slot: number): void {
    for (const { kind } of biometrics) {
      const codes = this.#byKind.get(kind);
      codes?.delete(slot);
      if (codes?.size === 0) this.#byKind.delete(kind);
    }
  }

  /** Kinds of code with at least one slot. */
  get size(): number { return this.#byKind.size; }

  /** Slots with a code that agrees with one of the record's. */
  search(ready: PreparedRecord, frequencies: Frequencies): number[] {
    return ready.biometrics.flatMap((code) => [...this.#byKind.get(code.kind) ?? []]
      .filter(([, others]) => others.some((other) => (bitsOf(code, other, frequencies) ?? 0) >= LEAST_BITS))
      .map(([slot]) => slot));
  }
}
