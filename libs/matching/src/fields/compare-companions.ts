import { compareBirth } from '../birth/compare-birth.js';
import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { WEIGHTS } from '../model/weights.js';
import { bestComparison } from '../names/compare-forms.js';
import type { PreparedCompanion, PreparedRecord } from '../score/prepared.js';
import { bitsTogether, countTogether } from './people-beside.js';

const { COMPANIONS } = WEIGHTS;

/** How much two companions look like one person, by name and birth; 0 where they do not. */
const likeness = (a: PreparedCompanion, b: PreparedCompanion, frequencies: Frequencies): number => {
  const name = bestComparison(a.names, b.names, frequencies);
  if (name === undefined || name.bits <= 0 || name.contradicted >= name.agreeing) return 0;
  const birth = compareBirth(a, b, frequencies);
  const bits = name.bits + birth.bits;
  return birth.level === 'CONTRADICTED' || bits < COMPANIONS.LEAST_ALIKE ? 0 : Math.min(COMPANIONS.MOST_OF_ONE, bits);
};

/**
 * Two records that name one companion; or whose companions are like each other, as when a group that vanished together is found
 * together. Or one names the other, and is then somebody else. Different companions say nothing: groups part.
 */
export const compareCompanions = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies): EvidenceLine => {
  const [one, other] = [new Set(a.record.companions), new Set(b.record.companions)];
  if (one.has(b.record.id) || other.has(a.record.id)) return evidenceLine('COMPANIONS', 'EACH_OTHERS_COMPANION', COMPANIONS.EACH_OTHERS_COMPANION);
  const shared = [...one].filter((id) => other.has(id)).length;
  const table = a.companions.map((mine) => b.companions.map((theirs) => likeness(mine, theirs, frequencies)));
  const alike = Math.min(COMPANIONS.MOST_ALIKE, bitsTogether(table, COMPANIONS.PARTS_THAT_COUNT));
  if (shared > 0) return evidenceLine('COMPANIONS', 'SAME_COMPANION', Math.max(COMPANIONS.SAME_COMPANION, alike), { shared });
  return alike === 0 ? evidenceLine('COMPANIONS', 'MISSING', 0) : evidenceLine('COMPANIONS', 'LIKE_COMPANIONS', alike, { shared: countTogether(table) });
};
