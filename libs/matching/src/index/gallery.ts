import { bitsOf } from '../biometrics/compare-biometrics.js';
import { biometricKey } from '../biometrics/hamming.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import type { PreparedRecord } from '../score/prepared.js';

/** Codes that agree less than this are left to the other keys. */
const LEAST_BITS = 4;

/** Biometric codes by kind, scanned in full: codes that differ in a third of their bits share no key. */
export class Gallery {
  readonly #slotsByKind = new Map<string, Set<number>>();

  add(ready: PreparedRecord, slot: number): void {
    for (const code of ready.record.biometrics) {
      const kind = biometricKey(code);
      this.#slotsByKind.set(kind, (this.#slotsByKind.get(kind) ?? new Set<number>()).add(slot));
    }
  }

  remove(ready: PreparedRecord, slot: number): void {
    for (const code of ready.record.biometrics) {
      const kind = biometricKey(code);
      const slots = this.#slotsByKind.get(kind);
      slots?.delete(slot);
      if (slots?.size === 0) this.#slotsByKind.delete(kind);
    }
  }

  /** Kinds of code with at least one slot. */
  get size(): number { return this.#slotsByKind.size; }

  /** Slots with a code that agrees with one of the record's. */
  search(ready: PreparedRecord, at: (slot: number) => PreparedRecord | undefined, frequencies: Frequencies): number[] {
    return ready.biometrics.flatMap((code) => [...this.#slotsByKind.get(code.kind) ?? []].filter((slot) =>
      at(slot)?.biometrics.some((other) => other.kind === code.kind && (bitsOf(code, other, frequencies) ?? 0) >= LEAST_BITS)));
  }
}
