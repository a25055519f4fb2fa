import type { SigningKey } from '../envelope/signature.js';
import { keyFile, newKeyFile, privateKeyOf, type KeyFile, type Period } from '../keys/key-file.js';
import { readSecretFile, writeSecretFile } from '../keys/key-folder.js';
import type { TrusteesFile } from './trust-file.js';

/** A trustee's key is kept offline, apart from every node. */
export async function newTrustee(path: string, name: string, period: Period): Promise<KeyFile> {
  const file = await newKeyFile(name, 'sig', period);
  await writeSecretFile(path, file);
  return file;
}
export const readTrustee = async (path: string): Promise<SigningKey> => {
  const file = await readSecretFile(path, keyFile);
  return { kid: file.kid, privateKey: privateKeyOf(file) };
};
export const trusteesOf = (files: readonly KeyFile[]): TrusteesFile => ({
  trustees: files.map(({ kid, jwk: { x } }) => ({ kid, jwk: { kty: 'OKP' as const, crv: 'Ed25519' as const, x } })),
});
