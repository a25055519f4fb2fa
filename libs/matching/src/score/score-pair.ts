import { quantise, type EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { compareBiometrics } from '../biometrics/compare-biometrics.js';
import { compareBirth } from '../birth/compare-birth.js';
import { compareBody } from '../fields/compare-body.js';
import { compareCompanions } from '../fields/compare-companions.js';
import { compareDocuments } from '../fields/compare-documents.js';
import { compareHeight } from '../fields/compare-height.js';
import { compareLanguage } from '../fields/compare-language.js';
import { compareNationality } from '../fields/compare-nationality.js';
import { comparePlace } from '../fields/compare-place.js';
import { compareRelatives } from '../fields/compare-relatives.js';
import { compareSex } from '../fields/compare-sex.js';
import { compareBirthPlace, compareHome, compareOccupation } from '../fields/compare-sheet.js';
import { compareNames } from '../names/compare-names.js';
import { NO_CORRECTIONS, type Corrections } from './corrections.js';
import { patternKey } from './pattern-key.js';
import type { PreparedRecord } from './prepared.js';

type PlainComparer = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies) => EvidenceLine;
type Comparer = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies, corrections: Corrections) => EvidenceLine;

const byPattern = (compare: PlainComparer): Comparer => (a, b, frequencies, corrections) => corrected(compare(a, b, frequencies), corrections);

/** The scorer: one comparer per field after the name, in the order of the evidence. Relatives correct themselves, since they have parts. */
const COMPARERS: readonly Comparer[] = [
  ...[compareBirth, compareSex, compareNationality, compareLanguage, comparePlace, compareHeight, compareBody].map(byPattern),
  compareRelatives, ...[compareCompanions, compareDocuments, compareBiometrics].map(byPattern),
];
/** Of fields that only spreadsheets have, each with whether a record has it. They correct themselves, since HOME has parts. */
const SHEET_COMPARERS: readonly { readonly has: (record: PreparedRecord) => boolean; readonly compare: Comparer }[] = [
  { has: ({ sheet }) => sheet?.BIRTH_PLACE !== undefined, compare: compareBirthPlace },
  { has: ({ sheet }) => sheet !== undefined && (sheet.ADDRESS ?? sheet.POSTCODE ?? sheet.PLACE ?? sheet.REGION) !== undefined, compare: compareHome },
  { has: ({ sheet }) => sheet?.OCCUPATION !== undefined, compare: compareOccupation },
];

/** A line with what its pattern is corrected by. */
export const corrected = (line: EvidenceLine, corrections: Corrections): EvidenceLine => {
  if (line.level === 'MISSING') return line;
  const bits = line.bits + corrections.of(patternKey(line), line.bits);
  // What agrees beside the name never speaks against one person: more that agrees may not lower a score.
  return bits === line.bits ? line : { ...line, bits: quantise(line.field === 'NAME' || line.bits <= 0 ? bits : Math.max(0, bits)) };
};

/** All evidence about a pair; `evidence` of (a, b) and of (b, a) is the same. */
export const evidenceOf = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies, corrections: Corrections = NO_CORRECTIONS): EvidenceLine[] =>
  evidenceWith(compareNames(a, b, frequencies), a, b, frequencies, corrections);

/** The same with the line of the names as it is, before corrections. */
export const evidenceWith = (name: EvidenceLine, a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies, corrections: Corrections = NO_CORRECTIONS): EvidenceLine[] => {
  const lines = [corrected(name, corrections)];
  for (const compare of COMPARERS) lines.push(compare(a, b, frequencies, corrections));
  if (a.sheet === undefined && b.sheet === undefined) return lines;
  return [...lines, ...SHEET_COMPARERS.filter(({ has }) => has(a) || has(b)).map(({ compare }) => compare(a, b, frequencies, corrections))];
};

/** Bits of all lines but those of names, which cost the most to work out: the person's and the relatives'. */
export const bitsBesideNames = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies, corrections: Corrections): number => {
  let bits = 0;
  for (const compare of COMPARERS) if (compare !== compareRelatives) bits += compare(a, b, frequencies, corrections).bits;
  if (a.sheet === undefined && b.sheet === undefined) return bits;
  for (const { has, compare } of SHEET_COMPARERS) if (has(a) || has(b)) bits += compare(a, b, frequencies, corrections).bits;
  return bits;
};

/** Exact in any order: every line is a multiple of 1/64. */
export const totalBits = (evidence: readonly EvidenceLine[]): number => evidence.reduce((sum, line) => sum + line.bits, 0);
