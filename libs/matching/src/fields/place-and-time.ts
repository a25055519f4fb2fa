import { readDay, type DayNumber } from '../birth/civil-day.js';
import type { EventRecord } from '../record/person-record.js';

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Haversine of the angle between two latitudes, so many degrees apart to the north and to the east. */
export const chordOf = (north: number, east: number, latitude: number, other: number): number =>
  Math.sin(radians(north) / 2) ** 2 + Math.cos(radians(latitude)) * Math.cos(radians(other)) * Math.sin(radians(east) / 2) ** 2;
export const kmOfChord = (chord: number): number => 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));

/** Great-circle distance by the haversine formula. */
const distanceKm = (a: readonly [number, number], b: readonly [number, number]): number => kmOfChord(chordOf(b[0] - a[0], b[1] - a[1], a[0], b[0]));

const position = (event: EventRecord): readonly [number, number] | undefined =>
  event.latitude === undefined || event.longitude === undefined ? undefined : [event.latitude, event.longitude];

const errorOf = (event: EventRecord): number => Math.max(0, event.errorKm ?? 0);

/** Least distance that both errors allow; undefined where a position is not known. */
export const leastDistanceKm = (a: EventRecord, b: EventRecord): number | undefined => {
  const [one, other] = [position(a), position(b)];
  if (one === undefined || other === undefined) return undefined;
  return Math.max(0, distanceKm(one, other) - errorOf(a) - errorOf(b));
};

/** Days between the end of one range and the start of the other; 0 when they overlap, undefined when a day cannot be read. */
export const gapDays = (a: EventRecord, b: EventRecord): number | undefined => {
  const days = [a.dateFrom, a.dateTo, b.dateFrom, b.dateTo].map(readDay);
  if (days.includes(undefined)) return undefined;
  const [fromA = 0, toA = 0, fromB = 0, toB = 0] = days as readonly DayNumber[];
  return Math.max(0, fromB - toA, fromA - toB);
};

/** How many days the whole of `earlier` lies before `later`; 0 or less when it does not. */
export const daysBefore = (earlier: EventRecord, later: EventRecord): number => {
  const [end, start] = [readDay(earlier.dateTo), readDay(later.dateFrom)];
  return end === undefined || start === undefined ? 0 : start - end;
};
