import type { Birth, BodyDescription, ContactPoint, PersonName } from '@homeward/shared';

type Observed = NonNullable<BodyDescription['eyeColour']>;

/** What a view tells of the other record. Which members are ever filled is decided by the mapper of the view. */
export interface CounterpartView {
  readonly country: string;
  readonly contact: ContactPoint;
  readonly names?: readonly PersonName[];
  readonly birth?: Birth;
  readonly ageGroup?: 'CHILD' | 'ADULT';
  readonly sex?: number;
  readonly nationalities?: readonly string[];
  readonly languages?: readonly string[];
  readonly heightCm?: NonNullable<BodyDescription['heightCm']>;
  readonly eyeColour?: Observed;
  readonly hairColour?: Observed;
  readonly marks?: BodyDescription['marks'];
}

export const contactView = (contact: ContactPoint): ContactPoint => ({
  authority: contact.authority,
  ...(contact.telephone === undefined ? {} : { telephone: contact.telephone }),
  ...(contact.email === undefined ? {} : { email: contact.email }),
});

/** Copies a member only if it is there: absent stays absent. */
export const present = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
