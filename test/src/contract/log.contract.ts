import { afterAll, beforeAll, describe } from '@jest/globals';
import { accessContract } from './access.contract.js';
import { deliveryContract } from './delivery.contract.js';
import { failureContract } from './failure.contract.js';
import { groupContract } from './group.contract.js';
import { retentionContract } from './retention.contract.js';
import type { LogWorld } from './world.js';

/** What every log must do. Each implementation runs it in a world of its own. */
export function logContract<World extends LogWorld>(name: string, createWorld: () => Promise<World>, more?: (world: () => World) => void): void {
  describe(`the log contract on ${name}`, () => {
    let current: World | undefined;
    beforeAll(async () => { current = await createWorld(); }, 120_000);
    afterAll(async () => { await current?.stop(); }, 60_000);
    const world = (): World => {
      if (!current) throw new Error('the world did not start');
      return current;
    };
    deliveryContract(world);
    retentionContract(world);
    accessContract(world);
    groupContract(world);
    more?.(world);
    failureContract(world);
  });
}
