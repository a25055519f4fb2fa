import { readDay, type DayNumber } from '../birth/civil-day.js';
import { WEIGHTS } from '../model/weights.js';
import type { EventRecord } from '../record/person-record.js';

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Haversine of the angle between two latitudes, so many degrees apart to the north and to the east. */
export const chordOf = (north: number, east: number, latitude: number, other: number): number =>
  Math.sin(radians(north) / 2) ** 2 + Math.cos(radians(latitude)) * Math.cos(radians(other)) * Math.sin(radians(east) / 2) ** 2;
export const kmOfChord = (chord: number): number => 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));

/** Great-circle distance by the haversine formula. */
const distanceKm = (a: readonly [number, number], b: readonly [number, number]): number => kmOfChord(chordOf(b[0] - a[0], b[1] - a[1], a[0], b[0]));

/** Degrees, and kilometres by which they may be wrong. */
export interface Position { readonly latitude: number; readonly longitude: number; readonly errorKm: number }

/** Undefined where it is not told, is not on earth, is 0/0 (an empty form), or so vague that it says less than the country. */
export const positionOf = ({ latitude, longitude, errorKm = 0 }: EventRecord): Position | undefined => {
  if (latitude === undefined || longitude === undefined || (latitude === 0 && longitude === 0)) return undefined;
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth && errorKm <= WEIGHTS.PLACE.NEAR_KM ? { latitude, longitude, errorKm: Math.max(0, errorKm) } : undefined;
};

/** Between two positions: `least` is what both errors allow at least, `sure` how near they are known to be at best. */
export interface Distance { readonly leastKm: number; readonly sureKm: number }

/** Undefined where a position is not known. */
export const distanceBetween = (a: EventRecord, b: EventRecord): Distance | undefined => {
  const [one, other] = [positionOf(a), positionOf(b)];
  if (one === undefined || other === undefined) return undefined;
  const errorKm = one.errorKm + other.errorKm;
  const leastKm = Math.max(0, distanceKm([one.latitude, one.longitude], [other.latitude, other.longitude]) - errorKm);
  return { leastKm, sureKm: Math.max(leastKm, errorKm) };
};

/** Longer than anybody lives: one of the days is written wrong. */
const MOST_DAYS = 43_800;

/** First and last day, whichever was written first. */
const daysOf = ({ dateFrom, dateTo }: EventRecord): readonly [DayNumber, DayNumber] | undefined => {
  const [from, to] = [readDay(dateFrom), readDay(dateTo)];
  return from === undefined || to === undefined ? undefined : [Math.min(from, to), Math.max(from, to)];
};

/** Days between the end of one range and the start of the other; 0 when they overlap, undefined when a day cannot be read. */
export const gapDays = (a: EventRecord, b: EventRecord): number | undefined => {
  const [one, other] = [daysOf(a), daysOf(b)];
  return one === undefined || other === undefined ? undefined : Math.max(0, other[0] - one[1], one[0] - other[1]);
};

/** How many days the whole of `earlier` lies before `later`; 0 or less when it does not, or when a day cannot be right. */
export const daysBefore = (earlier: EventRecord, later: EventRecord): number => {
  const [end, start] = [daysOf(earlier)?.[1], daysOf(later)?.[0]];
  return end === undefined || start === undefined || start - end > MOST_DAYS ? 0 : start - end;
};
