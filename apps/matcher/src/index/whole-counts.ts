import { createFederationFrequencies, type FederationFrequencies, type Frequencies, type KeyHashes } from '@homeward/matching';
import type { Turn } from './domain/comings-and-goings.js';

interface Done { readonly came: KeyHashes | undefined; readonly went: KeyHashes | undefined }

/** Counts of all live records, of every share, as of the position that this worker has reached. */
export class WholeCounts {
  private readonly counts: FederationFrequencies = createFederationFrequencies();
  private undone: readonly Turn[] = [];
  private done: Done[] = [];
  private keptAt = 0n;

  constructor(position: bigint) {
    this.keptAt = position;
    this.counts.stamp(position.toString());
  }

  get frequencies(): Frequencies { return this.counts; }

  /** One that stands as of the position that the counts begin with. */
  begin(keys: KeyHashes): void { this.counts.add(keys); }

  /** What comes next; applied as far as `reach` goes. */
  expect(turns: readonly Turn[]): void { this.undone = turns; }

  reach(position: bigint): void {
    const next = this.undone.filter((turn) => turn.position <= position);
    this.undone = this.undone.slice(next.length);
    for (const { went, came } of next) {
      const turn = { went, came: came?.() };
      this.turn(turn.went, turn.came);
      this.done.push(turn);
    }
    this.counts.stamp(position.toString());
  }

  /** From here on `forget` comes back to. */
  keep(position: bigint): void {
    this.reach(position);
    [this.done, this.undone, this.keptAt] = [[], [], position];
  }

  /** The transaction that brought it here was rolled back. */
  forget(): void {
    for (const { came, went } of this.done.reverse()) this.turn(came, went);
    [this.done, this.undone] = [[], []];
    this.counts.stamp(this.keptAt.toString());
  }

  private turn(goes: KeyHashes | undefined, comes: KeyHashes | undefined): void {
    if (goes) this.counts.subtract(goes);
    if (comes) this.counts.add(comes);
  }
}
