import type { Frequencies } from '../frequencies/frequencies.js';
import type { PersonRecord } from '../record/person-record.js';
import { PatternRecorder } from './corrections.js';
import { prepare } from './prepared.js';
import { evidenceOf } from './score-pair.js';

/** One thing that a pair says: the key of its correction, and the bits that it has without one. */
export interface PatternPart { readonly key: string; readonly bits: number }

/** All that a pair says, uncorrected: what corrections are fitted on. */
export const patternOf = (a: PersonRecord, b: PersonRecord, frequencies: Frequencies): readonly PatternPart[] => {
  const recorder = new PatternRecorder();
  evidenceOf(prepare(a), prepare(b), frequencies, recorder);
  return recorder.keys.map((key, at) => ({ key, bits: recorder.bits[at] ?? 0 }));
};
