import { USUAL_LATIN } from '../names/lists/usual-latin.js';
import type { Random } from '../random/random.js';

const USUAL = new Map(USUAL_LATIN.trim().split(/\s+/).map((entry) => { const [letters = '', spellings = ''] = entry.split('='); return [letters, spellings.split(',')] as const; }));
/** Most passports follow use where there is one; the first is as frequent as all others together. Assumed. */
const SHARE = 0.85;
export const usualLatin = (letters: string, random: Random): string | undefined => {
  const spellings = USUAL.get(letters);
  return spellings !== undefined && random.chance(SHARE) ? spellings[Math.floor(random.next() ** 2 * spellings.length)] : undefined;
};
