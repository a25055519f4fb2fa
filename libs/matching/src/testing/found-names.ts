import { createEngine } from '../engine/create-engine.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { name, person } from './builders.js';
import type { NameCase } from './compared-names.js';

/** Every word is borne by so many of so many: rare enough to be looked for alone. */
const frequencies: Frequencies = { asOf: 'cases', liveCount: 100_000, count: () => 20 };

/** Whether an index that holds one finds it by the other, asked for the bits that the pair has. */
const finds = (held: string, asked: string): boolean => {
  const engine = createEngine({ frequencies });
  const [one, other] = [person('held', { names: [name(held)] }), person('asked', { names: [name(asked)] })];
  engine.upsert(one);
  return engine.candidates(other, { minBits: engine.score(other, one).bits, limit: 1 }).length === 1;
};

/** Which of the two names is not found by which; undefined when each finds the other. */
export const lostNames = ({ a, b }: Pick<NameCase, 'a' | 'b'>): NameCase['lost'] => {
  const [aByB, bByA] = [finds(a, b), finds(b, a)];
  if (aByB && bByA) return undefined;
  return aByB ? 'B_BY_A' : bByA ? 'A_BY_B' : 'BOTH';
};
