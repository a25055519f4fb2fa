import type { Frequencies } from '../frequencies/frequencies.js';
import { bestComparison, nameForms, type NameComparison } from '../names/index.js';
import type { PersonNameRecord } from '../record/person-record.js';
import { name } from './builders.js';

export const nobodyCounted: Frequencies = { asOf: 'none', liveCount: 0, count: () => 0 };

type Names = string | readonly PersonNameRecord[];
const formsOf = (names: Names): ReturnType<typeof nameForms> => nameForms(typeof names === 'string' ? [name(names)] : names);

/** Two full names, or all names of two people, where nobody was counted. */
export const comparedNames = (a: Names, b: Names): NameComparison => {
  const best = bestComparison(formsOf(a), formsOf(b), nobodyCounted);
  if (best === undefined) throw new Error('both names must have a word');
  return best;
};

/** Names that agree are also found by an index; `lost` says of those that are not which is not found by which. */
export interface NameCase { readonly a: string; readonly b: string; readonly level: NameComparison['level']; readonly over?: number; readonly under?: number; readonly because: string; readonly lost?: 'A_BY_B' | 'B_BY_A' | 'BOTH' }
