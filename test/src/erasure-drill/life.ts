import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '@homeward/cli';
import type { Federation } from '@homeward/federation';
import { candidateIn, change, judge, publishDraft, registerAndPublish, type PublishedCase } from '../drill/casework.js';
import { eventually } from '../drill/deadline.js';
import type { NodeClient } from '../drill/node-client.js';
import { canaryCsv, heldInput, soughtInput, type Canary } from './canary.js';

export const HELD_REFERENCE = 'ERASE-1';
export const SOUGHT_REFERENCE = 'SEEK-1';
const MAP = { id: 'no', reference: 'no', familyName: 'family', givenName: 'given', birthDate: 'born', sex: 'sex', nationality: 'nationality',
  case: { sourceSystem: 'agency-list', kind: 'UNACCOMPANIED_MINOR', category: 'MIGRATION', sought: false, sourceGrade: 'A', informationGrade: '2', contact: { authority: 'Drill authority' } } };

export interface Life { readonly held: PublishedCase; readonly candidateId: string; readonly file: string }

/** Everything that can happen to a person here: imported, published, matched, judged twice, disclosed. */
export async function live(federation: Federation, gr: NodeClient, de: NodeClient, canary: Canary, folder: string): Promise<Life> {
  const file = join(folder, 'canary.csv');
  writeFileSync(file, canaryCsv(canary));
  await importFile(federation, file);
  const held = await completeDraft(gr, canary);
  await registerAndPublish(de, soughtInput(canary, SOUGHT_REFERENCE), false);
  const { id } = await candidateIn(gr, 'caseworker', HELD_REFERENCE, 'FIRST_REVIEW');
  await judge(gr, 'caseworker', 'releaseCandidate', id, HELD_REFERENCE, { fields: ['[ReleaseField!]!', ['SEX']] });
  await candidateIn(de, 'caseworker', SOUGHT_REFERENCE, 'RELEASED');
  await judge(de, 'caseworker', 'judgeCandidate', id, SOUGHT_REFERENCE, { verdict: ['Verdict!', 'CONFIRM'], note: ['String', canary.noteSought] });
  await candidateIn(gr, 'caseworker', HELD_REFERENCE, 'RELEASED'); // its own node hears of it no sooner than the other one
  await judge(gr, 'caseworker', 'judgeCandidate', id, HELD_REFERENCE, { verdict: ['Verdict!', 'CONFIRM'], note: ['String', canary.noteHeld] });
  await candidateIn(gr, 'caseworker', HELD_REFERENCE, 'CONFIRMED');
  await candidateIn(de, 'caseworker', SOUGHT_REFERENCE, 'CONFIRMED');
  await judge(gr, 'supervisor', 'discloseCandidate', id, HELD_REFERENCE, { fields: ['[DisclosureField!]!', ['NAMES', 'BIRTH', 'RELATIVES', 'PLACE', 'PHOTOGRAPH']] });
  await disclosureArrived(de);
  return { held, candidateId: id, file };
}

/** The import command as an agency runs it; what it says of each row. */
export async function importFile(federation: Federation, file: string): Promise<readonly string[]> {
  const token = await federation.identity.issueToken('gr-caseworker');
  const { report } = await runImport({ node: federation.registryUrl('GR'), token, format: 'csv', map: MAP, file });
  return report.map(({ outcome, reason }) => `${outcome} ${reason ?? ''}`.trim());
}

async function completeDraft(gr: NodeClient, canary: Canary): Promise<PublishedCase> {
  const [draft] = await gr.rows<{ id: string; version: number; reference: string }>('select id, version, reference from person_case where source_id is not null order by registered_at desc limit 1');
  if (!draft) throw new Error('the import made no draft');
  await change(gr, 'caseworker', 'amendCase', draft.reference, {
    id: ['ID!', draft.id], expectedVersion: ['Int!', draft.version], input: ['CaseInput!', heldInput(canary, HELD_REFERENCE)],
  });
  return publishDraft(gr, draft.id, HELD_REFERENCE, true);
}

async function disclosureArrived(de: NodeClient): Promise<void> {
  const arrived = await eventually(30_000, async () => (await de.rows<{ disclosure_id: string }>('select disclosure_id from disclosure_received')).length === 1);
  if (!arrived) throw new Error('the disclosure did not arrive');
}
