import { createHmac } from 'node:crypto';
import type { Actor } from './actor.js';

/**
 * Keyed hashes under a secret that stays at this node and survives key rotation. Equal input gives equal output, so
 * "the same person", "the same case reference" and "the same source row" can be recognised without being kept.
 */
export interface Pseudonyms {
  /** 43 characters of base64url; stable for one (issuer, subject). */
  ofActor(actor: Pick<Actor, 'issuer' | 'subject'>): string;
  ofCaseReference(organisation: string, reference: string): string;
  ofSource(organisation: string, sourceSystem: string, sourceId: string): string;
}
export const PSEUDONYMS = Symbol('Pseudonyms');

export function keyedPseudonyms(secret: Buffer): Pseudonyms {
  if (secret.length < 32) throw new Error('node secret: needs at least 32 bytes');
  const keyed = (label: string, ...parts: readonly string[]) =>
    createHmac('sha256', secret).update(JSON.stringify([label, ...parts])).digest('base64url');
  return {
    ofActor: ({ issuer, subject }) => keyed('actor', issuer, subject),
    ofCaseReference: (organisation, reference) => keyed('case-reference', organisation, reference),
    ofSource: (organisation, sourceSystem, sourceId) => keyed('source', organisation, sourceSystem, sourceId),
  };
}
