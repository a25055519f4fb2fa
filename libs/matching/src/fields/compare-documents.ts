import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import { WEIGHTS } from '../model/weights.js';
import type { DocumentRecord } from '../record/person-record.js';
import type { PreparedRecord } from '../score/prepared.js';

const { DOCUMENT } = WEIGHTS;

const isComparable = (a: DocumentRecord, b: DocumentRecord): boolean => a.epoch === b.epoch && a.type === b.type;

/** Keyed hashes of numbers: equal is strong; different is weak, since people have several documents; two epochs cannot be compared. */
export const compareDocuments = (a: PreparedRecord, b: PreparedRecord): EvidenceLine => {
  const pairs = a.record.documents.flatMap((one) => b.record.documents.filter((other) => isComparable(one, other)).map((other) => one.hash === other.hash));
  if (pairs.length === 0) return evidenceLine('DOCUMENT', 'MISSING', 0);
  const shared = pairs.filter((equal) => equal).length;
  return shared > 0 ? evidenceLine('DOCUMENT', 'EXACT', DOCUMENT.EXACT, { shared }) : evidenceLine('DOCUMENT', 'DIFFERENT', DOCUMENT.DIFFERENT);
};
