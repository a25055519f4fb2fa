import { share } from '../frequencies/share.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { COMMON_SKELETONS, SHARE_BY_LENGTH } from '../model/name-shares.js';
import type { NameToken } from './name-token.js';

/** Key under which bearers of a name are counted: its skeleton, so that spellings and scripts count together. */
export const skeletonKey = (skeleton: string): string => `name:${skeleton}`;

const baseShare = (skeleton: string): number => {
  const known = COMMON_SKELETONS.get(skeleton);
  return known ?? SHARE_BY_LENGTH[Math.min(skeleton.length, SHARE_BY_LENGTH.length - 1)] ?? 0;
};

/** Share of people who have a word like this in their name. */
export const nameShare = (token: NameToken, frequencies: Frequencies): number => {
  const likeliest = token.skeletons[0] ?? '';
  return share(frequencies, skeletonKey(likeliest), baseShare(likeliest));
};
