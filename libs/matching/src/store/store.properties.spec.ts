import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Blocks } from './blocks.js';
import { ByteReader, ByteWriter } from './bytes.js';
import { hashText } from './hash.js';
import { IdTable } from './id-table.js';
import { KeyedLists } from './keyed-lists.js';
import { NumberedLists } from './numbered-lists.js';
import { ValueCodec } from './value-codec.js';

const step = fc.record({ list: fc.integer({ min: 0, max: 5 }), value: fc.integer({ min: 0, max: 40 }), add: fc.boolean() });
const steps = fc.array(step, { maxLength: 400 });
const sorted = (values: Iterable<number>): number[] => [...values].sort((a, b) => a - b);

interface Lists { add(list: number, value: number): void; remove(list: number, value: number): boolean; read(list: number): Uint32Array }

describe.each<[string, () => Lists]>([['keyed', () => new KeyedLists()], ['numbered', () => new NumberedLists()]])('%s lists', (_, create) => {
  it('hold what a plain map of arrays holds, whatever is added and taken out', () => {
    fc.assert(fc.property(steps, (all) => {
      const lists = create();
      const naive = new Map<number, number[]>();
      for (const { list, value, add } of all) {
        const known = naive.get(list) ?? [];
        if (add) { lists.add(list, value); naive.set(list, [...known, value]); continue; }
        const at = known.indexOf(value);
        expect(lists.remove(list, value)).toBe(at >= 0);
        if (at >= 0) naive.set(list, known.toSpliced(at, 1));
      }
      for (let list = 0; list <= 5; list++) expect(sorted(lists.read(list))).toEqual(sorted(naive.get(list) ?? []));
    }), { numRuns: 200 });
  });

  it('take a long list apart in any order', () => {
    const lists = create();
    const values = Array.from({ length: 5000 }, (__, at) => at);
    for (const value of values) lists.add(1, value);
    expect(sorted(lists.read(1))).toEqual(values);
    for (const value of values.filter((each) => each % 3 !== 0)) expect(lists.remove(1, value)).toBe(true);
    expect(sorted(lists.read(1))).toEqual(values.filter((each) => each % 3 === 0));
    for (const value of values.filter((each) => each % 3 === 0)) expect(lists.remove(1, value)).toBe(true);
    expect([...lists.read(1)]).toEqual([]);
  });
});

describe('keyed lists', () => {
  it('find every key after many were taken out', () => {
    const lists = new KeyedLists();
    for (let key = 0; key < 20_000; key++) lists.add(key, key);
    for (let key = 0; key < 20_000; key += 2) lists.remove(key, key);
    for (let key = 0; key < 20_000; key++) expect([...lists.read(key)]).toEqual(key % 2 === 0 ? [] : [key]);
    for (let key = 1; key < 20_000; key += 2) lists.remove(key, key);
    expect(lists.size).toBe(0);
  });
});

describe('the table of ids', () => {
  it('finds every slot that is there, and only those, though hashes collide', () => {
    const hashOf = (slot: number): number => hashText(String(slot % 300));
    const table = new IdTable();
    for (let slot = 0; slot < 3000; slot++) table.add(hashOf(slot), slot);
    for (let slot = 0; slot < 3000; slot += 3) table.remove(hashOf(slot), slot);
    for (let slot = 0; slot < 3000; slot++) expect(table.find(hashOf(slot), (found) => found === slot)).toBe(slot % 3 === 0 ? undefined : slot);
  });
});

describe('blocks', () => {
  const isSevens = (bytes: Uint8Array, length: number | undefined): boolean => bytes.length === length && bytes.every((byte) => byte === 7);

  it('give back what was written, and forget at once what is freed', () => {
    const blocks = new Blocks();
    const contents = [0, 1, 11, 12, 13, 500, 70_000, 3_000_000].map((length) => new Uint8Array(length).fill(7));
    const addresses = contents.map((content) => blocks.write(content));
    addresses.forEach((address, at) => { expect(isSevens(blocks.read(address), contents[at]?.length)).toBe(true); });
    const view = blocks.read(addresses[5] ?? 0);
    blocks.free(addresses[5] ?? 0);
    expect(view.every((byte) => byte === 0)).toBe(true);
    expect(blocks.write(new Uint8Array(500).fill(9))).toBe(addresses[5]);
    expect(isSevens(blocks.read(addresses[6] ?? 0), 70_000)).toBe(true);
  });
});

describe('the codec', () => {
  const codec = new ValueCodec();
  const copy = (value: unknown): unknown => {
    const writer = new ByteWriter();
    codec.write(writer, value);
    return codec.read(new ByteReader(writer.written));
  };
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.uuid(), fc.string(), fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    fc.constantFrom('2024-02-30', '0099-01-01', '1987-1-1', '', 'ABCDEF0123456789', 'abcdef0123456789'));
  const values = fc.anything({ key: fc.constantFrom('country', 'value', 'type', 'x'), values: [texts, fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.uint8Array()] });

  it('gives any value back as it was', () => {
    fc.assert(fc.property(values, (value) => { expect(copy(value)).toEqual(value); }), { numRuns: 2000 });
  });

  it('packs a day and an identifier', () => {
    const size = (value: unknown): number => { const writer = new ByteWriter(); codec.write(writer, value); return writer.written.length; };
    expect(size('2011-03-14')).toBe(4);
    expect(size('0b9c6d2e-6b1f-4c0e-9c0a-0123456789ab')).toBe(18);
  });
});
