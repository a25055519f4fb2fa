import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContactPoint } from '../records/minimal-record.js';
import { MATCHER, type Participant } from '../topics/index.js';
import { composeTrust } from '../trust/compose.js';
import { signedTrustFile } from '../trust/trust-file.js';
import { peekTrust, signTrust } from '../trust/trust-signature.js';
import { newTrustee, readTrustee, trusteesOf } from '../trust/trustee.js';
import { EPOCHS_FILE, newEpochs, writeEpochs } from './epochs.js';
import { isoInstant, keyFile, type Period } from './key-file.js';
import { makeSecretFolder, readKeyFiles, readSecretFile, writeSecretFile } from './key-folder.js';
import { initKeys, publicEntry } from './participant-keys.js';
import { STORAGE_KEYS_FILE } from './storage-cipher.js';

export interface DevelopmentKeys {
  readonly trustFile: string;
  readonly trusteesFile: string;
  /** KEYS_DIR of a participant (a country's lower-case code, or the matcher). */
  keysDir(participant: Participant): string;
  readonly storageKeyFile: string;
}
export interface DevelopmentOptions {
  readonly nowMs?: number;
  readonly contactOf?: (participant: Participant) => ContactPoint;
}
const YEAR_MS = 365 * 86_400_000;
const TRUSTEES = ['trustee-one', 'trustee-two'] as const;

/**
 * Everything a federation on one machine needs: keys of each country and of the matcher, one epoch secret, two
 * trustees, the trust file. Called again it keeps what is there and adds what is missing, so a country can join.
 * For development and tests alone: here one folder holds what in service no one place may hold.
 */
export async function makeDevelopmentKeys(folder: string, countries: readonly Participant[], options: DevelopmentOptions = {}): Promise<DevelopmentKeys> {
  const nowMs = options.nowMs ?? Date.now();
  // From an hour ago, so that processes whose clocks differ a little agree that the keys are valid.
  const period: Period = { fromMs: nowMs - 3_600_000, untilMs: nowMs + YEAR_MS };
  const paths = pathsIn(folder);
  await makeSecretFolder(folder);
  const wanted = [MATCHER, ...countries.map((country) => country.toLowerCase())];
  for (const participant of wanted) if (await isEmpty(paths.keysDir(participant))) await initKeys(paths.keysDir(participant), participant, period);
  await shareEpoch(paths, folder, wanted, period);
  await signDevelopmentTrust(folder, paths, wanted, period, options.contactOf ?? inventedContact);
  return paths;
}

const pathsIn = (folder: string): DevelopmentKeys => {
  const keysDir = (participant: Participant) => join(folder, participant);
  return { trustFile: join(folder, 'trust.json'), trusteesFile: join(folder, 'trustees.json'), keysDir, storageKeyFile: join(keysDir(MATCHER), STORAGE_KEYS_FILE) };
};
const inventedContact = (participant: Participant): ContactPoint => ({ authority: `Missing Persons Office ${participant.toUpperCase()}`, email: `duty@${participant}.example` });
const isEmpty = async (folder: string): Promise<boolean> => !existsSync(folder) || (await readKeyFiles(folder)).length === 0;

/** The matcher gets none: it must not be able to guess a document number. */
async function shareEpoch(paths: DevelopmentKeys, folder: string, wanted: readonly Participant[], period: Period): Promise<void> {
  const source = join(folder, EPOCHS_FILE);
  if (!existsSync(source)) await writeEpochs(folder, newEpochs('development-1', period));
  for (const participant of wanted) {
    const target = join(paths.keysDir(participant), EPOCHS_FILE);
    if (participant !== MATCHER && !existsSync(target)) await copyFile(source, target);
  }
}

async function signDevelopmentTrust(folder: string, paths: DevelopmentKeys, wanted: readonly Participant[], period: Period, contactOf: (participant: Participant) => ContactPoint): Promise<void> {
  const trusteePaths = TRUSTEES.map((name) => join(folder, `${name}.json`));
  for (const [index, path] of trusteePaths.entries()) if (!existsSync(path)) await newTrustee(path, TRUSTEES[index] ?? 'trustee', period);
  if (!existsSync(paths.trusteesFile)) await writeSecretFile(paths.trusteesFile, trusteesOf(await Promise.all(trusteePaths.map((path) => readSecretFile(path, keyFile)))));
  const previous = existsSync(paths.trustFile) ? peekTrust(signedTrustFile.parse(JSON.parse(await readFile(paths.trustFile, 'utf8')))) : undefined;
  const missing = wanted.filter((participant) => !previous?.participants.some((entry) => entry.participant === participant));
  if (missing.length === 0) return;
  const entries = await Promise.all(missing.map((participant) => publicEntry(paths.keysDir(participant), contactOf(participant))));
  const signers = await Promise.all(trusteePaths.map(readTrustee));
  await writeSecretFile(paths.trustFile, await signTrust(composeTrust(previous, entries, isoInstant(period.fromMs)), signers));
}
