import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeded } from '../../drill/random.js';
import type { TestDatabase } from '../../environment/index.js';
import { inventOrder } from './one-order.js';
import { said, ShareDrill, type Manner } from './share-drill.js';
import { matcherWorld, type World } from './world.js';

/** Over twenty live records it rises, so that a wrong number of them shows. */
const raiseBits = (live: number): number => 9 + live / 20;
const COUNTRIES = ['at', 'gr', 'it'];
const BATCHES = 45;

const MANNERS: readonly (Manner & { readonly because: string })[] = [
  { shares: 1, looksAfterEach: 0, failures: 0, deaths: 0, because: 'one that looks only when all is over' },
  { shares: 2, looksAfterEach: 1, failures: 0.2, deaths: 0, because: 'two of which each lags behind the other, and loses steps' },
  { shares: 3, looksAfterEach: 2, failures: 0.1, deaths: 0.2, because: 'three that are killed midway and begin anew' },
];

describe('shares of the index', () => {
  let world: World;
  const databases: TestDatabase[] = [];
  beforeAll(async () => { world = await matcherWorld(COUNTRIES); }, 60_000);
  afterAll(async () => {
    await world.stop();
    for (const database of databases) await database.drop();
  });

  it.each([1, 2, 3])('say the same of each pair as one worker that keeps up, with the same counts (seed %i)', async (seed) => {
    const nodes = COUNTRIES.map((country) => world.node(country));
    const events = await inventOrder(seeded(seed), nodes, BATCHES, Date.now());
    const outcome = async (manner: Manner) => {
      const database = await world.migrated();
      const options = { ...world.optionsOf(database.url('worker')), raiseBits };
      await new ShareDrill(options, manner, seeded(seed * 100 + manner.shares)).live(events);
      const pairs = await said({ options, raiseBits });
      databases.push(database);
      return pairs;
    };
    const expected = await outcome({ shares: 1, looksAfterEach: 1, failures: 0, deaths: 0 });
    expect(expected.length).toBeGreaterThan(10);
    for (const { because, ...manner } of MANNERS) expect({ because, pairs: await outcome(manner) }).toEqual({ because, pairs: expected });
  }, 180_000);
});
