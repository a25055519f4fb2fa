import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import { WEIGHTS } from '../model/weights.js';
import type { PreparedRecord } from '../score/prepared.js';

const { COMPANIONS } = WEIGHTS;

/** Two records that name one companion; or one names the other, and is then somebody else. Different companions say nothing. */
export const compareCompanions = (a: PreparedRecord, b: PreparedRecord): EvidenceLine => {
  const [one, other] = [new Set(a.record.companions), new Set(b.record.companions)];
  if (one.has(b.record.id) || other.has(a.record.id)) return evidenceLine('COMPANIONS', 'EACH_OTHERS_COMPANION', COMPANIONS.EACH_OTHERS_COMPANION);
  const shared = [...one].filter((id) => other.has(id)).length;
  return shared === 0 ? evidenceLine('COMPANIONS', 'MISSING', 0) : evidenceLine('COMPANIONS', 'SAME_COMPANION', COMPANIONS.SAME_COMPANION, { shared });
};
