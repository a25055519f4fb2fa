/** How many of each kind, the most first: lines of a report. */
export const kindLines = <Item>(items: readonly Item[], kindOf: (item: Item) => string, most: number): readonly string[] =>
  [...Map.groupBy(items, kindOf)].sort((a, b) => b[1].length - a[1].length).slice(0, most).map(([kind, of]) => `  ${String(of.length).padStart(6)}  ${kind}`);

/** So many items, spread over all. */
export const spreadOver = <Item>(items: readonly Item[], count: number): readonly Item[] => {
  const step = Math.max(1, Math.floor(items.length / Math.max(1, count)));
  return items.filter((_, at) => at % step === 0).slice(0, count);
};
