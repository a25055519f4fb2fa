import { setTimeout as pause } from 'node:timers/promises';
import { findRaw, type Hit, type Needle, type Place } from '../drill/raw-bytes.js';

export interface Removal { readonly needle: string; readonly place: string; readonly by: string; readonly afterSeconds: number }
export const keyOf = ({ needle, place }: Pick<Hit, 'needle' | 'place'>): string => `${needle} in ${place}`;

/** Watches what was found in the control until it is gone, and notes which stage it went in. */
export class Watch {
  readonly removals: Removal[] = [];
  private left: Map<string, Hit>;
  constructor(control: readonly Hit[], private readonly needles: readonly Needle[], private readonly places: readonly Place[], private readonly beganMs: number) {
    this.left = new Map(control.map((hit) => [keyOf(hit), hit]));
  }

  /** @returns what is still there */
  look(stage: string): readonly Hit[] {
    const hits = findRaw(this.needles, this.places);
    const now = new Map(hits.map((hit) => [keyOf(hit), hit]));
    for (const [key, hit] of this.left) {
      if (!now.has(key)) this.removals.push({ needle: hit.needle, place: hit.place, by: stage, afterSeconds: Math.round((Date.now() - this.beganMs) / 100) / 10 });
    }
    this.left = now;
    return hits;
  }

  async until(stage: string, patienceMs: number, enough: (hits: readonly Hit[]) => boolean): Promise<readonly Hit[]> {
    const giveUpAt = Date.now() + patienceMs;
    for (;;) {
      const hits = this.look(stage);
      if (enough(hits) || Date.now() > giveUpAt) return hits;
      await pause(1000);
    }
  }
}
