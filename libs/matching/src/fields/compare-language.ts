import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import { WEIGHTS } from '../model/weights.js';
import type { PreparedRecord } from '../score/prepared.js';

const { LANGUAGE } = WEIGHTS;

/** Language goes with nationality and name, so a shared one adds little; nobody's list is complete. */
export const compareLanguage = (a: PreparedRecord, b: PreparedRecord): EvidenceLine => {
  const [one, other] = [new Set(a.record.languages), b.record.languages];
  if (one.size === 0 || other.length === 0) return evidenceLine('LANGUAGE', 'MISSING', 0);
  const level = other.some((code) => one.has(code)) ? 'ONE_SHARED' : 'CONTRADICTED';
  return evidenceLine('LANGUAGE', level, LANGUAGE[level]);
};
