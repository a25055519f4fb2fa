import type { Coordinates, MinimalRecord, Participant, StateDigest } from '@homeward/shared';

/** Why a message on a records topic is put aside; closed list, besides the envelope's refusals. */
export const INTAKE_REFUSALS = ['RECORD_INVALID', 'RECORD_SCHEMA_UNKNOWN', 'RECORD_KEY_DIFFERS', 'RECORD_COUNTRY_DIFFERS', 'RECORD_TOO_LARGE', 'FOREIGN_PUBLICATION_ID', 'TYPE_NOT_FOR_TOPIC', 'INTERNAL'] as const;

interface Arrival {
  readonly offset: bigint;
  readonly key: string;
  /** The log's own append time. */
  readonly appendedAtMs: number;
  readonly country: Participant;
  /** As it came, still encrypted; null for a tombstone. */
  readonly envelope: Buffer | null;
}
export interface RecordArrival extends Arrival { readonly type: 'RECORD'; readonly record: MinimalRecord; readonly coordinates: Coordinates; readonly kid: string }
export interface EraseArrival extends Arrival { readonly type: 'ERASE'; readonly coordinates: Coordinates }
/** A signed null. For an id that was erased it says nothing new; for another one it is as good as the marker that compaction took. */
export interface TombstoneArrival extends Arrival { readonly type: 'TOMBSTONE'; readonly coordinates: Coordinates }
export interface DigestArrival extends Arrival { readonly type: 'DIGEST'; readonly digest: StateDigest }
export interface HeartbeatArrival extends Arrival { readonly type: 'HEARTBEAT' }
export interface RefusedArrival extends Arrival {
  readonly type: 'REFUSED';
  readonly reason: string;
  readonly where?: string | undefined;
  readonly version: number;
  readonly envelopeNumber: number;
}
export type Arrived = RecordArrival | EraseArrival | TombstoneArrival | DigestArrival | HeartbeatArrival | RefusedArrival;
