import { describe, expect, it } from '@jest/globals';
import type { EpochSecret } from '@homeward/shared';
import type { Courier } from '../platform/courier.js';
import { randomIds } from '../platform/ports.js';
import { PublicationGate } from './publication-gate.js';
import { Publisher } from './publisher.js';

const epoch = (name: string): EpochSecret => ({ epoch: name, secret: Buffer.alloc(32, name) });
const courier = (kid: string) => ({ sealedUnder: () => kid }) as unknown as Courier;
const publisher = (kid: string, ...epochs: readonly string[]) =>
  new Publisher({ participant: 'at', courier: courier(kid), ids: randomIds, gate: new PublicationGate(), epochs: { active: () => epochs.map(epoch), byName: epoch } });

describe('the keys that a record is under', () => {
  const now = new Date('2026-03-01T00:00:00Z');
  it.each([
    { before: publisher('k1', 'e1'), after: publisher('k2', 'e1'), because: 'a key was rotated' },
    { before: publisher('k1', 'e1'), after: publisher('k1', 'e2', 'e1'), because: 'an epoch began: its hashes must stand beside the old ones' },
    { before: publisher('k1', 'e2', 'e1'), after: publisher('k1', 'e2'), because: 'an epoch ended: its hashes go' },
  ])('are others when $because', ({ before, after }) => {
    expect(after.keysInForce(now)).not.toBe(before.keysInForce(now));
  });
  it('are the same while nothing changed', () => {
    expect(publisher('k1', 'e1').keysInForce(now)).toBe(publisher('k1', 'e1').keysInForce(now));
  });
});
