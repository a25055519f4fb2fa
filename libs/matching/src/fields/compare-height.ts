import { DAYS_PER_YEAR, readDay } from '../birth/civil-day.js';
import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import { WEIGHTS } from '../model/weights.js';
import type { Observed } from '../record/person-record.js';
import type { PreparedRecord } from '../score/prepared.js';

const { HEIGHT } = WEIGHTS;
type Height = Observed<number>;

/** Longer than anybody lives: a day is written wrong. */
const MOST_YEARS = 120;
/** Nobody grows for longer. */
const GROWING_YEARS = 20;

const isHeight = (height: Height | undefined): height is Height => height !== undefined && height.value >= HEIGHT.LEAST_CM && height.value <= HEIGHT.MOST_CM;

/** From `a` to `b`; undefined when a day cannot be right. */
const yearsBetween = (a: Height, b: Height): number | undefined => {
  const [from, to] = [readDay(a.observedOn), readDay(b.observedOn)];
  const years = from === undefined || to === undefined ? NaN : (to - from) / DAYS_PER_YEAR;
  return Math.abs(years) <= MOST_YEARS ? years : undefined;
};

/** Earlier observation first; the smaller first on one day, and when the days are not known. */
const inOrder = (a: Height, b: Height): readonly [Height, Height] => {
  const years = yearsBetween(a, b) ?? 0;
  return years > 0 || (years === 0 && a.value <= b.value) ? [a, b] : [b, a];
};

/** How tall somebody is after so many years, growing as little or as much as children of that height do. Childhood is read off the height itself, so that a birth date changes only its own line. */
const grown = (fromCm: number, years: number, rate: 'LEAST' | 'MOST'): number => {
  let [cm, left] = [fromCm, years];
  for (const stage of HEIGHT.GROWS) {
    if (cm >= stage.UNDER_CM) continue;
    const reached = cm + stage[rate] * left;
    if (reached <= stage.UNDER_CM) return reached;
    left -= (stage.UNDER_CM - cm) / stage[rate];
    cm = stage.UNDER_CM;
  }
  return cm;
};

/** By how much the later height is out of what the earlier one allows. Nobody shrinks, and a small child does not stay small. */
const outsideCm = (earlier: Height, later: Height): number => {
  const years = yearsBetween(earlier, later);
  const [least, most] = [grown(earlier.value, years ?? 0, 'LEAST'), grown(earlier.value, years ?? GROWING_YEARS, 'MOST')];
  return Math.max(0, least - later.value, later.value - most);
};

const levelOf = (earlier: Height, later: Height): 'EXACT' | 'NEAR' | 'GROWTH' | 'DIFFERENT' | 'CONTRADICTED' => {
  const [outside, difference] = [outsideCm(earlier, later), Math.abs(later.value - earlier.value)];
  if (outside > HEIGHT.ERROR_CM) return outside <= HEIGHT.DIFFERENT_CM ? 'DIFFERENT' : 'CONTRADICTED';
  if (difference <= HEIGHT.EXACT_CM) return 'EXACT';
  return difference <= HEIGHT.ERROR_CM ? 'NEAR' : 'GROWTH';
};

export const compareHeight = (a: PreparedRecord, b: PreparedRecord): EvidenceLine => {
  const [one, other] = [a.record.body?.heightCm, b.record.body?.heightCm];
  if (!isHeight(one) || !isHeight(other)) return evidenceLine('HEIGHT', 'MISSING', 0);
  const level = levelOf(...inOrder(one, other));
  return evidenceLine('HEIGHT', level, HEIGHT[level]);
};
