import type { Coordinates, MinimalRecord } from '@homeward/shared';
import type { Arrived, EraseArrival, RecordArrival, RefusedArrival, TombstoneArrival } from './domain/messages.js';

/** Builders for tests. */
export const idOf = (letter: string): string => letter.repeat(22);
const coordinates = (key: string, version: number, envelopeNumber: number, country: string): Coordinates =>
  ({ type: 'record', issuer: country, recipient: 'matcher', topic: `homeward.records.${country}`, key, version, envelopeNumber, expiresAt: '2030-01-01T00:00:00Z' });

export const minimal = (from: Partial<MinimalRecord> = {}): MinimalRecord => ({
  schema: '1.0', publicationId: idOf('A'), version: 1, country: 'AT', kind: 'MISSING_CHILD', category: 'OTHER', expiresAt: '2030-01-01T00:00:00Z', sought: true, dangerToLife: false,
  custody: { status: 'NOT_HELD', validated: false }, names: [], sex: 0, nationalities: [], languages: [], relatives: [], companions: [], documents: [], biometrics: [],
  handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Sample office' } }, ...from,
});

export interface Given { readonly id?: string; readonly version?: number; readonly envelopeNumber?: number; readonly at?: number; readonly country?: string; readonly record?: Partial<MinimalRecord> }
const base = ({ id = idOf('A'), at = 1, country = 'at' }: Given) => ({ offset: BigInt(at), key: id, appendedAtMs: at * 1000, country, envelope: Buffer.from('sealed') });
const coordinatesOf = ({ id = idOf('A'), version = 1, envelopeNumber = 1, country = 'at' }: Given) => coordinates(id, version, envelopeNumber, country);

export const published = (given: Given = {}): RecordArrival =>
  ({ ...base(given), type: 'RECORD', kid: 'at-sig-1', coordinates: coordinatesOf(given), record: minimal({ publicationId: given.id ?? idOf('A'), version: given.version ?? 1, ...given.record }) });
export const erasure = (given: Given = {}): EraseArrival => ({ ...base(given), type: 'ERASE', coordinates: coordinatesOf(given) });
export const tombstone = (given: Given = {}): TombstoneArrival => ({ ...base(given), type: 'TOMBSTONE', envelope: null, coordinates: coordinatesOf(given) });
export const bad = (given: Given & { readonly reason?: string } = {}): RefusedArrival =>
  ({ ...base(given), type: 'REFUSED', reason: given.reason ?? 'BAD_SIGNATURE', version: 0, envelopeNumber: 0 });
export const heartbeat = (given: Given = {}): Arrived => ({ ...base(given), type: 'HEARTBEAT', key: 'heartbeat' });
export const digest = (given: Given = {}): Arrived => ({ ...base(given), type: 'DIGEST', key: 'digest', digest: { count: 0, root: '', buckets: [], asOfSequence: '1', issuedAt: '2026-01-01T00:00:00Z' } });
