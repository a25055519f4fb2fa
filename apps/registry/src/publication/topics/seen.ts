import { MATCHER, openSelfCopy, openTombstone, type Coordinates, type KeyRing, type LogRecord, type TrustDirectory } from '@homeward/shared';
import { selfCopy, selfErasure, type SelfCopy } from '../self-copy.js';

/** What stands in the node's own topic under one key; the newest edition is what the world believes. */
export type Seen = { readonly key: string; readonly version: number; readonly envelopeNumber: number } & (
  | { readonly type: 'RECORD'; readonly copy: SelfCopy }
  /** The case itself is gone, not only its publication. */
  | { readonly type: 'ERASURE'; readonly organisation?: string; readonly caseErased: boolean; readonly buried: boolean }
);
export interface OwnKeys { readonly ring: KeyRing; readonly trust: TrustDirectory }

/** An order to forget that is signed with this year ends the case; with any other it ends one publication of it. */
export const CASE_ERASED_UNTIL = new Date('9999-12-31T00:00:00Z');

/** undefined for heartbeats, digests, and what we did not sign. Keys are judged as of the log's append time. */
export async function seenIn(record: LogRecord, { ring, trust }: OwnKeys): Promise<Seen | undefined> {
  const reader = { trust, decryption: ring, now: record.timestampMs };
  if (record.value === null) {
    const tombstone = await openTombstone(record, { ...reader, self: MATCHER });
    return tombstone.ok && tombstone.value.coordinates.issuer === ring.participant ? erasure(tombstone.value.coordinates, true) : undefined;
  }
  const opened = await openSelfCopy(record, { ...reader, self: ring.participant });
  if (!opened.ok) return undefined;
  const { coordinates, body } = opened.value;
  if (coordinates.type === 'erase') return { ...erasure(coordinates, false), ...organisationOf(body) };
  const copy = selfCopy.safeParse(body);
  return copy.success ? { type: 'RECORD', key: coordinates.key, version: coordinates.version, envelopeNumber: coordinates.envelopeNumber, copy: copy.data } : undefined;
}

const erasure = ({ key, version, envelopeNumber, expiresAt }: Coordinates, buried: boolean): Extract<Seen, { type: 'ERASURE' }> =>
  ({ type: 'ERASURE', key, version, envelopeNumber, buried, caseErased: Date.parse(expiresAt) === CASE_ERASED_UNTIL.getTime() });
const organisationOf = (body: unknown): { readonly organisation?: string } => {
  const parsed = selfErasure.safeParse(body);
  return parsed.success ? { organisation: parsed.data.organisation } : {};
};
export interface Edition { readonly version: number; readonly envelopeNumber: number }
/** Order of one key: (version, envelope number). */
export const isAhead = (one: Edition, other: Edition): boolean => one.version > other.version || (one.version === other.version && one.envelopeNumber > other.envelopeNumber);
