import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MODEL_VERSION } from '../model/version.js';
import { readCalibration, writeCalibration } from './calibration-file.js';
import { MOST_OFFSET, SLOPES } from './calibration.js';
import { PROFILES } from './profile.js';

const line = fc.record({ slope: fc.double({ min: SLOPES.least, max: SLOPES.most, noNaN: true }), offset: fc.double({ min: -MOST_OFFSET, max: MOST_OFFSET, noNaN: true }) });
const anyTable = fc.dictionary(fc.constantFrom(...PROFILES), line, { minKeys: 1 });
const GOOD = writeCalibration({ any: { slope: 0.5, offset: -1 }, 'two-scripts/no-birth/alone': { slope: 2, offset: 0 } });
const problemOf = (text: string): string => { const read = readCalibration(text); return read.ok ? 'none' : read.problem; };

describe('a calibration file', () => {
  it('is read as it was written, byte for byte the same again', () => {
    fc.assert(fc.property(anyTable, (table) => {
      const text = writeCalibration(table);
      const read = readCalibration(text);
      if (!read.ok) throw new Error(read.problem);
      expect(writeCalibration(read.calibration.table)).toBe(text);
      expect(text).toContain(`"${read.calibration.version}"`);
    }), { numRuns: 200, seed: 1 });
  });

  it('has another version when it says anything else', () => {
    const versionOf = (slope: number): string => /cal-[0-9a-f]{16}/.exec(writeCalibration({ any: { slope, offset: 0 } }))?.[0] ?? '';
    expect(versionOf(1)).not.toBe('');
    expect(versionOf(1)).not.toBe(versionOf(1.0000001));
  });

  it.each([
    { change: (text: string) => text.slice(0, -20), because: 'it was cut off', says: /no calibration file/ },
    { change: () => '[]', because: 'it is something else', says: /no calibration file/ },
    { change: (text: string) => text.padEnd(30_000), because: 'it is far too long', says: /too long/ },
    { change: (text: string) => text.replace('homeward-calibration-1', 'homeward-calibration-9'), because: 'it is of another format', says: /format homeward-calibration-1/ },
    { change: (text: string) => text.replace(/"modelVersion": "[^"]+"/, '"modelVersion": "older"'), because: 'it was fitted for another model', says: /another model/ },
    { change: (text: string) => text.replace('no-birth', 'any-birth'), because: 'it names a profile that does not exist', says: /profile that does not exist/ },
    { change: (text: string) => text.replace('0.5', '-0.5'), because: 'it would turn the order of pairs round', says: /slope must be/ },
    { change: (text: string) => text.replace('"offset": -1', '"offset": -21'), because: 'it would push everything to nothing', says: /offset/ },
    { change: (text: string) => text.replace('0.5', '"0.5"'), because: 'a number is text', says: /slope must be/ },
    { change: (text: string) => text.replace('0.5', '0.51'), because: 'somebody changed it by hand', says: /changed after it was fitted/ },
    { change: (text: string) => text.replace(/"profiles": \{[^]*\}\n\}/, '"profiles": {}}'), because: 'it says nothing', says: /no line for any profile/ },
  ])('is refused when $because', ({ change, says }) => {
    expect(problemOf(change(GOOD))).toMatch(says);
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.json().map((profiles) => `{"format":"homeward-calibration-1","modelVersion":"${MODEL_VERSION}","profiles":${profiles}}`)), (text) => {
      expect(problemOf(text)).not.toBe('none');
    }), { numRuns: 300, seed: 2 });
  });
});
