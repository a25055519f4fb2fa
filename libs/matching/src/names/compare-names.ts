import { evidenceLine, type EvidenceLine, type EvidenceParams } from '../evidence/line.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import type { PreparedRecord } from '../score/prepared.js';
import { bestComparison, type NameComparison } from './compare-forms.js';

/** Counts of words and the scripts: enough to word a sentence, without a letter of a name. */
export const nameParams = (comparison: NameComparison): EvidenceParams => ({
  agreeing: comparison.agreeing, omitted: comparison.omitted, contradicted: comparison.contradicted,
  ...(comparison.contradicted === 0 ? {} : { contradictedPart: comparison.contradictedPart }),
  orderSwapped: comparison.orderSwapped ? 1 : 0, scripts: comparison.scripts.join('-'),
});

export const nameLine = (best: NameComparison | undefined): EvidenceLine =>
  (best === undefined ? evidenceLine('NAME', 'MISSING', 0) : evidenceLine('NAME', best.level, best.bits, nameParams(best)));

export const compareNames = (a: PreparedRecord, b: PreparedRecord, frequencies: Frequencies): EvidenceLine => nameLine(bestComparison(a.names, b.names, frequencies));
