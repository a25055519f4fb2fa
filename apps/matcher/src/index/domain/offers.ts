/** A pair that a share offers to a side that asked for more. */
export interface Offer { readonly otherId: string; readonly bits: number; readonly isDecidedByAsker: boolean }

/** How many more are given to who asks. */
const NEXT = 10;

/** Among the best `mostLookedAt` of all shares, the first that the asking side would decide itself. */
export const bestOffers = (offers: readonly Offer[], mostLookedAt: number): readonly string[] =>
  offers.toSorted((one, two) => two.bits - one.bits || (one.otherId < two.otherId ? -1 : 1)).slice(0, mostLookedAt)
    .filter(({ isDecidedByAsker }) => isDecidedByAsker).slice(0, NEXT).map(({ otherId }) => otherId);
