/** The fields of a comparison, in the order of the evidence. The same strings stand in the contract of the candidate document. */
export const EVIDENCE_FIELDS = ['NAME', 'BIRTH', 'SEX', 'NATIONALITY', 'LANGUAGE', 'PLACE', 'HEIGHT', 'BODY', 'RELATIVES', 'COMPANIONS', 'DOCUMENT', 'BIOMETRIC'] as const;
/** Fields that only spreadsheets have, with a line only where one of the two records has them; GROUP is what the other rows of a list say about a pair. */
export const SHEET_FIELDS = ['BIRTH_PLACE', 'HOME', 'OCCUPATION', 'GROUP'] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number] | SheetField;
export const ALL_FIELDS: readonly EvidenceField[] = [...EVIDENCE_FIELDS, ...SHEET_FIELDS];

/** Closed list of comparison levels per field, from strongest agreement to contradiction; MISSING is always 0 bits. */
export const LEVELS = {
  NAME: ['EXACT', 'VARIANT_SPELLING', 'SAME_TRANSLITERATION', 'NICKNAME', 'INITIAL', 'ORDER_SWAPPED', 'OMITTED', 'PARTLY_CONTRADICTED', 'CONTRADICTED', 'MISSING'],
  BIRTH: ['EXACT', 'OTHER_CALENDAR', 'SWAPPED_DAY_MONTH', 'DIGIT_SLIP', 'DEFAULT_DATE', 'SIMILAR', 'MONTH_AGREES', 'YEAR_AGREES', 'AGE_AGREES', 'OFF_BY_YEARS', 'CONTRADICTED', 'MISSING'],
  SEX: ['EXACT', 'CONTRADICTED', 'MISSING'],
  NATIONALITY: ['EXACT', 'ONE_SHARED', 'CONTRADICTED', 'MISSING'],
  LANGUAGE: ['ONE_SHARED', 'CONTRADICTED', 'MISSING'],
  PLACE: ['SAME_PLACE', 'NEAR', 'SAME_COUNTRY', 'PLAUSIBLE_JOURNEY', 'HASTY_JOURNEY', 'FOUND_BEFORE_LOST', 'IMPOSSIBLE', 'MISSING'],
  HEIGHT: ['EXACT', 'NEAR', 'GROWTH', 'DIFFERENT', 'CONTRADICTED', 'MISSING'],
  BODY: ['EXACT', 'PARTLY', 'CONTRADICTED', 'MISSING'],
  RELATIVES: ['EXACT', 'VARIANT_SPELLING', 'SAME_TRANSLITERATION', 'NICKNAME', 'INITIAL', 'ORDER_SWAPPED', 'OMITTED', 'PARTLY_CONTRADICTED', 'CONTRADICTED', 'MISSING'],
  COMPANIONS: ['SAME_COMPANION', 'LIKE_COMPANIONS', 'EACH_OTHERS_COMPANION', 'MISSING'],
  DOCUMENT: ['EXACT', 'DIFFERENT', 'MISSING'],
  BIOMETRIC: ['AGREES', 'UNDECIDED', 'CONTRADICTED', 'MISSING'],
  BIRTH_PLACE: ['EXACT', 'NEAR', 'PARTLY', 'CONTRADICTED', 'MISSING'],
  HOME: ['EXACT', 'NEAR', 'PARTLY', 'CONTRADICTED', 'MISSING'],
  OCCUPATION: ['EXACT', 'NEAR', 'PARTLY', 'CONTRADICTED', 'MISSING'],
  GROUP: ['SUPPORTS', 'OPPOSES', 'MISSING'],
} as const satisfies Record<EvidenceField, readonly string[]>;
export type LevelOf<F extends EvidenceField> = (typeof LEVELS)[F][number];
export type EvidenceLevel = LevelOf<EvidenceField>;

/** Message code of a line: the field and the level, e.g. NAME_SAME_TRANSLITERATION. */
export type EvidenceCode = { [F in EvidenceField]: `${F}_${LevelOf<F>}` }[EvidenceField];

/** Every code there is, so that a test can prove that each has a text in each language. */
export const EVIDENCE_CODES: readonly EvidenceCode[] = ALL_FIELDS.flatMap((field) => LEVELS[field].map((level) => `${field}_${level}` as EvidenceCode));
