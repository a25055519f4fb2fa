import { createHmac } from 'node:crypto';
import { pseudonym } from '@homeward/shared';
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

export function keyedPseudonyms(secret: Buffer): Pseudonyms {
  const keyed = (...parts: readonly string[]) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
  return {
    ofActor: ({ issuer, subject }) => pseudonym(issuer, subject, secret),
    ofCaseReference: (organisation, reference) => keyed('homeward/case-reference', organisation, reference),
    ofSource: (organisation, sourceSystem, sourceId) => keyed('homeward/source', organisation, sourceSystem, sourceId),
  };
}
