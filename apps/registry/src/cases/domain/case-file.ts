import type {
  BiometricCode, Birth, BodyDescription, CaseState, Circumstance, ClosingReason, CustodyStatus, InformationGrade, MinimalRecord, PersonName, RecordKind, SightingEvent, SourceGrade,
} from '@homeward/shared';
import type { CaseHandling } from '../../person/index.js';

export type Sex = MinimalRecord['sex'];
export type Relative = MinimalRecord['relatives'][number];
/** A document's number stays here in plain; only its keyed hash is ever published. */
export interface CaseDocument { readonly type: string; readonly number: string }
export interface Photograph { readonly mediaType: string; readonly base64: string }

/** What people write down about the person and the circumstances; replaced as a whole by an amendment. */
export interface CaseContent {
  readonly kind: RecordKind;
  readonly category: Circumstance;
  readonly sought: boolean;
  readonly dangerToLife: boolean;
  readonly names: readonly PersonName[];
  readonly birth?: Birth;
  readonly sex: Sex;
  readonly nationalities: readonly string[];
  readonly languages: readonly string[];
  readonly event?: SightingEvent;
  readonly body?: BodyDescription;
  readonly relatives: readonly Relative[];
  /** Ids of cases of the same organisation. */
  readonly companions: readonly string[];
  readonly documents: readonly CaseDocument[];
  readonly biometrics: readonly BiometricCode[];
  readonly handling: CaseHandling;
  readonly sourceGrade: SourceGrade;
  readonly informationGrade: InformationGrade;
  readonly freeText?: string;
  readonly photograph?: Photograph;
  readonly indicators: readonly string[];
}

export interface Custody {
  readonly status: CustodyStatus;
  /** ISO day. */
  readonly since?: string;
  readonly recordedBy?: string;
  readonly validatedBy?: string;
  readonly validatedAt?: Date;
}

export interface ReviewClock {
  readonly dueAt: Date;
  /** Days of the last notice given: 120 or 30. */
  readonly noticeDays?: number;
  /** Since when the case is suspended because nobody reviewed it. */
  readonly unreviewedSince?: Date;
}
export const SUSPENSION_REASONS = ['UNREVIEWED', 'PERMISSION_ENDED', 'MAJORITY_REACHED', 'AUTHORITY_DECISION', 'UNDER_CORRECTION', 'SAFETY', 'ERASED_BEFORE'] as const;
/** Only a supervisor's review ends these. ERASED_BEFORE: the federation remembers an erasure that this database, restored from a backup, does not. */
export const ENDED_BY_REVIEW: readonly SuspensionReason[] = ['UNREVIEWED', 'ERASED_BEFORE'];
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

export interface CaseSource { readonly system: string; readonly id: string; readonly contentHash: string }

/** The case as the rules see it. People stand in it as pseudonyms. */
export interface CaseFile {
  readonly id: string;
  readonly country: string;
  readonly organisation: string;
  readonly reference: string;
  readonly source?: CaseSource;
  readonly state: CaseState;
  /** Counts changes, from 1. */
  readonly version: number;
  readonly content: CaseContent;
  readonly custody: Custody;
  /** From a reporter: unverified until an authority validates it. */
  readonly tip: boolean;
  readonly recordedBy: string;
  readonly validatedBy?: string;
  readonly validatedAt?: Date;
  readonly closingReason?: ClosingReason;
  readonly suspensionReason?: SuspensionReason;
  readonly review: ReviewClock;
  readonly registeredAt: Date;
  readonly changedAt: Date;
}
