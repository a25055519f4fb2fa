import type { PersonRecord } from '@homeward/matching';
import type { IndexedRecord } from '../../intake/index.js';
import { personOf, toPerson } from './person.js';

/** A record with its form for the engine, which knows of its companions what their records say. */
export interface Indexed {
  readonly stored: IndexedRecord;
  readonly person: PersonRecord;
  /** As they were looked up: of whatever presence, since each that changes brings the record again. */
  readonly companions: readonly IndexedRecord[];
}

/** Only live records of the same country say anything: nobody is drawn into a group by a record of another. */
export function indexedOf(stored: IndexedRecord, companions: readonly IndexedRecord[] = []): Indexed {
  const told = companions.filter(({ presence, country }) => presence === 'LIVE' && country === stored.country).map(({ record }) => record);
  return { stored, companions, person: told.length === 0 ? personOf(stored.record) : toPerson(stored.record, told) };
}

/** Of the latest that the record says or that is said of its companions. */
export const latestPosition = ({ stored, companions }: Indexed): bigint => companions.reduce((latest, { position }) => (position > latest ? position : latest), stored.position);
export const latestMs = ({ stored, companions }: Indexed): number => Math.max(stored.appendedAtMs, ...companions.map(({ appendedAtMs }) => appendedAtMs));
