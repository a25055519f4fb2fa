import { describe, expect, it } from '@jest/globals';
import { minimalRecordStrict } from '@homeward/shared';
import fc from 'fast-check';
import { caseOf, contentOf } from '../../cases/domain/builders.js';
import type { CaseContent } from '../../cases/index.js';
import { canonicalNumber, documentHashes } from './document-hashes.js';
import { minimalRecordOf, type PublicationFacts } from './minimal-record-of.js';

const facts: PublicationFacts = { publicationId: 'A'.repeat(22), version: 3, expiresAt: new Date('2027-01-01T00:00:00Z'), recipients: [], companions: [], documents: [] };
const recordOf = (changes: Partial<CaseContent>, more: Partial<PublicationFacts> = {}) => minimalRecordOf(caseOf({ content: contentOf(changes) }), { ...facts, ...more });
const CANARY = 'canary-that-never-leaves';

describe('the minimal record', () => {
  it('never carries what is not on the list, whatever a case holds', () => {
    const secret = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `${CANARY}${text}`);
    fc.assert(fc.property(secret, secret, fc.array(secret, { maxLength: 5 }), fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), secret, { maxKeys: 4 }), (freeText, reference, indicators, extra) => {
      const content = { ...contentOf({
        freeText, indicators, photograph: { mediaType: 'image/png', base64: freeText }, documents: [{ type: 'PASSPORT', number: freeText }],
        handling: { ...contentOf().handling, text: freeText },
      }), ...Object.fromEntries(Object.entries(extra).filter(([name]) => !(name in contentOf())).map(([name, value]) => [`x${name}`, value])) };
      const made = minimalRecordOf(caseOf({ content, reference, recordedBy: reference, validatedBy: reference, source: { system: freeText, id: reference, contentHash: freeText } }), facts);
      if (!made.ok) throw new Error(made.failure.code);
      expect(JSON.stringify(made.value)).not.toContain(CANARY);
      expect(minimalRecordStrict.safeParse(made.value).success).toBe(true);
    }), { numRuns: 2_000 });
  });

  it('counts custody that nobody validated as a claim', () => {
    const held = (validatedBy?: string) => minimalRecordOf(caseOf({ custody: { status: 'HELD', since: '2026-01-02', recordedBy: 'one', ...(validatedBy ? { validatedBy } : {}) } }), facts);
    expect(held()).toMatchObject({ value: { custody: { status: 'HELD', validated: false } } });
    expect(held('two')).toMatchObject({ value: { custody: { status: 'HELD', validated: true } } });
  });

  it.each([
    [undefined, [], undefined, 'nothing narrows'],
    [undefined, ['DE', 'GR'], ['DE', 'GR'], 'the permission narrows'],
    [['DE', 'SE'], ['DE', 'GR'], ['DE'], 'both narrow'],
    [['SE'], ['GR'], [], 'nothing is left'],
  ] as const)('releasable to %j with a permission for %j: %j, because %s', (releasableTo, recipients, expected, because) => {
    const made = recordOf({ handling: { ...contentOf().handling, ...(releasableTo ? { releasableTo } : {}) } }, { recipients });
    expect({ because, to: made.ok && made.value.handling.releasableTo }).toEqual({ because, to: expected });
  });

  it('is refused over 4 KB, biometrics apart', () => {
    const name = (value: string) => ({ value, script: 'Latn', part: 'FULL', kind: 'ALIAS' }) as const;
    expect(recordOf({ names: Array.from({ length: 20 }, () => name('n'.repeat(160))) })).toMatchObject({ ok: false, failure: { code: 'NOT_PUBLISHABLE', problems: [{ code: 'tooLarge' }] } });
    const code = { modality: 'IRIS', algorithm: 'a', version: '1', layout: 'l', code: 'A'.repeat(8000), mask: 'A'.repeat(8000), quality: 1, capturedOn: '2026-01-01', epoch: 'e' } as const;
    expect(recordOf({ biometrics: [code] }).ok).toBe(true);
  });
});

describe('document numbers', () => {
  const epoch = { epoch: 'e1', secret: Buffer.alloc(32, 1) };
  it.each([['ab 12-34', 'AB1234'], ['ＡＢ１２３４', 'AB1234'], ['AB.1234 ', 'AB1234']])('reads %s as %s', (written, canonical) => {
    expect(canonicalNumber(written)).toBe(canonical);
  });

  it('gives equal numbers equal hashes under each epoch in force, and no number', () => {
    const hashes = documentHashes([{ type: 'PASSPORT', number: 'ab 1234' }], [epoch, { epoch: 'e0', secret: Buffer.alloc(32, 2) }]);
    expect(hashes.map((one) => one.epoch)).toEqual(['e1', 'e0']);
    expect(hashes[0]?.hash).toBe(documentHashes([{ type: 'PASSPORT', number: 'AB-1234' }], [epoch])[0]?.hash);
    expect(JSON.stringify(hashes)).not.toMatch(/1234/);
  });
});
