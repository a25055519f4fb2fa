import { evidenceLine, type EvidenceLine, type EvidenceParams } from '../evidence/line.js';
import type { LevelOf } from '../evidence/levels.js';
import { WEIGHTS } from '../model/weights.js';
import type { EventRecord, PersonRecord } from '../record/person-record.js';
import type { PreparedRecord } from '../score/prepared.js';
import { daysBefore, distanceBetween, gapDays, type Distance } from './place-and-time.js';

const { PLACE } = WEIGHTS;
type Place = Exclude<LevelOf<'PLACE'>, 'MISSING'>;

/** Bands, so that a parameter never gives a place away by its exact distance. */
const BANDS_KM = [50, 300, 1000, 3000];
const bandOf = (km: number | undefined): EvidenceParams => {
  const band = km === undefined ? undefined : BANDS_KM.find((limit) => km <= limit);
  return band === undefined ? {} : { withinKm: band };
};

/** Found dead some days before the other was last seen alive: the one thing that cannot be. */
const isImpossible = (dead: PersonRecord, alive: PersonRecord): boolean =>
  dead.kind === 'UNIDENTIFIED_REMAINS' && alive.kind !== 'UNIDENTIFIED_REMAINS' && alive.kind !== 'RETAINED_DOCUMENT'
  && dead.event !== undefined && alive.event !== undefined && daysBefore(dead.event, alive.event) > PLACE.DATE_ERROR_DAYS;

/** The held one was found before the sought one was lost: unlikely, but people vanish again. */
const isReversed = (found: PersonRecord, lost: PersonRecord): boolean =>
  found.held && !found.sought && lost.sought && !lost.held
  && found.event !== undefined && lost.event !== undefined && daysBefore(found.event, lost.event) > PLACE.DATE_ERROR_DAYS;

/** Two vague positions agree no better than they are known; no journey is hasty between days that are not known. */
const byDistance = ({ leastKm, sureKm }: Distance, days: number | undefined): Place => {
  if (sureKm <= PLACE.SAME_KM) return 'SAME_PLACE';
  if (sureKm <= PLACE.NEAR_KM) return 'NEAR';
  return days !== undefined && leastKm / (days + 1) > PLACE.HASTY_KM_PER_DAY ? 'HASTY_JOURNEY' : 'PLAUSIBLE_JOURNEY';
};

const geography = (a: EventRecord, b: EventRecord, distance: Distance | undefined): Place => {
  if (distance !== undefined) return byDistance(distance, gapDays(a, b));
  return a.country === b.country ? 'SAME_COUNTRY' : 'PLAUSIBLE_JOURNEY';
};

/** A place fades: being found where one vanished years ago says less. */
export const faded = (bits: number, days: number | undefined): number => (bits > 0 ? bits / (1 + (days ?? PLACE.FADING_DAYS) / PLACE.FADING_DAYS) : bits);

/** Likelihood ratio of place and time; a veto only where it is impossible. */
export const comparePlace = (a: PreparedRecord, b: PreparedRecord): EvidenceLine => {
  const [one, other] = [a.record, b.record];
  if (one.event === undefined || other.event === undefined) return evidenceLine('PLACE', 'MISSING', 0);
  if (isImpossible(one, other) || isImpossible(other, one)) return evidenceLine('PLACE', 'IMPOSSIBLE', PLACE.IMPOSSIBLE);
  if (isReversed(one, other) || isReversed(other, one)) return evidenceLine('PLACE', 'FOUND_BEFORE_LOST', PLACE.FOUND_BEFORE_LOST);
  const distance = distanceBetween(one.event, other.event);
  const level = geography(one.event, other.event, distance);
  return evidenceLine('PLACE', level, faded(PLACE[level], gapDays(one.event, other.event)), bandOf(distance?.sureKm));
};
