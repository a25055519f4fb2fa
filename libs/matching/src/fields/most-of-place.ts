import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import { WEIGHTS } from '../model/weights.js';
import { faded } from './compare-place.js';
import { chordOf, kmOfChord } from './place-and-time.js';

const { PLACE } = WEIGHTS;

/** Where an event was, to the degree, and when: what a line of places is bounded by. */
export interface CoarseEvent { readonly cell: number; readonly day: number }
/** Of a cell: the position is not known; or known so badly that it may be anywhere. */
export const NOWHERE = 65_535;
export const ANYWHERE = 65_534;
/** Of a day: not known, or several. */
export const NO_DAY = 65_535;
const LONGITUDES = 360;
/** 1900-01-01; days are counted from here, as long as they fit. */
const FIRST_DAY = -25_567;

/** The degree north and east in which the position lies. */
export const cellOf = (latitude: number, longitude: number): number => Math.min(179, Math.floor(latitude + 90)) * LONGITUDES + Math.min(LONGITUDES - 1, Math.floor(longitude + 180));
export const coarseDay = (day: number): number => (day >= FIRST_DAY && day < FIRST_DAY + NO_DAY ? day - FIRST_DAY : NO_DAY);

const outside = (value: number, low: number): number => Math.max(0, low - value, value - low - 1);

/** No position in the cell is nearer than this. */
export const leastKmToCell = (latitude: number, longitude: number, cell: number): number => {
  const [south, west] = [Math.floor(cell / LONGITUDES) - 90, (cell % LONGITUDES) - 180];
  const east = Math.min(outside(longitude, west), outside(longitude - LONGITUDES, west), outside(longitude + LONGITUDES, west));
  return kmOfChord(chordOf(outside(latitude, south), east, latitude, Math.abs(south) > Math.abs(south + 1) ? south : south + 1));
};

/** Lines that a pair of places can have when they lie at least so far apart in space and time; `km` undefined where a position is not known. */
export const linesFrom = (km: number | undefined, days: number): readonly EvidenceLine[] => {
  const line = (level: 'SAME_PLACE' | 'NEAR' | 'SAME_COUNTRY' | 'PLAUSIBLE_JOURNEY' | 'HASTY_JOURNEY'): EvidenceLine => evidenceLine('PLACE', level, faded(PLACE[level], days));
  if (km === undefined) return [line('SAME_COUNTRY'), line('PLAUSIBLE_JOURNEY'), line('HASTY_JOURNEY')];
  return [...(km <= PLACE.SAME_KM ? [line('SAME_PLACE')] : []), ...(km <= PLACE.NEAR_KM ? [line('NEAR')] : []), line('PLAUSIBLE_JOURNEY'), line('HASTY_JOURNEY')];
};
