import { addYears, countsAsChild, earliestMajority, type Birth, type RecordKind } from '@homeward/shared';

export interface PersonAge { readonly kind: RecordKind; readonly birth?: Birth }

const YEARS_BETWEEN_REVIEWS = { child: 1, other: 3 } as const;

/** Yearly for children, every 3 years for others, and in any case when the person may come of age. */
export function nextReview(person: PersonAge, now: Date): Date {
  const child = countsAsChild(person, now);
  const regular = addYears(now, child ? YEARS_BETWEEN_REVIEWS.child : YEARS_BETWEEN_REVIEWS.other);
  const mayComeOfAge = person.birth && earliestMajority(person.birth);
  return mayComeOfAge && mayComeOfAge > now && mayComeOfAge < regular ? mayComeOfAge : regular;
}
