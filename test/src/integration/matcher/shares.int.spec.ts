import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeded } from '../../drill/random.js';
import type { TestDatabase } from '../../environment/index.js';
import { inventOrder, inventWishes, type Event } from './one-order.js';
import { said, ShareDrill, type Manner } from './share-drill.js';
import { matcherWorld, type World } from './world.js';

/** Over twenty live records it rises, so that a wrong number of them shows. */
const raiseBits = (live: number): number => 9 + live / 20;
const COUNTRIES = ['at', 'gr', 'it'];
const BATCHES = 45;

const KEEPS_UP: Manner = { shares: 1, looksAfterEach: 1, failures: 0, deaths: 0 };
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

  /** @param leastBits of the pairs that are compared: those that are raised, unless it says otherwise */
  const outcome = async (events: readonly Event[], seed: number, manner: Manner, raise: (live: number) => number, leastBits = raise) => {
    const database = await world.migrated();
    databases.push(database);
    const options = { ...world.optionsOf(database.url('worker')), raiseBits: raise };
    await new ShareDrill(options, manner, seeded(seed * 100 + manner.shares)).live(events);
    return said({ options, raiseBits: leastBits });
  };

  it.each([1, 2, 3])('say the same of each pair as one worker that keeps up, with the same counts (seed %i)', async (seed) => {
    const nodes = COUNTRIES.map((country) => world.node(country));
    const events = await inventOrder(seeded(seed), nodes, BATCHES, Date.now());
    const expected = await outcome(events, seed, KEEPS_UP, raiseBits);
    expect(expected.length).toBeGreaterThan(10);
    for (const { because, ...manner } of MANNERS) expect({ because, pairs: await outcome(events, seed, manner, raiseBits) }).toEqual({ because, pairs: expected });
  }, 180_000);

  it('give a side that asks for more the same ten, however many they are', async () => {
    const events = await inventWishes(seeded(4), [world.node('at'), world.node('gr')], Date.now());
    const nothingRaised = () => 60;
    const expected = await outcome(events, 4, KEEPS_UP, nothingRaised, () => 1);
    expect(expected.length).toBeGreaterThan(10);
    for (const { because, ...manner } of MANNERS) expect({ because, pairs: await outcome(events, 4, manner, nothingRaised, () => 1) }).toEqual({ because, pairs: expected });
  }, 180_000);
});
