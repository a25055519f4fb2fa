import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import { WEIGHTS } from '../model/weights.js';
import type { PreparedRecord } from '../score/prepared.js';

const known = (sex: number): boolean => sex === 1 || sex === 2;

export const compareSex = (a: PreparedRecord, b: PreparedRecord): EvidenceLine => {
  const [one, other] = [a.record.sex, b.record.sex];
  if (!known(one) || !known(other)) return evidenceLine('SEX', 'MISSING', 0);
  const level = one === other ? 'EXACT' : 'CONTRADICTED';
  return evidenceLine('SEX', level, WEIGHTS.SEX[level]);
};
