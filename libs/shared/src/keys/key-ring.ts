import { createPublicKey, type KeyObject } from 'node:crypto';
import type { DecryptionKeys, RecipientKey } from '../envelope/encryption.js';
import type { SigningKey } from '../envelope/signature.js';
import type { Participant } from '../topics/index.js';
import { privateKeyOf, type KeyFile } from './key-file.js';
import { KeyFolderError, readKeyFiles } from './key-folder.js';

/** A participant's own private keys, as read from its folder. */
export interface KeyRing extends DecryptionKeys {
  readonly participant: Participant;
  /** The newest signing key whose window holds `nowMs`; throws when there is none, for nothing can be sent then. */
  signingKey(nowMs: number): SigningKey & { readonly issuer: Participant };
  /** The public half of the own encryption key in force, for recovery copies. */
  selfKey(nowMs: number): RecipientKey;
  /** Any own encryption key, also an old one, until its file is destroyed. */
  decryptionKey(kid: string): KeyObject | undefined;
}

export async function loadKeyRing(folder: string): Promise<KeyRing> {
  const files = await readKeyFiles(folder);
  const [first, ...others] = new Set(files.map((file) => file.participant));
  if (first === undefined) throw new KeyFolderError(folder, 'holds no key; make one with: homeward keys init');
  if (others.length > 0) throw new KeyFolderError(folder, 'holds keys of more than one participant');
  return keyRing(first, files);
}

export function keyRing(participant: Participant, files: readonly KeyFile[]): KeyRing {
  const keys = files.map((file) => ({ ...file, privateKey: privateKeyOf(file) }));
  const inForce = (use: KeyFile['use'], nowMs: number) => {
    const [newest] = keys
      .filter((key) => key.use === use && key.revokedAt === undefined && Date.parse(key.from) <= nowMs && nowMs < Date.parse(key.until))
      .sort((a, b) => Date.parse(b.from) - Date.parse(a.from));
    if (!newest) throw new KeyFolderError(participant, `no ${use} key is valid now; rotate with: homeward keys rotate`);
    return newest;
  };
  return {
    participant,
    signingKey: (nowMs) => {
      const { kid, privateKey } = inForce('sig', nowMs);
      return { kid, privateKey, issuer: participant };
    },
    selfKey: (nowMs) => {
      const { kid, privateKey } = inForce('enc', nowMs);
      return { kid, publicKey: createPublicKey(privateKey) };
    },
    decryptionKey: (kid) => keys.find((key) => key.use === 'enc' && key.kid === kid)?.privateKey,
  };
}
