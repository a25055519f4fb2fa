import type { LabelledSet } from '@homeward/bench';

/** How many pairs of rows are one person. */
export function countTrue({ persons }: Pick<LabelledSet, 'persons'>): number {
  const rows = new Map<string, number>();
  for (const person of persons) rows.set(person, (rows.get(person) ?? 0) + 1);
  return [...rows.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
