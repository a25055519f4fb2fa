import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { BENCHMARK_VERSION, csvHeader, csvLine, generate, jsonLine, SCRIPT_GROUPS, SIDES, type GeneratedRecord, type GenerateOptions } from './index.js';

const all = (options: Partial<GenerateOptions> = {}): readonly GeneratedRecord[] => [...generate({ seed: 'spec', records: 6000, ...options })];
const digest = (records: readonly GeneratedRecord[]): string => createHash('sha256').update(records.map(csvLine).join('\n')).digest('hex');
const records = all();
const people = Map.groupBy(records, ({ truth }) => truth.person);

describe('generated records', () => {
  it('are as many as asked for, and the same bytes for the same seed', () => {
    expect(records).toHaveLength(6000);
    expect(digest(all())).toBe(digest(records));
    expect(digest(all({ seed: 'another' }))).not.toBe(digest(records));
  });

  it('are what this version of the benchmark says: whoever changes them gives it another version', () => {
    expect([BENCHMARK_VERSION, digest(all({ seed: 'frozen', records: 3000 }))]).toEqual([2, '5a6331d689a3e352eb92b00a794d073bed88604c551bc6bcb0910fd73c9871c3']);
  });

  it('are other people, but as many of each script, whatever scripts are asked for', () => {
    expect(new Set(records.map(({ truth }) => truth.group))).toEqual(new Set(SCRIPT_GROUPS));
    expect(new Set(all({ records: 300, scripts: ['Geor', 'Ethi'] }).map(({ truth }) => truth.group))).toEqual(new Set(['Geor', 'Ethi']));
    for (const group of SCRIPT_GROUPS) expect(records.filter(({ truth }) => truth.group === group).length).toBeGreaterThan(300);
  });

  it('have ids of their own', () => expect(new Set(records.map(({ id }) => id)).size).toBe(records.length));

  it('are one or two of a person, on two sides, with the share of pairs that was asked for', () => {
    for (const [, own] of people) expect(new Set(own.map(({ side }) => side)).size).toBe(own.length);
    const share = (of: readonly GeneratedRecord[]): number => of.filter(({ truth }) => truth.hasCounterpart).length / of.length;
    expect(share(records)).toBeCloseTo(0.5, 1);
    expect(share(all({ pairs: 0.1 }))).toBeCloseTo(0.1, 1);
  });

  it('are the same side by side and together', () => {
    const sought = new Map(all({ side: 'SOUGHT', records: 3000 }).map((record) => [record.id, jsonLine(record)]));
    const together = records.filter(({ id }) => sought.has(id));
    expect(together.length).toBeGreaterThan(1500);
    for (const record of together) expect(jsonLine(record)).toBe(sought.get(record.id));
  });

  it('say nothing of the person by their order or id', () => {
    const position = new Map(records.map((record, at) => [record, at]));
    const gaps = [...people.values()].filter((own) => own.length === 2).map(([a, b]) => Math.abs((position.get(a as GeneratedRecord) ?? 0) - (position.get(b as GeneratedRecord) ?? 0)));
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeGreaterThan(1000);
    expect(records.some(({ id, truth }) => id === truth.person)).toBe(false);
  });

  it('never look into the future, nor find anybody before he was lost', () => {
    for (const { event, truth, birth } of records) {
      expect(event.date <= '2026-06-30' && truth.birth < event.date).toBe(true);
      if (birth?.type === 'DATE' && birth.calendar === 'GREGORIAN' && !truth.kinds.includes('birth.calendar-mistaken')) expect(Number(birth.value.slice(0, 4))).toBeLessThanOrEqual(2026);
    }
    for (const own of people.values()) {
      const [sought, found] = SIDES.map((side) => own.find((record) => record.side === side));
      if (sought !== undefined && found !== undefined) expect(sought.event.date <= found.event.date).toBe(true);
    }
  });

  it('always have a name, written in letters', () => {
    for (const { names } of records) for (const name of [...names]) expect(name.value).toMatch(/\p{L}/u);
    expect(records.every(({ names }) => names.length > 0)).toBe(true);
    expect(records.filter(({ names }) => names.some(({ value }) => /_|undefined|\s\s|^\s|\s$/.test(value))).map(({ names }) => names)).toEqual([]);
  });

  it('have as many cells in every row as the header has columns', () => {
    const width = csvHeader().split(',').length;
    for (const record of records.slice(0, 500)) expect(csvLine(record).replace(/"[^"]*"/g, '').split(',')).toHaveLength(width);
  });

  it('hold hard negatives: brothers and sisters, twins, namesakes', () => {
    const families = [...Map.groupBy(records, ({ truth }) => truth.family).values()].map((family) => new Map(family.map(({ truth }) => [truth.person, truth.birth])));
    expect(families.filter((family) => family.size > 1).length).toBeGreaterThan(400);
    expect(families.filter((family) => new Set(family.values()).size < family.size).length).toBeGreaterThan(5);
  });
});
