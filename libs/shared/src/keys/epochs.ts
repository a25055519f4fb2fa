import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { instant } from '../records/minimal-record.js';
import { isoInstant, type Period } from './key-file.js';
import { KeyFolderError, readSecretFile, writeSecretFile } from './key-folder.js';

const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const epochFile = z.strictObject({ epochs: z.array(z.strictObject({ epoch: z.string().regex(/^[A-Za-z0-9-]{1,20}$/), from: instant, until: instant, secret })).min(1).max(10) });
type EpochFile = z.infer<typeof epochFile>;
export const EPOCHS_FILE = 'epochs.json';

/** A secret that all nodes hold and the matcher does not: it keys what must be comparable but not guessable. */
export interface EpochSecret { readonly epoch: string; readonly secret: Buffer }
export interface Epochs {
  /** Every epoch in force, newest first; a writer gives a value for each, so that old and new meet while two overlap. */
  active(nowMs: number): readonly EpochSecret[];
  byName(epoch: string): EpochSecret | undefined;
}

export async function loadEpochs(folder: string): Promise<Epochs> {
  return epochsOf(await readSecretFile(join(folder, EPOCHS_FILE), epochFile));
}

function epochsOf({ epochs }: EpochFile): Epochs {
  const all = epochs.map((entry) => ({ fromMs: Date.parse(entry.from), untilMs: Date.parse(entry.until), epoch: entry.epoch, secret: Buffer.from(entry.secret, 'base64url') }))
    .sort((a, b) => b.fromMs - a.fromMs);
  return {
    active: (nowMs) => all.filter(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs).map((entry) => ({ epoch: entry.epoch, secret: entry.secret })),
    byName: (name) => {
      const found = all.find(({ epoch }) => epoch === name);
      return found && { epoch: found.epoch, secret: found.secret };
    },
  };
}

export interface KeyedValue { readonly hash: string; readonly epoch: string }

/**
 * HMAC-SHA-256 (RFC 2104), base64url, with the epoch it belongs to. `context` keeps equal values of different kinds
 * apart. The caller has already brought the value into its one spelling.
 */
export const keyedHash = ({ epoch, secret: key }: EpochSecret, value: string, context = 'document'): KeyedValue => ({
  epoch,
  hash: createHmac('sha256', key).update(`homeward/${context}/${String(Buffer.byteLength(value))}/`).update(value).digest('base64url'),
});

export const newEpochs = (epoch: string, period: Period): EpochFile => ({ epochs: [newEpoch(epoch, period)] });
const newEpoch = (epoch: string, { fromMs, untilMs }: Period): EpochFile['epochs'][number] =>
  ({ epoch, from: isoInstant(fromMs), until: isoInstant(untilMs), secret: randomBytes(32).toString('base64url') });

export const writeEpochs = (folder: string, content: EpochFile): Promise<void> => writeSecretFile(join(folder, EPOCHS_FILE), epochFile.parse(content));

/** Adds an epoch that begins at `fromMs`; the ones before it end `overlapMs` later; those that ended are forgotten. */
export async function rotateEpochs(folder: string, epoch: string, period: Period, overlapMs: number, nowMs: number): Promise<void> {
  const { epochs } = await readSecretFile(join(folder, EPOCHS_FILE), epochFile);
  if (epochs.some((entry) => entry.epoch === epoch)) throw new KeyFolderError(EPOCHS_FILE, 'an epoch of this name exists');
  if (epochs.some((entry) => Date.parse(entry.from) >= period.fromMs)) throw new KeyFolderError(EPOCHS_FILE, 'the next epoch must begin after those that are there');
  const endMs = period.fromMs + overlapMs;
  const kept = epochs.filter((entry) => Date.parse(entry.until) > nowMs)
    .map((entry) => ({ ...entry, until: isoInstant(Math.min(Date.parse(entry.until), endMs)) }));
  await writeEpochs(folder, { epochs: [newEpoch(epoch, period), ...kept] });
}
