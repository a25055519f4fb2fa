import { DAYS_PER_YEAR, readDay } from '../birth/civil-day.js';
import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import { WEIGHTS } from '../model/weights.js';
import type { Observed } from '../record/person-record.js';
import type { PreparedRecord } from '../score/prepared.js';

const { HEIGHT } = WEIGHTS;

const yearsBetween = (earlier: Observed<number>, later: Observed<number>): number =>
  Math.max(0, ((readDay(later.observedOn) ?? 0) - (readDay(earlier.observedOn) ?? 0)) / DAYS_PER_YEAR);

/** Earlier observation first; on one day, the smaller. */
const inOrder = (a: Observed<number>, b: Observed<number>): readonly [Observed<number>, Observed<number>] => {
  const aFirst = a.observedOn < b.observedOn || (a.observedOn === b.observedOn && a.value <= b.value);
  return aFirst ? [a, b] : [b, a];
};

/** Someone still small may have grown since; nobody shrinks. Childhood is read off the height itself, so that a birth date changes only its own line. */
const growthFits = (earlier: Observed<number>, later: Observed<number>): boolean => {
  const mayGrow = earlier.value < HEIGHT.GROWING_UNDER_CM;
  const grown = later.value - earlier.value;
  return mayGrow && grown > 0 && grown <= HEIGHT.ERROR_CM + HEIGHT.GROWTH_CM_PER_YEAR * yearsBetween(earlier, later);
};

const levelOf = (earlier: Observed<number>, later: Observed<number>): 'EXACT' | 'NEAR' | 'GROWTH' | 'DIFFERENT' | 'CONTRADICTED' => {
  const difference = Math.abs(later.value - earlier.value);
  if (difference <= HEIGHT.EXACT_CM) return 'EXACT';
  if (difference <= HEIGHT.ERROR_CM) return 'NEAR';
  if (growthFits(earlier, later)) return 'GROWTH';
  return difference <= HEIGHT.DIFFERENT_CM ? 'DIFFERENT' : 'CONTRADICTED';
};

export const compareHeight = (a: PreparedRecord, b: PreparedRecord): EvidenceLine => {
  const [one, other] = [a.record.body?.heightCm, b.record.body?.heightCm];
  if (one === undefined || other === undefined) return evidenceLine('HEIGHT', 'MISSING', 0);
  const level = levelOf(...inOrder(one, other));
  return evidenceLine('HEIGHT', level, HEIGHT[level]);
};
