import { register, insertCase, type Actor, type CaseContent } from '@homeward/registry';
import type { TestNode } from './node.js';

export interface InventedCase { readonly caseId: string; readonly publicationId: string; readonly reference: string; readonly content: CaseContent; readonly version: number }

const observedOn = '2026-01-05';
/** An invented child; every value occurs nowhere else, so that a test can look for it in bytes. */
export const INVENTED: Omit<InventedCase, 'caseId' | 'publicationId'> = {
  reference: 'REF-1', version: 1,
  content: {
    kind: 'UNACCOMPANIED_MINOR', category: 'MIGRATION', sought: false, dangerToLife: false,
    names: [{ value: 'Zanubia Quartzfeld', script: 'Latn', part: 'FULL', kind: 'LEGAL' }],
    birth: { type: 'DATE', value: '2013-07-09', precision: 'DAY', calendar: 'GREGORIAN', estimated: false }, sex: 2, nationalities: ['XXA'], languages: ['eng'],
    event: { dateFrom: '2026-01-03', dateTo: '2026-01-04', country: 'AT', place: 'Quellberg Shelter' },
    body: { heightCm: { value: 141, observedOn }, eyeColour: { value: 'BROWN', observedOn }, marks: [{ code: 'SCAR_LEFT_HAND', observedOn }] },
    relatives: [{ relation: 'MOTHER', name: { value: 'Ottilia Quartzfeld', script: 'Latn', part: 'FULL', kind: 'LEGAL' } }],
    companions: [], documents: [], biometrics: [], handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Shelter Desk' } },
    sourceGrade: 'A', informationGrade: '1', photograph: { mediaType: 'image/png', base64: 'aW52ZW50ZWQ=' }, indicators: [],
  },
};

/** An active, published case with custody validated and permissions recorded, without the ways that lead there. */
export async function insertInventedCase(node: TestNode, actor: Actor, invented: InventedCase): Promise<InventedCase> {
  const now = new Date('2026-02-01T00:00:00Z');
  const { country, organisation } = actor;
  const registered = register({ type: 'RegisterCase', id: invented.caseId, country, organisation, reference: invented.reference, content: invented.content, by: 'r'.repeat(43), tip: false }, now);
  if (registered.type !== 'CaseRegistered') throw new Error('not registered');
  const file = { ...registered.file, state: 'ACTIVE' as const, custody: { status: 'HELD' as const, recordedBy: 'r'.repeat(43), validatedBy: 'v'.repeat(43), validatedAt: now } };
  await node.database.withActor(actor, (tx) => insertCase(tx, file));
  await node.rows(
    `insert into publication (publication_id, case_id, country, organisation, version, envelope_number, state, case_version, expires_at, changed_at)
     values ($1, $2, $3, $4, $5, 1, 'LIVE', 1, '2028-01-01', $6)`, [invented.publicationId, invented.caseId, country, organisation, invented.version, now]);
  await node.rows(
    `insert into permission (id, case_id, country, organisation, basis, answer, scope, recipients, evidence_reference, recorded_by, recorded_at)
     values (gen_random_uuid(), $1, $2, $3, 'LEGAL_BASIS', 'NOT_ASKED', '{PUBLICATION,DISCLOSURE}', '{}', 'PAPER-1', $4, $5)`, [invented.caseId, country, organisation, 'r'.repeat(43), now]);
  return invented;
}
