import type { Random } from '../random/random.js';
import { DAMAGE_RATES, type DamageKind } from './damage-rates.js';
import type { Side } from './record.js';

/** Draws the damages of one record and remembers them. */
export class Damage {
  readonly random: Random;
  readonly side: Side;
  readonly #kinds = new Set<DamageKind>();
  constructor(side: Side, random: Random) { this.side = side; this.random = random; }

  rate(kind: DamageKind): number { return this.side === 'SOUGHT' ? DAMAGE_RATES[kind].sought : DAMAGE_RATES[kind].found; }
  /** True at the kind's rate, and then it counts as done. */
  strikes(kind: DamageKind): boolean { return this.random.chance(this.rate(kind)) && this.done(kind); }
  done(kind: DamageKind): true { this.#kinds.add(kind); return true; }
  kinds(): readonly DamageKind[] { return [...this.#kinds].sort(); }
}
