import { createHash } from 'node:crypto';
import type { MinimalRecord } from '@homeward/shared';
import { newPublicationId } from './node.js';

/** Invented people; each builder says only what matters. */
export function record(from: Partial<MinimalRecord> = {}): MinimalRecord {
  return {
    schema: '1.0', publicationId: newPublicationId(), version: 1, country: 'AT', kind: 'MISSING_CHILD', category: 'MIGRATION',
    expiresAt: new Date(Date.now() + 300 * 86_400_000).toISOString(), sought: true, dangerToLife: false, custody: { status: 'NOT_HELD', validated: false },
    names: [], sex: 0, nationalities: [], languages: [], relatives: [], companions: [], documents: [], biometrics: [],
    handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Sample office' } }, ...from,
  };
}

const NAMES: readonly MinimalRecord['names'][number][] = [
  { value: 'Zorvane', script: 'Latn', part: 'GIVEN', kind: 'LEGAL' }, { value: 'Quellimar', script: 'Latn', part: 'FAMILY', kind: 'LEGAL' },
];
/** One invented child, as two countries know it: a rare name and the same day of birth. */
const child = {
  names: [...NAMES], sex: 2 as const, nationalities: ['SYR'], languages: ['ara'],
  birth: { type: 'DATE' as const, value: '2013-05-17', precision: 'DAY' as const, calendar: 'GREGORIAN' as const, estimated: false },
  relatives: [{ relation: 'MOTHER' as const, name: { value: 'Ombrelle Quellimar', script: 'Latn', part: 'FULL' as const, kind: 'LEGAL' as const } }],
};
export const soughtChild = (from: Partial<MinimalRecord> = {}): MinimalRecord => record({ ...child, country: 'AT', kind: 'MISSING_CHILD', relatives: [{ relation: 'MOTHER', name: { value: 'Ombrella Quellimar', script: 'Latn', part: 'FULL', kind: 'LEGAL' } }], ...from });
export const heldChild = (from: Partial<MinimalRecord> = {}): MinimalRecord =>
  record({ ...child, country: 'GR', kind: 'UNACCOMPANIED_MINOR', sought: false, custody: { status: 'HELD', validated: true, since: '2026-01-05' }, ...from });

const LETTERS = 'aeioubcdfghklmnprst';
/** Twelve letters that follow from the number and resemble no other's. */
const inventedName = (number: number, part: string): string =>
  [...createHash('sha256').update(`${part}${String(number)}`).digest().subarray(0, 12)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

/** Somebody whom nobody else resembles. */
export const stranger = (number: number, from: Partial<MinimalRecord> = {}): MinimalRecord => record({
  names: [
    { value: inventedName(number, 'given'), script: 'Latn', part: 'GIVEN', kind: 'LEGAL' },
    { value: inventedName(number, 'family'), script: 'Latn', part: 'FAMILY', kind: 'LEGAL' },
  ],
  sex: 1, nationalities: ['FRA'], birth: { type: 'DATE', value: `19${String(40 + number % 50)}-0${String(1 + number % 9)}-1${String(number % 10)}`, precision: 'DAY', calendar: 'GREGORIAN', estimated: false }, ...from,
});
