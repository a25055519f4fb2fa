import { createPublicKey } from 'node:crypto';
import { errors, flattenedVerify, GeneralSign } from 'jose';
import type { SigningKey } from '../envelope/signature.js';
import { failure, success, type Result } from '../result.js';
import { signedTrustFile, trustContent, type SignedTrustFile, type TrustContent, type TrusteesFile, type TrustRefusal } from './trust-file.js';
import { jsonOrUndefined } from '../json.js';

const TRUST_TYPE = 'homeward-trust';
export const REQUIRED_TRUSTEES = 2;

export async function signTrust(content: TrustContent, trustees: readonly SigningKey[]): Promise<SignedTrustFile> {
  const signer = new GeneralSign(Buffer.from(JSON.stringify(trustContent.parse(content))));
  for (const { kid, privateKey } of trustees) signer.addSignature(privateKey).setProtectedHeader({ alg: 'EdDSA', typ: TRUST_TYPE, kid });
  return signedTrustFile.parse(await signer.sign());
}

/** One trustee signs what another has signed: the payload stays as it is, byte for byte. */
export async function addTrusteeSignature(file: SignedTrustFile, trustee: SigningKey): Promise<SignedTrustFile> {
  const signer = new GeneralSign(Buffer.from(file.payload, 'base64url'));
  signer.addSignature(trustee.privateKey).setProtectedHeader({ alg: 'EdDSA', typ: TRUST_TYPE, kid: trustee.kid });
  const [added] = signedTrustFile.parse(await signer.sign()).signatures;
  return { payload: file.payload, signatures: [...file.signatures, ...(added ? [added] : [])] };
}

/** Two different trustees must have signed the very same bytes; only then are they parsed. */
export async function verifyTrust(text: string, trustees: TrusteesFile): Promise<Result<TrustContent, TrustRefusal>> {
  const file = signedTrustFile.safeParse(jsonOrUndefined(text));
  if (!file.success) return failure('TRUST_FILE_MALFORMED');
  const signers = await Promise.all(trustees.trustees.map((trustee) => hasSigned(file.data, trustee)));
  const distinct = new Set(trustees.trustees.filter((_, index) => signers[index]).map((trustee) => trustee.jwk.x));
  if (distinct.size < REQUIRED_TRUSTEES) return failure('TOO_FEW_TRUSTEES');
  const content = trustContent.safeParse(jsonOrUndefined(Buffer.from(file.data.payload, 'base64url').toString('utf8')));
  return content.success ? success(content.data) : failure('TRUST_FILE_MALFORMED');
}

/** The content without a check of signatures: for the tool that shows and edits it, never for a reader of messages. */
export const peekTrust = (file: SignedTrustFile): TrustContent => trustContent.parse(jsonOrUndefined(Buffer.from(file.payload, 'base64url').toString('utf8')));

async function hasSigned(file: SignedTrustFile, trustee: TrusteesFile['trustees'][number]): Promise<boolean> {
  const publicKey = createPublicKey({ key: trustee.jwk, format: 'jwk' });
  const checks = file.signatures.map(async (signature) => {
    try {
      const { protectedHeader } = await flattenedVerify({ payload: file.payload, ...signature }, publicKey, { algorithms: ['EdDSA'] });
      return protectedHeader?.typ === TRUST_TYPE;
    } catch (error) {
      if (error instanceof errors.JOSEError) return false;
      throw error;
    }
  });
  return (await Promise.all(checks)).includes(true);
}
