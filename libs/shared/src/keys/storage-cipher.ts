import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { instant } from '../records/minimal-record.js';
import { isoInstant, type Period } from './key-file.js';
import { KeyFolderError, readSecretFile, writeSecretFile } from './key-folder.js';

/** The matcher's key for record bodies at rest; it is never in the database that holds them. */
export const STORAGE_KEYS_FILE = 'storage-keys.json';
const storageKeyFile = z.strictObject({
  keys: z.array(z.strictObject({ kid: z.string().regex(/^[A-Za-z0-9-]{1,40}$/), from: instant, until: instant, k: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })).min(1).max(20),
});
export type StorageKeyFile = z.infer<typeof storageKeyFile>;

export interface StorageKeys {
  inForce(nowMs: number): { readonly kid: string; readonly key: KeyObject };
  byKid(kid: string): KeyObject | undefined;
}
export const loadStorageKeys = async (path: string): Promise<StorageKeys> => storageKeys(await readSecretFile(path, storageKeyFile));

export function storageKeys({ keys }: StorageKeyFile): StorageKeys {
  const all = keys.map((entry) => ({ kid: entry.kid, fromMs: Date.parse(entry.from), untilMs: Date.parse(entry.until), key: createSecretKey(entry.k, 'base64url') }))
    .sort((a, b) => b.fromMs - a.fromMs);
  return {
    inForce: (nowMs) => {
      const found = all.find(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs);
      if (!found) throw new KeyFolderError(STORAGE_KEYS_FILE, 'no storage key is valid now; rotate with: homeward keys rotate');
      return { kid: found.kid, key: found.key };
    },
    byKid: (kid) => all.find((entry) => entry.kid === kid)?.key,
  };
}

export const newStorageKey = ({ fromMs, untilMs }: Period): StorageKeyFile['keys'][number] =>
  ({ kid: `storage-${randomBytes(6).toString('hex')}`, from: isoInstant(fromMs), until: isoInstant(untilMs), k: randomBytes(32).toString('base64url') });

/** The new key takes over at its beginning; the old ones stay, to open what is still under them. */
export async function rotateStorageKeys(path: string, period: Period): Promise<void> {
  const { keys } = await readSecretFile(path, storageKeyFile);
  await writeSecretFile(path, storageKeyFile.parse({ keys: [newStorageKey(period), ...keys] }));
}

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Thrown when stored bytes do not open: another row's, another key's, or changed. Never says what was inside. */
export class StorageCipherError extends Error {
  constructor(readonly code: 'UNKNOWN_FORMAT' | 'UNKNOWN_KEY' | 'ALTERED') {
    super(`stored ciphertext cannot be opened: ${code}`);
    this.name = 'StorageCipherError';
  }
}

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: format | kid length | kid | nonce | tag | ciphertext.
 * `place` (table, id, version) is authenticated, so that a ciphertext cannot be moved to another row.
 */
export function encryptAtRest(keys: StorageKeys, plaintext: Uint8Array, place: string, nowMs: number): Buffer {
  const { kid, key } = keys.inForce(nowMs);
  const head = Buffer.concat([Buffer.from([FORMAT, kid.length]), Buffer.from(kid, 'latin1')]);
  const nonce = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.concat([head, Buffer.from(place)]));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([head, nonce, cipher.getAuthTag(), ciphertext]);
}

export function decryptAtRest(keys: StorageKeys, stored: Uint8Array, place: string): Buffer {
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  const headLength = 2 + (bytes[1] ?? 0);
  const body = headLength + IV_BYTES + TAG_BYTES;
  if (bytes[0] !== FORMAT || bytes.length < body) throw new StorageCipherError('UNKNOWN_FORMAT');
  const head = bytes.subarray(0, headLength);
  const key = keys.byKid(head.subarray(2).toString('latin1'));
  if (!key) throw new StorageCipherError('UNKNOWN_KEY');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(headLength, headLength + IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.concat([head, Buffer.from(place)])).setAuthTag(bytes.subarray(headLength + IV_BYTES, body));
  const plaintext = decipher.update(bytes.subarray(body));
  try {
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    throw new StorageCipherError('ALTERED');
  }
}

/** Which key a stored value is under; for re-encryption after a rotation. */
export const storedUnder = (stored: Uint8Array): string => Buffer.from(stored.subarray(2, 2 + (stored[1] ?? 0))).toString('latin1');
