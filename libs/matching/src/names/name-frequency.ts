import { share } from '../frequencies/share.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { COMMON_SKELETONS, SHARE_BY_LENGTH } from '../model/name-shares.js';
import { WEIGHTS } from '../model/weights.js';
import type { NameToken } from './name-token.js';

/** Key under which bearers of a name are counted: its skeleton, so that spellings and scripts count together. */
export const skeletonKey = (skeleton: string): string => `name:${skeleton}`;

const baseShare = (skeleton: string): number => {
  const known = COMMON_SKELETONS.get(skeleton);
  return known ?? SHARE_BY_LENGTH[Math.min(skeleton.length, SHARE_BY_LENGTH.length - 1)] ?? 0;
};

/** Another spelling's likeliest key is among the first few of this one. */
const MOST_COUNTED = 4;

/** Every key under which bearers of this word are counted, the likeliest first. */
export const countingKeys = (token: NameToken): readonly string[] => token.skeletons.slice(0, MOST_COUNTED).map(skeletonKey);

/** Share of people who have a word like this in their name. */
export const nameShare = (token: NameToken, frequencies: Frequencies): number => {
  const likeliest = token.skeletons[0] ?? '';
  return share(frequencies, skeletonKey(likeliest), baseShare(likeliest));
};

/** Key under which a list counts the bearers of a word as it is written. */
export const spellingKey = ({ text }: NameToken): string => `spelling:${text}`;

/** Many names sound like another one, so a word that is the same to the letter says more than one that only sounds so, where both are counted. */
const commonShare = (a: NameToken, b: NameToken, frequencies: Frequencies): number =>
  (frequencies.countsSpellings === true && a.text === b.text ? share(frequencies, spellingKey(a), baseShare(a.skeletons[0] ?? '')) : Math.max(nameShare(a, frequencies), nameShare(b, frequencies)));

/** Bits of a shared word of a name: the rarer, the more. */
export const rarityBits = (a: NameToken, b: NameToken, frequencies: Frequencies): number => Math.min(WEIGHTS.NAME.MOST_PER_WORD, -Math.log2(commonShare(a, b, frequencies)));
