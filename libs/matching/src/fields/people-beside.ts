/** How much of the bits counts of who agrees best, and of each further one. */
export interface Parts { readonly FIRST: number; readonly FURTHER: number }

const highest = (bits: readonly number[]): number => Math.max(0, ...bits);

const weighted = (best: readonly number[], parts: Parts): number =>
  best.toSorted((a, b) => b - a).reduce((sum, bits, at) => sum + bits * (at === 0 ? parts.FIRST : parts.FURTHER), 0);

const turned = (table: readonly (readonly number[])[]): number[][] => (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));

/**
 * What the people that two records name add together: each with the best of the other side, summed by each side, and the
 * less of both, so that one person never answers for two. More people or more bits never make it less.
 * @param table bits of each of one side (rows) with each of the other
 */
export const bitsTogether = (table: readonly (readonly number[])[], parts: Parts): number =>
  Math.min(...[table, turned(table)].map((side) => weighted(side.map(highest), parts)));

/** How many of the one side have somebody on the other, as the side with fewer sees it. */
export const countTogether = (table: readonly (readonly number[])[]): number =>
  Math.min(...[table, turned(table)].map((side) => side.filter((row) => highest(row) > 0).length));
