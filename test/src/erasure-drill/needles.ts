import type { Federation } from '@homeward/federation';
import { databaseOf } from '../drill/federation-clients.js';
import { queryOnce } from '../drill/node-client.js';
import type { Needle } from '../drill/raw-bytes.js';
import type { Canary } from './canary.js';
import type { Life } from './life.js';

/** Enough of a ciphertext to be unique, short enough to lie in one page whatever the storage does with the rest. */
const SLICE = 64;
const ENVELOPES = `select value from outbox where topic = $1 and key like $2 and value is not null order by seq desc limit 1`;

/** In plain where it is stored plainly (the nodes' own databases), as ciphertext where only ciphertext may be. */
export async function needlesOf(federation: Federation, canary: Canary, { held, candidateId }: Life): Promise<readonly Needle[]> {
  const gr = databaseOf(federation, 'GR').url('worker');
  const de = databaseOf(federation, 'DE').url('worker');
  const hub = federation.databases.matcher.url('worker');
  return [
    ...[['family name', canary.person.family], ['mother', canary.mother], ['place', canary.place], ['free text', canary.freeText], ['photograph', canary.photograph],
      ['verdict note of GR', canary.noteHeld], ['verdict note of DE', canary.noteSought]].map(([name, text]) => ({ name: name ?? '', bytes: Buffer.from(text ?? '') })),
    await sliceOf('record envelope', gr, ENVELOPES, ['homeward.records.gr', held.publicationId]),
    await sliceOf('judgement envelope of GR', gr, ENVELOPES, ['homeward.judgements.gr', `${candidateId}%`]),
    await sliceOf('judgement envelope of DE', de, ENVELOPES, ['homeward.judgements.de', `${candidateId}%`]),
    await sliceOf('disclosure envelope', gr, ENVELOPES, ['homeward.disclosures.de', '%']),
    await sliceOf('candidate envelope to GR', hub, ENVELOPES, ['homeward.candidates.gr', `${candidateId}%`]),
    await sliceOf('candidate envelope to DE', hub, ENVELOPES, ['homeward.candidates.de', `${candidateId}%`]),
    await sliceOf('record at the matcher', hub, 'select body as value from record where publication_id = $1', [held.publicationId]),
    await sliceOf('evidence at the matcher', hub, 'select content as value from candidate where candidate_id = $1', [candidateId]),
    await sliceOf('signed verdict at the matcher', hub, `select convert_to(signed, 'utf8') as value from judgement where candidate_id = $1 limit 1`, [candidateId]),
    await sliceOf('quarantined version', hub, 'select envelope as value from quarantine where publication_id = $1', [held.publicationId]),
  ];
}

async function sliceOf(name: string, url: string, sql: string, parameters: readonly unknown[]): Promise<Needle> {
  const [row] = await queryOnce<{ value: Buffer }>(url, sql, parameters);
  if (!row) throw new Error(`control: ${name} is not in its database`);
  const from = Math.min(row.value.length - SLICE, name.includes('envelope') || name.startsWith('quarantined') ? 900 : 24);
  return { name, bytes: Buffer.from(row.value.subarray(Math.max(0, from), Math.max(0, from) + SLICE)) };
}
