import { createRandom, shuffled } from './random.js';

export interface Retrieval { readonly queries: number; readonly first: number; readonly ten: number }

/** Recall at 1 and 10 of one true form among `among`, ties sharing their mean rank; the rivals are other forms of the set. */
export const retrieve = <Q>(queries: readonly { readonly query: Q; readonly truth: string }[], forms: readonly string[], among: number, seed: number, scorer: (query: Q) => (form: string) => number): Retrieval => {
  const rivals = shuffled([...new Set(forms)], createRandom(seed)).slice(0, among);
  let [first, ten] = [0, 0];
  for (const { query, truth } of queries) {
    const score = scorer(query);
    const own = score(truth);
    let [better, ties] = [0, 0];
    for (const form of rivals) {
      if (form === truth) continue;
      const other = score(form);
      if (other > own) better += 1;
      else if (other === own) ties += 1;
    }
    const rank = 1 + better + ties / 2;
    if (rank <= 1) first += 1;
    if (rank <= 10) ten += 1;
  }
  return { queries: queries.length, first: first / queries.length, ten: ten / queries.length };
};
