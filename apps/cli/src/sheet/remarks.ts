/** Something that a person should know about one cell; the value itself is not in it. */
export interface Remark {
  readonly column?: string;
  readonly code: RemarkCode;
}
export const REASONS = {
  NO_ID: 'the source gives no id; without one a second import would make a second case',
  DUPLICATE_ID: 'an earlier row of this file has the same id',
  NO_NAME_NOR_DOCUMENT: 'there is neither a name nor a document number',
  TOO_MANY_CELLS: 'the row has more cells than the header',
  TOO_LONG: 'the text is longer than a record may hold',
  EXPIRED: 'the source says that this record has expired and must not be kept',
  NOT_A_DATE: 'not a date that exists; the raw text is kept in the notes',
  OTHER_CALENDAR: 'the year fits another calendar; name it in the map. The raw text is kept in the notes',
  IN_THE_FUTURE: 'lies in the future; the raw text is kept in the notes',
  DAY_AND_MONTH_UNCERTAIN: 'day and month could be either way round; only the year is taken. Give a format in the map',
  NO_SUCH_DAY: 'the month has no such day; only the year is taken',
  TWO_DIGIT_YEAR: 'a year of two digits was read as the last one that is not in the future',
  EXCEL_SERIAL: 'a number was read as a date of a spreadsheet',
  FIRST_OF_JANUARY: '1 January beside an age usually means that the day is not known; only the year is taken',
  DEFAULT_DATE: 'the date contradicts the age and is one that programs fill in; the age is taken',
  AGE_CONTRADICTS_DATE: 'age and date of birth contradict each other; the date is taken',
  NOT_AN_AGE: 'not an age; the raw text is kept in the notes',
  NO_DOCUMENT_NUMBER: 'longer than any document number; the raw text is kept in the notes',
  UNKNOWN_WORD: 'the word is in no list; the raw text is kept in the notes. Translate it in the map with "values"',
  SEVERAL_PEOPLE: 'the cell names several people; the row stands for each of them until somebody makes a row for each',
  NO_EVENT_COUNTRY: 'a place or date without a country; kept in the notes. Give case.country in the map',
  STATUS_NOT_TAKEN_OVER: 'the status of the source needs a decision and a permission here; it is kept in the notes only',
  LINK_NOT_TAKEN_OVER: 'the source says that this is the person of another record; kept in the notes, never merged',
  NO_PERSON: 'a note about a person who is not in this file',
} as const;
export type RemarkCode = keyof typeof REASONS;
