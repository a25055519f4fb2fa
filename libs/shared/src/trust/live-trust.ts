import { readFile, stat } from 'node:fs/promises';
import { failure, success, type Result } from '../result.js';
import { trustDirectory } from './directory.js';
import { trustDigest, type LastSeenTrust } from './last-seen-serial.js';
import { trusteesFile, type TrustRefusal, type TrusteesFile } from './trust-file.js';
import { verifyTrust } from './trust-signature.js';
import type { TrustDirectory } from './types.js';

export interface TrustOptions {
  readonly trustFile: string;
  readonly trusteesFile: string;
  readonly lastSeen: LastSeenTrust;
  /** How often the file is looked at, in milliseconds; 2,000 unless told. */
  readonly pollMs?: number;
  readonly onChange?: (trust: TrustDirectory) => void;
  /** A newer file was there but is refused; the one in force stays in force. */
  readonly onRefusal?: (refusal: TrustRefusal) => void;
}

/** The trust in force. It delegates, so holders see a joining or a revoked country without a restart. */
export interface LiveTrust extends TrustDirectory {
  /** One fixed state, for work that must not change its mind half-way. */
  current(): TrustDirectory;
  /** Called after every accepted change; returns a function that ends it. */
  changed(listener: (trust: TrustDirectory) => void): () => void;
  /** Looks at the file now. */
  reload(): Promise<Result<TrustDirectory, TrustRefusal>>;
  close(): void;
}

export async function openTrust(options: TrustOptions): Promise<Result<LiveTrust, TrustRefusal>> {
  const trustees = trusteesFile.parse(JSON.parse(await readFile(options.trusteesFile, 'utf8')));
  const first = await load(options, trustees);
  return first.ok ? success(follow(options, trustees, first.value)) : first;
}

async function load({ trustFile, lastSeen }: TrustOptions, trustees: TrusteesFile): Promise<Result<TrustDirectory, TrustRefusal>> {
  const text = await readFile(trustFile, 'utf8').catch(() => undefined);
  if (text === undefined) return failure('TRUST_FILE_UNREADABLE');
  const content = await verifyTrust(text, trustees);
  if (!content.ok) return content;
  const seen = await lastSeen.read();
  const { serial } = content.value;
  // The payload, not the file: another trustee's signature added later is the same trust.
  const digest = trustDigest((JSON.parse(text) as { payload: string }).payload);
  if (seen && serial < seen.serial) return failure('SERIAL_TOO_OLD');
  if (seen?.serial === serial && seen.digest !== digest) return failure('SERIAL_REUSED');
  if (seen?.serial !== serial) await lastSeen.write({ serial, digest });
  return success(trustDirectory(content.value));
}

function follow(options: TrustOptions, trustees: TrusteesFile, first: TrustDirectory): LiveTrust {
  let current = first;
  const listeners = new Set<(trust: TrustDirectory) => void>(options.onChange ? [options.onChange] : []);
  const reload = async (): Promise<Result<TrustDirectory, TrustRefusal>> => {
    const next = await load(options, trustees);
    if (next.ok && next.value.serial !== current.serial) {
      current = next.value;
      for (const listener of listeners) listener(current);
    }
    return next;
  };
  const stop = poll(options, reload);
  return {
    get serial() { return current.serial; },
    participants: () => current.participants(),
    countries: () => current.countries(),
    contact: (participant) => current.contact(participant),
    signingKey: (participant, kid, nowMs) => current.signingKey(participant, kid, nowMs),
    knownSigningKey: (participant, kid) => current.knownSigningKey(participant, kid),
    encryptionKey: (participant, nowMs) => current.encryptionKey(participant, nowMs),
    revoked: () => current.revoked(),
    current: () => current,
    changed: (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; },
    reload,
    close: stop,
  };
}

/** Polls, because file events are lost on network and container mounts. The timer never keeps a process alive. */
function poll({ trustFile, pollMs = 2_000, onRefusal }: TrustOptions, reload: () => Promise<Result<TrustDirectory, TrustRefusal>>): () => void {
  let stamp: string | undefined;
  let busy = false;
  const look = async (): Promise<void> => {
    const info = await stat(trustFile).catch(() => undefined);
    const next = info ? `${String(info.mtimeMs)}/${String(info.size)}/${String(info.ino)}` : 'missing';
    if (next === stamp) return;
    const result = await reload();
    // Only now: a look that failed for another reason than the file (a database away) must be tried again.
    stamp = next;
    if (!result.ok) onRefusal?.(result.failure);
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void look().catch(() => onRefusal?.('TRUST_FILE_UNREADABLE')).finally(() => { busy = false; });
  }, pollMs);
  timer.unref();
  return () => { clearInterval(timer); };
}
