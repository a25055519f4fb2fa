import { createEngine, raiseBitsFor } from '@homeward/matching';
import { summarise, type Summary } from '../statistics.js';
import { fill } from '../quality/generated/live-and-asked.js';
import { personOf } from '../quality/generated/person-of.js';
import { timed } from './measure.js';

const SEED = 'bench';
/** As in a reviewer's day: see quality/generated. */
const PAIRS = 0.3;
const LIMIT = 50;
const WARM_UP = 100;

/** New records as `homeward generate` writes them, in twelve scripts and damaged as offices do, at the threshold of raising. */
export interface GeneratedResult { readonly size: number; readonly times: Summary; readonly candidatesPerRecord: number }

export function measureGenerated(live: number, queries: number, progress: (done: number) => void): GeneratedResult {
  const engine = createEngine();
  const { asked } = fill(engine, { seed: SEED, live, queries, pairs: PAIRS }, progress);
  const query = { minBits: raiseBitsFor(engine.size), limit: LIMIT };
  const people = asked.map(personOf);
  for (const person of people.slice(0, WARM_UP)) engine.candidates(person, query);
  const answers = people.map((person) => timed(() => engine.candidates(person, query).length));
  return { size: engine.size, times: summarise(answers.map(([, ms]) => ms)), candidatesPerRecord: answers.reduce((sum, [found]) => sum + found, 0) / answers.length };
}
