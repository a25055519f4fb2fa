import { describe, expect, it } from '@jest/globals';
import { caseOf, contentOf } from '../domain/builders.js';
import { fileOf, rowOf } from './case-mapper.js';

describe('row and case', () => {
  it('say the same both ways, with every optional member and with none', () => {
    const at = new Date('2026-01-02T03:04:05Z');
    const full = caseOf({
      content: contentOf({
        event: { dateFrom: '2026-01-01', dateTo: '2026-01-02', country: 'AT' }, body: { marks: [{ code: 'SCAR', observedOn: '2026-01-01' }] },
        freeText: 'text', photograph: { mediaType: 'image/png', base64: 'AAAA' }, companions: ['018f0000-0000-7000-8000-000000000002'], documents: [{ type: 'PASSPORT', number: '1' }], indicators: ['DEBT'],
      }),
      source: { system: 's', id: '1', contentHash: 'h' }, custody: { status: 'HELD', since: '2026-01-01', recordedBy: 'a', validatedBy: 'b', validatedAt: at },
      validatedBy: 'b', validatedAt: at, closingReason: 'REUNIFIED', suspensionReason: 'SAFETY', review: { dueAt: at, noticeDays: 30, unreviewedSince: at },
    });
    expect(fileOf(rowOf(full))).toEqual(full);
    const file = caseOf({ content: Object.fromEntries(Object.entries(contentOf()).filter(([name]) => name !== 'birth')) as ReturnType<typeof contentOf> });
    expect(fileOf(rowOf(file))).toEqual(file);
    expect(Object.values(rowOf(file)).every((column) => column !== undefined)).toBe(true);
  });
});
