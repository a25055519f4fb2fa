import { decryptAtRest, encryptAtRest, type StorageKeys } from '@homeward/shared';

/** JSON under the storage key, bound to the row it belongs to. */
export interface AtRest {
  lock(content: unknown, place: string): Buffer;
  unlock(stored: Buffer, place: string): unknown;
}
export const atRest = (keys: StorageKeys, now: () => number): AtRest => ({
  lock: (content, place) => encryptAtRest(keys, Buffer.from(JSON.stringify(content), 'utf8'), place, now()),
  unlock: (stored, place) => JSON.parse(decryptAtRest(keys, stored, place).toString('utf8')) as unknown,
});
