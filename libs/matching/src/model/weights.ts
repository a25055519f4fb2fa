/**
 * The model in one table: bits per level. Positive speaks for one person, negative against; each is
 * log2(P(level | one person) / P(level | two people)), set by hand from the sources named in docs/matching.md.
 * Levels whose bits follow from how common a value is have a correction here instead, added to -log2(share).
 */
export const WEIGHTS = {
  NAME: {
    /** Corrections per word, added to -log2(share of people with such a word). */
    EXACT: 0.75, VARIANT_SPELLING: 0, SAME_TRANSLITERATION: 0, NICKNAME: -2,
    /** Per unit of sound distance; one unrelated consonant is one unit. */
    PER_COST: 9,
    /**
     * A distance up to this per sound, less one sound, is still the same name; from three
     * sounds at least LEAST_ROOM, never more than MOST_COST.
     */
    COST_PER_SOUND: 0.22, LEAST_ROOM: 0.32, MOST_COST: 1.5,
    /** A slip of the pen inside one script, by the letters of the shorter word; measured as log2 of how often true and other pairs differ so. */
    SLIP: { LEAST_LETTERS: 3, LONG: 5, MOST: 1.5, DOUBLED: 0.5, BITS_DOUBLED: -0.25, BITS_LONG: -0.75, BITS_SHORT: -1.5, BITS_SHORTEST: -3.5, BITS_SECOND: 1.5 },
    /** From where two words that are not one name are nearly one, and to where nothing is alike: evidence of letters, shares of sounds and of letters. */
    UNLIKE: { LEAST_EVIDENCE: -3, MOST_EVIDENCE: 4, LEAST_SOUNDS: 0.25, MOST_SOUNDS: 0.5, LEAST_LETTERS: 0.3, MOST_LETTERS: 0.6 },
    /** Words in two scripts are one name from this much evidence of the learned letters, and lose nothing from that much. */
    LEAST_EVIDENCE: 3, FULL_EVIDENCE: 10,
    /** Two words that are known to be two names, though they are spelled like one. */
    TWO_NAMES: -3.5,
    /** A word that begins like one which a field has cut off. */
    CUT_OFF: -1,
    INITIAL: 1.5, LEAST_PER_WORD: 0.5, MOST_PER_WORD: 12,
    /** Per word that only one side has; together not below MOST_OMITTED. */
    OMITTED: -0.75, MOST_OMITTED: -2,
    /** Per pair of words that differ where others agree, as far as they are unlike. */
    CONTRADICTED: -5, ALL_CONTRADICTED: -7, ORDER_SWAPPED: -0.5,
    /** For another given name besides, as far as it is unlike; and the share of what then agrees that brothers and sisters have in common. */
    OTHER_GIVEN: -2, SHARED_BY_SIBLINGS: 0.35,
    /** Most bits of words that agree: alone, and beside words that contradict. */
    MOST: 26, MOST_PARTLY: 14,
  },
  BIRTH: {
    /** Corrections for dates that agree, added to -log2(share of people born that day), MOST at most. */
    EXACT: -0.25, OTHER_CALENDAR: -1.5, SWAPPED_DAY_MONTH: -4, DIGIT_SLIP: -5, MOST: 12, LEAST_FOR_A_DAY: 0.5,
    DAY_SHARE: 1 / 11_000, DEFAULT_SHARE: 1 / 24, MOST_FOR_DEFAULT: 8,
    /** Spans: -log2 of the chance that two random spans overlap, when births spread over SPREAD_YEARS. */
    OVERLAP: 0.9, SPREAD_YEARS: 30, MOST_FOR_SPANS: 7,
    /** Two full dates that differ. */
    SIMILAR: 1, SAME_MONTH_OTHER_DAY: 1, SAME_YEAR_OTHER_DAY: -0.5,
    /** Per year between the nearest possible days; ages by eye and default dates are often some years off. */
    /** In a list: shares of one person's pairs of dates that differ so. Where strangers' are counted too, both together give the bits. */
    ONE_PERSON: {
      SWAPPED_DAY_MONTH: 0.02, DIGIT_SLIP: 0.12, 'SIMILAR:YEAR_DAY': 0.02, 'SIMILAR:MONTH_DAY': 0.02, 'SIMILAR:NEAR': 0.01,
      'SIMILAR:DIGITS': 0.01, 'SIMILAR:NEAR_BUT_YEARS': 0.01, MONTH_AGREES: 0.03, YEAR_AGREES: 0.015, OFF_BY_YEARS: 0.01, CONTRADICTED: 0.01,
    },
    PER_YEAR_OFF: -2.5, PER_YEAR_OFF_GUESSED: -1.25, MOST_YEARS: 3, MOST_YEARS_GUESSED: 5, CONTRADICTED: -9,
  },
  SEX: { EXACT: 0.75, CONTRADICTED: -5 },
  NATIONALITY: { BASE_SHARE: 0.04, PART_THAT_IS_NEW: 0.6, MOST: 3.5, CONTRADICTED: -2 },
  LANGUAGE: { ONE_SHARED: 0.75, CONTRADICTED: -1 },
  PLACE: {
    SAME_PLACE: 3, NEAR: 1.5, SAME_COUNTRY: 0.5, PLAUSIBLE_JOURNEY: 0, HASTY_JOURNEY: -3, FOUND_BEFORE_LOST: -3, IMPOSSIBLE: -40,
    SAME_KM: 50, NEAR_KM: 300, HASTY_KM_PER_DAY: 2000, DATE_ERROR_DAYS: 3,
    /** After so many days, a shared place is worth half. */
    FADING_DAYS: 60,
  },
  HEIGHT: {
    EXACT: 1.25, NEAR: 0.5, GROWTH: 0.25, DIFFERENT: -1, CONTRADICTED: -4,
    EXACT_CM: 2, ERROR_CM: 5, DIFFERENT_CM: 10, LEAST_CM: 20, MOST_CM: 280,
    /** Who is below so many cm may grow by MOST a year and grows by LEAST, by the references of the WHO with room; who is above the last does not. */
    GROWS: [{ UNDER_CM: 76, LEAST: 12, MOST: 30 }, { UNDER_CM: 90, LEAST: 5, MOST: 15 }, { UNDER_CM: 130, LEAST: 3, MOST: 10 }, { UNDER_CM: 172, LEAST: 0, MOST: 10 }, { UNDER_CM: 185, LEAST: 0, MOST: 5 }],
  },
  BODY: {
    EYES: { SAME: 0.75, DIFFERENT: -1.5 }, HAIR: { SAME: 0.5, DIFFERENT: -0.5 },
    PER_MARK: 3, MOST_FOR_MARKS: 6, MARKS_DIFFER: -0.25,
  },
  /** Of the bits of one name at most MOST_OF_ONE count, in part: of who agrees best, and of each further one. CONTRADICTED at most for a mother, and for a father. */
  RELATIVES: { MOST_OF_ONE: 14, PARTS_THAT_ARE_NEW: { FIRST: 0.7, FURTHER: 0.4 }, MOST: 14, CONTRADICTED: -3.5 },
  /**
   * Of companions who are alike by LEAST_ALIKE bits of name and birth, MOST_OF_ONE count at most and in part. One may be with another of the
   * group as well, so the second says more than the first: measured on pairs of generated groups.
   */
  COMPANIONS: { SAME_COMPANION: 10, EACH_OTHERS_COMPANION: -12, LEAST_ALIKE: 8, MOST_OF_ONE: 16, PARTS_THAT_COUNT: { FIRST: 0.25, FURTHER: 0.4 }, MOST_ALIKE: 12 },
  /**
   * Texts of spreadsheets. EXACT, NEAR and PARTLY are corrections added to -log2(share of the value), at most MOST;
   * BASE_SHARE is that of a value never counted. Of places that imply each other, only the best counts in full.
   */
  SHEET: {
    BIRTH_PLACE: { BASE_SHARE: 1 / 400, EXACT: -0.4, NEAR: -2, PARTLY: -3, DIFFERENT: -2, MOST: 9 },
    ADDRESS: { BASE_SHARE: 1 / 2000, EXACT: -0.4, NEAR: -1.5, PARTLY: -4, DIFFERENT: -2.5, MOST: 12 },
    POSTCODE: { BASE_SHARE: 1 / 1500, EXACT: -0.5, NEAR: -4, PARTLY: -6, DIFFERENT: -1.5, MOST: 11 },
    PLACE: { BASE_SHARE: 1 / 800, EXACT: -0.4, NEAR: -1.5, PARTLY: -4, DIFFERENT: -2, MOST: 10 },
    REGION: { BASE_SHARE: 1 / 10, EXACT: -0.3, NEAR: -1, PARTLY: -2, DIFFERENT: -2, MOST: 5 },
    OCCUPATION: { BASE_SHARE: 1 / 60, EXACT: -0.5, NEAR: -1.5, PARTLY: -2.5, DIFFERENT: -2, MOST: 7 },
    LEAST_IF_AGREEING: 0.25, PART_THAT_IS_NEW: 0.5,
  },
  DOCUMENT: { EXACT: 18, DIFFERENT: -0.5 },
} as const;
