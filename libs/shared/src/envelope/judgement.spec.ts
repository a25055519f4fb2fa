import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inMemoryFederation, type InMemoryFederation } from '../keys/in-memory.js';
import type { Judgement } from '../messages/index.js';
import { trustDirectory } from '../trust/directory.js';
import { signJudgement, verifyJudgement } from './judgement.js';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const YEAR = 365 * 86_400_000;
const verdict = (over: Partial<Judgement> = {}): Judgement => ({
  judgementId: '9b2f1c1e-5f0c-4a55-9a68-0c5a3a3a0001', candidateId: '9b2f1c1e-5f0c-4a55-9a68-0c5a3a3a0002', round: 1, side: 'DECIDING', kind: 'CONFIRM',
  ownPublicationId: 'AAAAAAAAAAAAAAAAAAAAAA', ownVersion: 1, otherVersion: 2, evidenceDigest: 'd'.repeat(43), reviewer: 'r'.repeat(43),
  decidedAt: new Date(NOW).toISOString(), sequence: 1, ...over,
});
let world: InMemoryFederation;
beforeAll(async () => { world = await inMemoryFederation(['at', 'de'], NOW); });
const signed = (over: Partial<Judgement> = {}) => signJudgement(verdict(over), world.ring('at').signingKey(NOW));

describe('a signed judgement', () => {
  it('is read by anyone who trusts the country, as it was signed', async () => {
    expect(await verifyJudgement(await signed(), world.trust, 'at', NOW)).toEqual({ ok: true, value: verdict() });
  });
  it("is not another country's", async () => {
    expect(await verifyJudgement(await signed(), world.trust, 'de', NOW)).toEqual({ ok: false, failure: 'COORDINATES_DIFFER' });
    const forged = await signJudgement(verdict(), { ...world.ring('de').signingKey(NOW), issuer: 'at', kid: world.ring('at').signingKey(NOW).kid });
    expect(await verifyJudgement(forged, world.trust, 'at', NOW)).toEqual({ ok: false, failure: 'BAD_SIGNATURE' });
  });
  it('outlives the rotation of its key, but cannot be made with a key that had ended or not begun', async () => {
    expect((await verifyJudgement(await signed(), world.trust, 'at', NOW + 2 * YEAR)).ok).toBe(true);
    for (const decidedMs of [NOW - YEAR, NOW + 1.5 * YEAR]) {
      expect(await verifyJudgement(await signed({ decidedAt: new Date(decidedMs).toISOString() }), world.trust, 'at', NOW + 2 * YEAR)).toEqual({ ok: false, failure: 'KEY_NOT_VALID_NOW' });
    }
  });
  it('is refused when it claims to be decided in the future, or its key was revoked', async () => {
    expect(await verifyJudgement(await signed({ decidedAt: new Date(NOW + 3_600_000).toISOString() }), world.trust, 'at', NOW)).toEqual({ ok: false, failure: 'KEY_NOT_VALID_NOW' });
    const content = structuredClone(world.trustContent);
    for (const entry of content.participants) for (const key of entry.keys) key.revokedAt = new Date(NOW + 1).toISOString();
    expect(await verifyJudgement(await signed(), trustDirectory(content), 'at', NOW)).toEqual({ ok: false, failure: 'KEY_REVOKED' });
  });
  it('is refused when any one bit of it is changed', async () => {
    const text = await signed();
    await fc.assert(fc.asyncProperty(fc.nat(text.length - 1), fc.nat(6), async (at, bit) => {
      const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
      expect((await verifyJudgement(changed, world.trust, 'at', NOW)).ok).toBe(false);
    }), { numRuns: 200 });
  });
});
