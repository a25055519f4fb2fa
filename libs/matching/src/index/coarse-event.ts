import { readDay } from '../birth/civil-day.js';
import { ANYWHERE, cellOf, coarseDay, NO_DAY, NOWHERE, type CoarseEvent } from '../fields/most-of-place.js';
import { positionOf } from '../fields/place-and-time.js';
import type { EventRecord } from '../record/person-record.js';
import type { PreparedRecord } from '../score/prepared.js';

/** A position on file that is less sure than this may be anywhere. */
export const MOST_ERROR_KM = 50;

const cell = (event: EventRecord): number => {
  const position = positionOf(event);
  if (position === undefined) return NOWHERE;
  return position.errorKm > MOST_ERROR_KM ? ANYWHERE : cellOf(position.latitude, position.longitude);
};

const day = ({ dateFrom, dateTo }: EventRecord): number => {
  const only = dateFrom === dateTo ? readDay(dateFrom) : undefined;
  return only === undefined ? NO_DAY : coarseDay(only);
};

export const coarseEventOf = ({ record: { event } }: PreparedRecord): CoarseEvent =>
  (event === undefined ? { cell: NOWHERE, day: NO_DAY } : { cell: cell(event), day: day(event) });
