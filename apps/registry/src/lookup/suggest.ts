import Fuse from 'fuse.js';
import type { Suggestion } from './vocabulary.js';

const MOST = 10;
/** Helps while typing: a code, a place, one of my own cases. Never the matching of people. */
export function suggest(among: readonly Suggestion[], text: string): readonly Suggestion[] {
  const fuse = new Fuse(among, { keys: ['label', 'code'], threshold: 0.35, ignoreLocation: true, minMatchCharLength: 2 });
  return fuse.search(text, { limit: MOST }).map(({ item }) => ({ code: item.code, label: item.label }));
}
