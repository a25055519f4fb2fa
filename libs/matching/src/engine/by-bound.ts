const STEPS_PER_BIT = 4;
const LEAST = -64;
const MOST = 192;
const STEPS = (MOST - LEAST) * STEPS_PER_BIT;

export interface Bounded { readonly slot: number; readonly bound: number }

const stepOf = (bound: number): number => Math.min(STEPS - 1, Math.max(0, Math.floor((bound - LEAST) * STEPS_PER_BIT)));
/** No bound in the step is above this. */
const topOf = (step: number): number => (step === STEPS - 1 ? Infinity : LEAST + (step + 1) / STEPS_PER_BIT);

/** From the highest bound down in steps of a quarter of a bit, by counting instead of comparing: each slot with the top of its step. */
export function* byBoundDescending(slots: readonly number[], bounds: readonly number[]): Generator<Bounded> {
  const steps = new Map<number, number[]>();
  bounds.forEach((bound, at) => {
    const step = stepOf(bound);
    const known = steps.get(step);
    if (known === undefined) steps.set(step, [slots[at] ?? 0]);
    else known.push(slots[at] ?? 0);
  });
  for (const step of [...steps.keys()].sort((a, b) => b - a)) for (const slot of steps.get(step) ?? []) yield { slot, bound: topOf(step) };
}
