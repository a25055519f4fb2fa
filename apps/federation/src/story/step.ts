import type { World } from './world.js';

export interface Step {
  /** A sentence in the present tense; printed as it is. */
  readonly name: string;
  run(world: World): Promise<void>;
}
