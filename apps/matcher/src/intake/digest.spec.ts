import { describe, expect, it } from '@jest/globals';
import { bucketOf, reconcileRequest as contract } from '@homeward/shared';
import { reconcileRequests } from './digest.js';

const idOf = (number: number): string => `A${String(number)}`.padEnd(22, 'x');
const AT = new Date('2026-03-02T12:00:00Z');

describe('what the matcher asks a node to reconcile', () => {
  it('is one open part while a bucket is small, also an empty one', () => {
    expect(reconcileRequests([], 3, AT)).toEqual([{ bucket: 3, entries: [], at: AT.toISOString() }]);
  });

  it('comes in parts that fit an envelope and together cover every id once', () => {
    const entries = Array.from({ length: 160_000 }, (_, number) => ({ publicationId: idOf(number), version: 12, envelopeNumber: 3 }));
    const held = entries.filter(({ publicationId }) => bucketOf(publicationId) === 5);
    const parts = reconcileRequests(entries, 5, AT);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap((part) => part.entries.map(({ publicationId }) => publicationId))).toEqual(held.map(({ publicationId }) => publicationId).sort());
    for (const [index, part] of parts.entries()) {
      expect(part.fromId).toBe(index === 0 ? undefined : parts[index - 1]?.beforeId);
      expect(part.entries.every(({ publicationId: id }) => (part.fromId === undefined || id >= part.fromId) && (part.beforeId === undefined || id < part.beforeId))).toBe(true);
      expect(contract.safeParse(part).success).toBe(true);
      // Base64 twice, in body and envelope.
      expect(JSON.stringify(part).length * (16 / 9)).toBeLessThan(900_000);
    }
    expect(parts.at(-1)?.beforeId).toBeUndefined();
  });
});
