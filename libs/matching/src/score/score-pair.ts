import type { EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { compareSex } from '../fields/compare-sex.js';
import type { PreparedRecord } from './prepared.js';

export type Comparer = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies) => EvidenceLine;

/** The scorer: one comparer per field, in the order of the evidence. */
export const COMPARERS: readonly Comparer[] = [compareSex];

/** All evidence about a pair; `evidence` of (a, b) and of (b, a) is the same. */
export const evidenceOf = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies): EvidenceLine[] =>
  COMPARERS.map((compare) => compare(a, b, frequencies));

/** Exact in any order: every line is a multiple of 1/64. */
export const totalBits = (evidence: readonly EvidenceLine[]): number => evidence.reduce((sum, line) => sum + line.bits, 0);
