import { calculateJwkThumbprint } from 'jose';
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { instant } from '../records/minimal-record.js';
import type { Participant } from '../topics/index.js';

const octets32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const period = { kid: z.string().regex(/^[A-Za-z0-9._-]{1,80}$/), participant: z.string().max(20), from: instant, until: instant, revokedAt: instant.optional(), suspectedSince: instant.optional() };
const privateJwk = <Curve extends string>(crv: Curve) => z.strictObject({ kty: z.literal('OKP'), crv: z.literal(crv), x: octets32, d: octets32 });
/** One key pair of a participant, private part included (RFC 8037); one file each, readable by its owner alone. */
export const keyFile = z.discriminatedUnion('use', [
  z.strictObject({ use: z.literal('sig'), jwk: privateJwk('Ed25519'), ...period }),
  z.strictObject({ use: z.literal('enc'), jwk: privateJwk('X25519'), ...period }),
]);
export type KeyFile = z.infer<typeof keyFile>;

export interface Period { readonly fromMs: number; readonly untilMs: number }
export const isoInstant = (ms: number): string => new Date(ms).toISOString();

/** A fresh key pair; its id names participant and use, and ends in the start of its RFC 7638 thumbprint. */
export async function newKeyFile(participant: Participant, use: KeyFile['use'], { fromMs, untilMs }: Period): Promise<KeyFile> {
  const { privateKey } = use === 'sig' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  const jwk = privateKey.export({ format: 'jwk' });
  const kid = `${participant}-${use}-${(await calculateJwkThumbprint(jwk)).slice(0, 12)}`;
  return keyFile.parse({ kid, participant, use, from: isoInstant(fromMs), until: isoInstant(untilMs), jwk });
}

export const privateKeyOf = (file: KeyFile): KeyObject => createPrivateKey({ key: file.jwk, format: 'jwk' });
