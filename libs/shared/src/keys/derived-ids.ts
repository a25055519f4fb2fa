import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readSecretFile } from './key-folder.js';

const secretFile = z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
export const PSEUDONYM_SECRET_FILE = 'pseudonym-secret.json';
export const CANDIDATE_SECRET_FILE = 'candidate-secret.json';
export const newSecret = (): z.infer<typeof secretFile> => ({ secret: randomBytes(32).toString('base64url') });
export const loadSecret = async (path: string): Promise<Buffer> => Buffer.from((await readSecretFile(path, secretFile)).secret, 'base64url');

/** Length before each part: no two lists of parts give the same bytes. */
const framed = (parts: readonly string[]): string => parts.map((part) => `${String(Buffer.byteLength(part))}:${part}`).join('');

/** Stands for a person in logs, audit and judgements: stable under one secret, meaningless without it. 43 characters. */
export const pseudonym = (issuer: string, subject: string, secret: Buffer): string =>
  createHmac('sha256', secret).update(framed(['homeward/pseudonym', issuer, subject])).digest('base64url');

/**
 * The candidate of two records, in whatever order they come, so that a replay meets the same one. Keyed: an id tells
 * nobody which records it joins. UUID version 8 (RFC 9562, 5.8).
 */
export function candidateId(secret: Buffer, idA: string, idB: string): string {
  const pair = idA < idB ? [idA, idB] : [idB, idA];
  const bytes = createHmac('sha256', secret).update(framed(['homeward/candidate', ...pair])).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
