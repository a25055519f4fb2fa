import { describe, expect, it } from '@jest/globals';
import type { Receipt } from '@homeward/shared';
import type { Catch } from './expedition.js';
import { receiptComparison } from './receipts.js';
import type { Opened } from './topics.js';

const receipt = (publicationId: string, outcome: Receipt['outcome'] = 'ACCEPTED'): Partial<Receipt> => ({ publicationId, version: 1, envelopeNumber: 1, outcome, offset: '7' });
const envelope = (size: number, ...receipts: readonly Partial<Receipt>[]): Opened =>
  ({ topic: 'homeward.receipts.de', key: 'receipts.7', timestampMs: 30, size, bytes: '', body: { receipts } });
const sent = (key: string): Opened => ({ topic: 'homeward.records.de', key, timestampMs: 10, size: 1, bytes: '', body: undefined });
const CATCH = { fisher: 'DE', refused: false, way: 'record', madeUp: [{ publicationId: 'child' }], made: [{ publicationId: 'nobody' }] } as unknown as Catch;
const differing = (...messages: readonly Opened[]): number => receiptComparison([sent('child'), sent('nobody'), ...messages], [CATCH]).differing.length;

describe('receipts of made-up records of a child and of nobody', () => {
  it.each([
    { messages: [envelope(9, receipt('child'), receipt('nobody'))], differences: 0, because: 'both stand in one envelope' },
    { messages: [envelope(9, receipt('child')), envelope(9, receipt('nobody'))], differences: 0, because: 'each has its own, of one size' },
    { messages: [envelope(9, receipt('child')), envelope(17, receipt('nobody'), receipt('else'))], differences: 0, because: 'envelopes of other contents have other sizes' },
    { messages: [envelope(9, receipt('child')), envelope(10, receipt('nobody'))], differences: 1, because: 'the size tells' },
    { messages: [envelope(9, receipt('child'), receipt('nobody', 'STALE'))], differences: 1, because: 'the outcome tells' },
    { messages: [envelope(9, receipt('child'))], differences: 1, because: 'nobody has none' },
    { messages: [], differences: 1, because: 'nothing was found to compare' },
  ])('differ in $differences: $because', ({ messages, differences }) => {
    expect(differing(...messages)).toBe(differences);
  });

  it('are timed from the record to its receipt', () => {
    expect(receiptComparison([sent('child'), sent('nobody'), envelope(9, receipt('child'), receipt('nobody'))], [CATCH])).toMatchObject({ receipts: 2, medianChildMs: 20, medianNobodyMs: 20 });
  });
});
