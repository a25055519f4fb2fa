import type { Federation } from '../supervisor/federation.js';
import { StoryFailure } from './must.js';
import type { Step } from './step.js';
import { createWorld } from './world.js';

export interface Played { readonly step: string; readonly ms: number; readonly problem?: string }

/** Plays step after step and stops at the first that does not come out; a surprise (a bug of ours) is thrown. */
export async function play(federation: Federation, story: readonly Step[], tell: (played: Played) => void): Promise<readonly Played[]> {
  const world = createWorld(federation, new Date());
  const played: Played[] = [];
  try {
    for (const step of story) {
      const outcome = await playStep(() => step.run(world), step.name);
      played.push(outcome);
      tell(outcome);
      if (outcome.problem !== undefined) break;
    }
    return played;
  } finally { for (const clean of world.cleanUp) await clean(); }
}

async function playStep(run: () => Promise<void>, step: string): Promise<Played> {
  const began = performance.now();
  const ms = () => Math.round(performance.now() - began);
  try {
    await run();
    return { step, ms: ms() };
  } catch (error) {
    if (error instanceof StoryFailure) return { step, ms: ms(), problem: error.message };
    throw error;
  }
}
