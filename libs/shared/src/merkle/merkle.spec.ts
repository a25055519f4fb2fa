import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bucketOf, computeStateDigest, type DigestEntry } from './state-digest.js';
import { leafHash, rootOf } from './tree.js';

/** Reference vectors of the Certificate Transparency project for RFC 6962. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const entry = fc.record({ publicationId: fc.stringMatching(/^[A-Za-z0-9_-]{22}$/), version: fc.integer({ min: 1, max: 50 }), envelopeNumber: fc.integer({ min: 1, max: 50 }) });
const entries = fc.uniqueArray(entry, { selector: (one) => one.publicationId, maxLength: 60 });

describe('the Merkle root', () => {
  it.each(ROOTS.map((root, size) => ({ size, root })))('of the $size first reference leaves is the published one', ({ size, root }) => {
    expect(rootOf(LEAVES.slice(0, size).map((leaf) => leafHash(Buffer.from(leaf, 'hex')))).toString('hex')).toBe(root);
  });
});

describe('the state digest', () => {
  it('does not depend on the order in which records are told', () => {
    fc.assert(fc.property(entries, fc.infiniteStream(fc.nat()), (list, dice) => {
      const shuffled = [...list].map((one) => ({ one, roll: dice.next().value as number })).sort((a, b) => a.roll - b.roll).map(({ one }) => one);
      expect(computeStateDigest(shuffled)).toEqual(computeStateDigest(list));
    }));
  });
  it('differs, in the bucket of the record alone, when one record is lost, kept too long, older or newer', () => {
    const changes: readonly ((list: DigestEntry[], at: number) => DigestEntry[])[] = [
      (list, at) => list.filter((_, index) => index !== at),
      (list, at) => list.map((one, index) => (index === at ? { ...one, version: one.version + 1 } : one)),
      (list, at) => list.map((one, index) => (index === at ? { ...one, envelopeNumber: one.envelopeNumber + 1 } : one)),
    ];
    fc.assert(fc.property(entries.filter((list) => list.length > 0), fc.nat(), fc.constantFrom(...changes), (list, pick, change) => {
      const at = pick % list.length;
      const [before, after] = [computeStateDigest(list), computeStateDigest(change(list, at))];
      expect(after.root).not.toBe(before.root);
      const different = before.buckets.flatMap((root, bucket) => (root === after.buckets[bucket] ? [] : [bucket]));
      expect(different).toEqual([bucketOf(list[at]?.publicationId ?? '')]);
    }));
  });
  it('counts, and always has sixteen buckets', () => {
    expect(computeStateDigest([])).toMatchObject({ count: 0, buckets: Array.from({ length: 16 }, () => '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU') });
  });
});
