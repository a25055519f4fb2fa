import { join } from 'node:path';
import type { ContactPoint } from '../records/minimal-record.js';
import { MATCHER, type Participant } from '../topics/index.js';
import { participantEntry, type ParticipantEntry } from '../trust/trust-file.js';
import { CANDIDATE_SECRET_FILE, newSecret, PSEUDONYM_SECRET_FILE } from './derived-ids.js';
import { isoInstant, newKeyFile, type KeyFile, type Period } from './key-file.js';
import { destroyKeyFile, KeyFolderError, makeSecretFolder, readKeyFiles, writeKeyFile, writeSecretFile } from './key-folder.js';
import { newStorageKey, rotateStorageKeys, STORAGE_KEYS_FILE } from './storage-cipher.js';

/** Makes the folder of a new participant: both key pairs, and the secrets that only it needs. */
export async function initKeys(folder: string, participant: Participant, period: Period): Promise<void> {
  await makeSecretFolder(folder);
  if ((await readKeyFiles(folder)).length > 0) throw new KeyFolderError(folder, 'holds keys already; rotate instead');
  for (const use of ['sig', 'enc'] as const) await writeKeyFile(folder, await newKeyFile(participant, use, period));
  await writeSecretFile(join(folder, PSEUDONYM_SECRET_FILE), newSecret());
  if (participant !== MATCHER) return;
  await writeSecretFile(join(folder, CANDIDATE_SECRET_FILE), newSecret());
  await writeSecretFile(join(folder, STORAGE_KEYS_FILE), { keys: [newStorageKey(period)] });
}

/** Adds new key pairs; the old ones end `overlapMs` after the new begin. Others must have the new trust file before that. */
export async function rotateKeys(folder: string, period: Period, overlapMs: number): Promise<readonly KeyFile[]> {
  const old = await readKeyFiles(folder);
  const participant = old[0]?.participant;
  if (participant === undefined) throw new KeyFolderError(folder, 'holds no key; make one with: homeward keys init');
  if (old.some((file) => Date.parse(file.from) >= period.fromMs)) throw new KeyFolderError(folder, 'the next keys must begin after those that are there');
  const made = [await newKeyFile(participant, 'sig', period), await newKeyFile(participant, 'enc', period)];
  for (const file of made) await writeKeyFile(folder, file);
  const end = period.fromMs + overlapMs;
  for (const file of old) await writeKeyFile(folder, { ...file, until: isoInstant(Math.min(Date.parse(file.until), end)) });
  if (participant === MATCHER) await rotateStorageKeys(join(folder, STORAGE_KEYS_FILE), period);
  return made;
}

export async function revokeKey(folder: string, kid: string, atMs: number, suspectedSinceMs: number): Promise<void> {
  const file = (await readKeyFiles(folder)).find((key) => key.kid === kid);
  if (!file) throw new KeyFolderError(folder, 'holds no key of this id');
  await writeKeyFile(folder, { ...file, revokedAt: isoInstant(atMs), suspectedSince: isoInstant(suspectedSinceMs) });
}

/** As long as a backup may be restored: what a database of that day has not read yet is still under the key of that day. */
export const ENCRYPTION_KEY_KEPT_DAYS = 35;
const DAY_MS = 86_400_000;

/**
 * Destroys the private keys that had ended by `nowMs`: those that sign at once, for nothing more may come from them; those
 * that decrypt 35 days later. Only after every live record was enveloped anew.
 */
export async function destroyEndedKeys(folder: string, nowMs: number): Promise<readonly string[]> {
  const endedFor = (file: KeyFile): number => nowMs - Date.parse(file.until);
  const ended = (await readKeyFiles(folder)).filter((file) => endedFor(file) > (file.use === 'sig' ? 0 : ENCRYPTION_KEY_KEPT_DAYS * DAY_MS)).map((file) => file.kid);
  for (const kid of ended) await destroyKeyFile(folder, kid);
  return ended;
}

/** What the trustees are given: public halves only. */
export const publicEntry = async (folder: string, contact: ContactPoint): Promise<ParticipantEntry> => publicEntryOf(await readKeyFiles(folder), contact);
export const publicEntryOf = (files: readonly KeyFile[], contact: ContactPoint): ParticipantEntry =>
  participantEntry.parse({ participant: files[0]?.participant, contact, keys: files.map(publicHalf) });

const publicHalf = ({ kid, use, from, until, revokedAt, suspectedSince, jwk: { kty, crv, x } }: KeyFile): unknown => ({
  kid, use, from, until, jwk: { kty, crv, x },
  ...(revokedAt === undefined ? {} : { revokedAt }), ...(suspectedSince === undefined ? {} : { suspectedSince }),
});
