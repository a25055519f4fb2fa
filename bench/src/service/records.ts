import { createHash } from 'node:crypto';
import { generate, type GeneratedRecord } from '@homeward/generator';
import { MAX_RECORD_BYTES, type MinimalRecord } from '@homeward/shared';

const DAY_MS = 86_400_000;
const LIVES_DAYS = 300;

/** 128 bits that follow from the generated id, as a publication id is written. */
const publicationId = (id: string): string => createHash('sha256').update(id).digest().subarray(0, 16).toString('base64url');

/** A generated record as the office of one of the countries would publish it. */
function published(record: GeneratedRecord, country: string, expiresAt: string): MinimalRecord {
  const { birth, event, sex, side, kind, heightCm, eyes, hair } = record;
  const seen = <Value>(value: Value | undefined) => (value === undefined ? undefined : { value, observedOn: event.date });
  return {
    schema: '1.0', publicationId: publicationId(record.id), version: 1, country, kind, category: 'MIGRATION', expiresAt, sought: side === 'SOUGHT', dangerToLife: false,
    custody: { status: side === 'FOUND' ? 'HELD' : 'NOT_HELD', validated: side === 'FOUND' }, names: record.names.map((name) => ({ ...name })), ...(birth ? { birth: { ...birth } } : {}), sex,
    nationalities: [...record.nationalities], languages: [...record.languages],
    event: { dateFrom: event.date, dateTo: event.date, country: event.country, place: event.place, latitude: event.latitude, longitude: event.longitude },
    body: { heightCm: heightCm === undefined ? undefined : seen(Math.round(heightCm)), eyeColour: seen(eyes), hairColour: seen(hair), marks: [] },
    relatives: record.relatives.map(({ relation, name }) => ({ relation, name: { ...name } })), companions: record.companions.map(publicationId), documents: [], biometrics: [],
    handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Sample office' } },
  };
}

/** Invented records, the same for the same seed; each of a country in turn. The few that are too large to publish are left out. */
export function* publishedRecords(seed: string, count: number, countries: readonly string[], nowMs: number): Generator<MinimalRecord> {
  const expiresAt = new Date(nowMs + LIVES_DAYS * DAY_MS).toISOString();
  let number = 0;
  for (const record of generate({ seed, records: count, pairs: undefined })) {
    const made = published(record, (countries[number++ % countries.length] ?? '').toUpperCase(), expiresAt);
    if (Buffer.byteLength(JSON.stringify(made)) <= MAX_RECORD_BYTES) yield made;
  }
}
