import type { EvidenceLine } from '../evidence/line.js';
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
import { compareNames } from '../names/compare-names.js';
import type { PreparedRecord } from './prepared.js';

export type Comparer = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies) => EvidenceLine;

/** The scorer: one comparer per field, in the order of the evidence. */
export const COMPARERS: readonly Comparer[] = [
  compareNames, compareBirth, compareSex, compareNationality, compareLanguage, comparePlace,
  compareHeight, compareBody, compareRelatives, compareCompanions, compareDocuments, compareBiometrics,
];

/** All evidence about a pair; `evidence` of (a, b) and of (b, a) is the same. */
export const evidenceOf = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies): EvidenceLine[] =>
  COMPARERS.map((compare) => compare(a, b, frequencies));

/** Exact in any order: every line is a multiple of 1/64. */
export const totalBits = (evidence: readonly EvidenceLine[]): number => evidence.reduce((sum, line) => sum + line.bits, 0);
