/** Rows of the table, reused: the function is pure all the same, for each call writes what it reads. */
const MAX_LETTERS = 128;
const rows = [new Uint8Array(MAX_LETTERS + 1), new Uint8Array(MAX_LETTERS + 1), new Uint8Array(MAX_LETTERS + 1)] as const;

/**
 * Insertions, deletions, replacements and swaps of neighbours between two texts of at most 128 code units
 * (optimal string alignment). Anything over `limit` may be told as limit + 1.
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, previous, current]: readonly Uint8Array[] = rows;
  for (let column = 0; column <= b.length; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)) cost = Math.min(cost, before[column - 2]! + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length]!;
};
