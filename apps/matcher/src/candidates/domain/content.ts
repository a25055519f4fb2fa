import type { BodyDescription, Birth, ContactPoint, EvidenceField, PersonName, Urgency } from '@homeward/shared';

/** One line of evidence as the matcher keeps it: with the values of both slots. Stored as ciphertext only. */
export interface Finding {
  readonly field: EvidenceField;
  readonly level: string;
  readonly bits: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly values: { readonly a: string | undefined; readonly b: string | undefined };
}

/** What a counterpart may at most be shown of one record; relatives, places and dates are not in it. */
export interface Portrait {
  readonly contact: ContactPoint;
  readonly names: readonly PersonName[];
  readonly birth: Birth | undefined;
  readonly ageGroup: 'CHILD' | 'ADULT' | undefined;
  readonly sex: number;
  readonly nationalities: readonly string[];
  readonly languages: readonly string[];
  readonly body: BodyDescription | undefined;
}

/** How urgent one record is by itself: a side that may not know the other's circumstance sees no more than its own. */
export interface Concern { readonly childConcerned: boolean; readonly urgency: Urgency }

/** The personal part of a candidate. */
export interface CandidateContent {
  /** Either side's wish not to show where its person is or was seen. */
  readonly protectLocation: boolean;
  readonly findings: readonly Finding[];
  readonly a: Portrait;
  readonly b: Portrait;
  /** Absent from candidates stored before it was kept; the next score brings it. */
  readonly concerns?: { readonly a: Concern; readonly b: Concern } | undefined;
}
