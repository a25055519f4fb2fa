/**
 * A person as the engine sees one: the minimal record in the engine's own terms, without envelope, handling or
 * contact. The caller maps field by field. Everything optional may be absent; absence never counts for or against.
 */
export const PERSON_KINDS = ['MISSING_ADULT', 'MISSING_CHILD', 'UNACCOMPANIED_MINOR', 'SEPARATED_CHILD', 'FOUND_PERSON', 'CHILD_AT_RISK', 'UNIDENTIFIED_REMAINS', 'RETAINED_DOCUMENT'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

export type NamePart = 'FULL' | 'GIVEN' | 'FAMILY' | 'PATRONYMIC';
export type NameKind = 'LEGAL' | 'ALIAS' | 'NICKNAME' | 'MACHINE_READABLE_ZONE';
export type Relation = 'MOTHER' | 'FATHER' | 'SIBLING' | 'GUARDIAN' | 'OTHER';
export type BirthCalendar = 'GREGORIAN' | 'HIJRI' | 'SOLAR_HIJRI' | 'ETHIOPIAN' | 'BUDDHIST';
export type Modality = 'IRIS' | 'FACE' | 'FINGERPRINT';

export interface PersonNameRecord {
  readonly value: string;
  /** ISO 15924, e.g. Latn, Arab. Only shown; the engine looks at the letters themselves. */
  readonly script: string;
  readonly part: NamePart;
  readonly kind: NameKind;
}

/** `value` is YYYY, YYYY-MM or YYYY-MM-DD in `calendar`. */
export interface BirthDateRecord {
  readonly type: 'DATE';
  readonly value: string;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR';
  readonly calendar: BirthCalendar;
  readonly estimated: boolean;
}

/** Completed years, between `minYears` and `maxYears` on the Gregorian day `asOf` (YYYY-MM-DD). */
export interface BirthAgeRecord {
  readonly type: 'AGE';
  readonly minYears: number;
  readonly maxYears: number;
  readonly asOf: string;
  readonly estimated: boolean;
}
export type BirthRecord = BirthDateRecord | BirthAgeRecord;

/** Last seen (sought) or found. Dates are Gregorian days, `country` ISO 3166-1 alpha-2, coordinates WGS 84 degrees. */
export interface EventRecord {
  readonly dateFrom: string;
  readonly dateTo: string;
  readonly country: string;
  readonly place?: string | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly errorKm?: number | undefined;
}

export interface Observed<T> { readonly value: T; readonly observedOn: string }
export interface ObservedMark { readonly code: string; readonly observedOn: string }
export interface BodyRecord {
  readonly heightCm?: Observed<number> | undefined;
  readonly eyeColour?: Observed<string> | undefined;
  readonly hairColour?: Observed<string> | undefined;
  readonly marks: readonly ObservedMark[];
}

export interface RelativeRecord { readonly relation: Relation; readonly name: PersonNameRecord }

/**
 * What is known of a companion: enough to tell whether two groups are one. The caller looks it up, since the companion's record
 * may be kept elsewhere. Never shown: a line tells how many companions are alike, and no more.
 */
export interface CompanionRecord { readonly names: readonly PersonNameRecord[]; readonly birth?: BirthRecord | undefined }

/** A document number as a keyed hash; comparable only inside one `epoch` of the key. */
export interface DocumentRecord { readonly type: string; readonly hash: string; readonly epoch: string }

/** A template as bits; `mask` has 1 where the bit of `code` counts, and the same length. Comparable only when modality, algorithm, version, layout and epoch are all equal. */
export interface BiometricRecord {
  readonly modality: Modality;
  readonly algorithm: string;
  readonly version: string;
  readonly layout: string;
  readonly epoch: string;
  readonly code: Uint8Array;
  readonly mask: Uint8Array;
}

/** Where somebody lives or is registered, as a spreadsheet writes it. */
export interface HomeRecord {
  /** Street and number. */
  readonly address?: string | undefined;
  /** Town, suburb or village. */
  readonly place?: string | undefined;
  readonly region?: string | undefined;
  readonly postcode?: string | undefined;
}

export interface PersonRecord {
  readonly id: string;
  /** ISO 3166-1 alpha-2 of the publishing country. Not compared: a pair inside one country is a pair like any other. */
  readonly country: string;
  readonly kind: PersonKind;
  readonly category?: string | undefined;
  readonly sought: boolean;
  /** In validated custody. */
  readonly held: boolean;
  readonly names: readonly PersonNameRecord[];
  readonly birth?: BirthRecord | undefined;
  /** ISO/IEC 5218: 0 not known, 1 male, 2 female, 9 not applicable. */
  readonly sex: 0 | 1 | 2 | 9;
  /** ISO 3166-1 alpha-3, or the ICAO codes XXA (stateless), XXB, XXC (refugees), XXX (unspecified). */
  readonly nationalities: readonly string[];
  /** ISO 639-3. */
  readonly languages: readonly string[];
  readonly event?: EventRecord | undefined;
  readonly body?: BodyRecord | undefined;
  readonly relatives: readonly RelativeRecord[];
  /** Ids of records of people travelling together. */
  readonly companions: readonly string[];
  /** Those of them of whom the caller knows more than the id. */
  readonly knownCompanions?: readonly CompanionRecord[] | undefined;
  readonly documents: readonly DocumentRecord[];
  readonly biometrics: readonly BiometricRecord[];
  /** The rest comes from spreadsheets only; a record of the federation has none of it. */
  readonly birthPlace?: string | undefined;
  readonly home?: HomeRecord | undefined;
  readonly occupation?: string | undefined;
}
