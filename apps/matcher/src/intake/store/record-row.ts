import type { MinimalRecord } from '@homeward/shared';
import type { AtRest } from '../../platform/at-rest.js';
import type { Edition } from '../domain/version-guard.js';
import type { StoredRecord } from '../domain/plan.js';

export interface RecordRow {
  readonly publication_id: string; readonly country: string; readonly version: number; readonly envelope_number: number;
  readonly accepted_at: Date; readonly decides_since: Date; readonly says_since: Date | null; readonly appended_at: Date; readonly signed_by: string; readonly body: Buffer;
}
export const RECORD_COLUMNS = 'publication_id, country, version, envelope_number, accepted_at, decides_since, says_since, appended_at, signed_by, body';

/** Where a body belongs; a ciphertext moved to another row or version does not open. */
export const bodyPlace = (id: string, { version, envelopeNumber }: Edition): string => `record/${id}/${String(version)}.${String(envelopeNumber)}`;

export const toStoredRecord = (row: RecordRow, rest: AtRest): StoredRecord => ({
  publicationId: row.publication_id, country: row.country, version: row.version, envelopeNumber: row.envelope_number,
  acceptedAtMs: row.accepted_at.getTime(), decidesSinceMs: row.decides_since.getTime(), saysSinceMs: (row.says_since ?? row.decides_since).getTime(), appendedAtMs: row.appended_at.getTime(), signedBy: row.signed_by,
  record: rest.unlock(row.body, bodyPlace(row.publication_id, { version: row.version, envelopeNumber: row.envelope_number })) as MinimalRecord,
});
