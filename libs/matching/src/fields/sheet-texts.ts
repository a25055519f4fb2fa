import type { PersonRecord } from '../record/person-record.js';

/** A cell of a spreadsheet, ready to compare. */
export interface SheetText {
  /** Folded, words in the order written, single spaces. */
  readonly text: string;
  readonly words: readonly string[];
  /** Key under which bearers of the value are counted. */
  readonly key: string;
}

/** The texts by which places and occupations are compared. */
export const SHEET_TEXTS = ['BIRTH_PLACE', 'ADDRESS', 'POSTCODE', 'PLACE', 'REGION', 'OCCUPATION'] as const;
export type SheetTextName = (typeof SHEET_TEXTS)[number];
export type PreparedSheet = Readonly<Partial<Record<SheetTextName, SheetText>>>;

const MAX_CHARACTERS = 120;

/** Case, accents, signs and compatibility forms are written at will; `St. Pölten` and `st polten` are one text. */
const fold = (value: string): string =>
  value.slice(0, MAX_CHARACTERS).normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/['’`´"]/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const prepared = (name: SheetTextName, value: string | undefined): SheetText | undefined => {
  const text = value === undefined ? '' : fold(value);
  return text === '' ? undefined : { text, words: text.split(' '), key: `sheet:${name}:${text}` };
};

const VALUES: Readonly<Record<SheetTextName, (record: PersonRecord) => string | undefined>> = {
  BIRTH_PLACE: ({ birthPlace }) => birthPlace, ADDRESS: ({ home }) => home?.address, POSTCODE: ({ home }) => home?.postcode,
  PLACE: ({ home }) => home?.place, REGION: ({ home }) => home?.region, OCCUPATION: ({ occupation }) => occupation,
};

export const prepareSheet = (record: PersonRecord): PreparedSheet | undefined => {
  if (record.birthPlace === undefined && record.home === undefined && record.occupation === undefined) return undefined;
  const entries = SHEET_TEXTS.flatMap((name) => { const text = prepared(name, VALUES[name](record)); return text === undefined ? [] : [[name, text] as const]; });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

export const sheetKeys = (sheet: PreparedSheet): readonly string[] => Object.values(sheet).map(({ key }) => key);
