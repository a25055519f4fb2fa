/** Closed lists of the Homeward vocabulary. A code is stored and sent as written here; texts are rendered at the edge. */
export const RECORD_KINDS = ['MISSING_ADULT', 'MISSING_CHILD', 'UNACCOMPANIED_MINOR', 'SEPARATED_CHILD', 'FOUND_PERSON', 'CHILD_AT_RISK', 'UNIDENTIFIED_REMAINS', 'RETAINED_DOCUMENT'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const CIRCUMSTANCES = ['RUNAWAY', 'PARENTAL_ABDUCTION', 'THIRD_PARTY_ABDUCTION', 'MIGRATION', 'UNEXPLAINED', 'DISASTER', 'SUSPECTED_TRAFFICKING', 'INVOLUNTARY', 'DISABILITY', 'OTHER'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

export const CASE_STATES = ['DRAFT', 'ACTIVE', 'SUSPENDED', 'CLOSED', 'EXPIRED', 'ERASED'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CLOSING_REASONS = ['LOCATED_SAFE', 'LOCATED_PROTECTION_TAKEN', 'REUNIFIED', 'REPATRIATED', 'CARE_DECISION_TAKEN', 'DECEASED', 'DUPLICATE', 'ENTERED_IN_ERROR', 'NOT_MISSING', 'CONSENT_WITHDRAWN', 'EXPIRED', 'AUTHORITY_DECISION', 'TRANSFERRED'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

export const CUSTODY_STATUSES = ['HELD', 'LEFT', 'NOT_HELD'] as const;
export type CustodyStatus = (typeof CUSTODY_STATUSES)[number];

/** Roles of design section 2; an actor may hold several. */
export const ROLES = ['CASEWORKER', 'INVESTIGATOR', 'SUPERVISOR', 'LIAISON', 'AUDITOR', 'RAPPORTEUR', 'REPORTER', 'OPERATOR'] as const;
export type Role = (typeof ROLES)[number];

/** Closed on purpose: immigration enforcement and prosecution of the person are not purposes. */
export const PURPOSES = ['SEARCH_MISSING', 'IDENTIFY_FOUND', 'PROTECT_CHILD', 'INVESTIGATE_TRAFFICKING', 'OVERSIGHT'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const HANDLING_CODES = ['H0', 'H1', 'H2', 'H3'] as const;
export type HandlingCode = (typeof HANDLING_CODES)[number];

export const SOURCE_GRADES = ['A', 'B', 'C', 'X'] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];
export const INFORMATION_GRADES = ['1', '2', '3', '4'] as const;
export type InformationGrade = (typeof INFORMATION_GRADES)[number];

export const CANDIDATE_STATES = ['RAISED', 'FIRST_REVIEW', 'RELEASED', 'ANSWERED_SAFE', 'REJECTED', 'INCONCLUSIVE', 'CONFIRMED', 'IDENTITY_ESTABLISHED', 'REFUTED', 'WITHDRAWN', 'EXPIRED'] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

/** DECIDING is the side that judges first and alone; OTHER learns of the candidate only after release. */
export const SIDES = ['DECIDING', 'OTHER'] as const;
export type Side = (typeof SIDES)[number];

export const URGENCIES = ['DANGER_TO_LIFE', 'CHILD_OR_TRAFFICKING', 'STANDARD'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const REJECTION_REASONS = ['DIFFERENT_PERSON', 'BIRTH_DATES_INCOMPATIBLE', 'SEX_INCOMPATIBLE', 'BODY_INCOMPATIBLE', 'RELATIVES_INCOMPATIBLE', 'BIOMETRICS_INCOMPATIBLE', 'ALREADY_IDENTIFIED', 'OTHER'] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

export const IDENTIFICATION_METHODS = ['PHOTOGRAPH', 'INTERVIEW', 'DNA', 'FINGERPRINT', 'DOCUMENT', 'RELATIVE_RECOGNITION'] as const;
export type IdentificationMethod = (typeof IDENTIFICATION_METHODS)[number];

export const DESK_NOTE_CODES = ['PLEASE_REVIEW', 'CONTACT_REQUESTED', 'ADDITIONAL_MATERIAL_AVAILABLE', 'INTERPRETER_AVAILABLE', 'DECISION_QUESTIONED', 'ESCALATED_TO_DUTY_CONTACT'] as const;
export type DeskNoteCode = (typeof DESK_NOTE_CODES)[number];

/**
 * What a deciding side may tick when it releases a candidate. Name forms, relatives, place, dates and
 * circumstance are not in this list and so cannot reach the other side before disclosure.
 */
export const RELEASE_FIELDS = ['SEX', 'AGE_GROUP', 'NATIONALITIES', 'LANGUAGES', 'HEIGHT', 'EYE_COLOUR', 'HAIR_COLOUR', 'MARKS'] as const;
export type ReleaseField = (typeof RELEASE_FIELDS)[number];

/** What a supervisor may tick when disclosing, node to node. */
export const DISCLOSURE_FIELDS = [...RELEASE_FIELDS, 'NAMES', 'BIRTH', 'RELATIVES', 'EVENT_DATE', 'PLACE', 'CIRCUMSTANCE', 'CUSTODY', 'PHOTOGRAPH', 'CONTACT'] as const;
export type DisclosureField = (typeof DISCLOSURE_FIELDS)[number];
