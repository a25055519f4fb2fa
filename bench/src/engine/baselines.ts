import { distance } from 'fastest-levenshtein';
import Fuse from 'fuse.js';
import type { NameQuery, Ranked } from './search.js';
import { rank } from './search.js';

const K = 20;

/** A plain scan: the edit distance to every name, the nearest first. */
export function scan(names: readonly string[], queries: readonly NameQuery[], kind: string): Ranked {
  const folded = names.map((name) => name.toLowerCase());
  return rank(kind, queries, (asked) => nearest(folded, asked.toLowerCase()), (name) => name);
}

function nearest(names: readonly string[], asked: string): readonly string[] {
  const byDistance: string[][] = [];
  for (const name of names) {
    const edits = distance(asked, name);
    const known = byDistance[edits] ?? (byDistance[edits] = []);
    if (known.length < K) known.push(name);
  }
  return byDistance.flat().slice(0, K);
}

/** fuse.js over the same names with its defaults, the place in the text ignored. */
export function fuse(names: readonly string[], queries: readonly NameQuery[], kind: string): Ranked {
  const searcher = new Fuse(names, { ignoreLocation: true, shouldSort: true });
  return rank(kind, queries, (asked) => searcher.search(asked, { limit: K }).map(({ item }) => item), (name) => name);
}
