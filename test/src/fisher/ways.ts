import { RECORD_KINDS, type RecordKind } from '@homeward/shared';
import { change, publishDraft, registerAndPublish, type PublishedCase, type Team } from '../drill/casework.js';
import type { Login, NodeClient } from '../drill/node-client.js';
import { inventPerson } from '../drill/people.js';
import type { Random } from '../drill/random.js';
import { madeUpInput, type Claim, type Sought } from './child.js';

/** `auditor`: who of the fisher's organisation sees most of its audit log. */
export interface Fisher { readonly name: string; readonly node: NodeClient; readonly team: Team; readonly auditor: Login }
/** `heldCaseId` is the id of the child's case, or of no case. */
export interface Target { readonly sought: Sought; readonly heldCaseId: string }
export interface Way {
  readonly name: string;
  /** Ids of the child that the fisher itself writes into its own record, so that they are no proof of a leak. */
  readonly gives?: readonly string[];
  run(fisher: Fisher, target: Target, random: Random): Promise<PublishedCase>;
}

const SOUGHT: readonly RecordKind[] = ['MISSING_ADULT', 'MISSING_CHILD', 'CHILD_AT_RISK'];
const claimOf = (kind: RecordKind): Claim => ({ kind, sought: SOUGHT.includes(kind) });

const byRecord = (claim: Claim) => ({ node, team }: Fisher, { sought }: Target) => registerAndPublish(node, madeUpInput(sought, claim), false, team);

/** Somebody harmless is published first, and becomes the child with the next version. */
const byAmendment = (claim: Claim, before: Claim = claim) => async ({ node, team }: Fisher, { sought }: Target, random: Random): Promise<PublishedCase> => {
  const harmless = { ...sought, passport: `H${String(10_000_000 + random.below(80_000_000))}`, person: { ...inventPerson(random), sex: sought.person.sex, nationality: sought.person.nationality } };
  const made = await registerAndPublish(node, madeUpInput(harmless, before), false, team);
  await amendInto({ node, team }, made.caseId, sought, claim);
  return made;
};

export async function amendInto({ node, team }: Pick<Fisher, 'node' | 'team'>, caseId: string, sought: Sought, claim: Claim): Promise<void> {
  const { reference } = sought;
  const { version } = (await node.rows<{ version: number }>('select version from person_case where id = $1', [caseId]))[0] ?? { version: 0 };
  await change(node, team.worker, 'amendCase', reference, { id: ['ID!', caseId], expectedVersion: ['Int!', version], input: ['CaseInput!', madeUpInput(sought, claim)] });
  await change(node, team.worker, 'publishCase', reference, { caseId: ['ID!', caseId] });
}

/** The caseworker alone claims custody; nobody validates it. */
const claimingCustody = (claim: Claim, since?: string) => async ({ node, team }: Fisher, { sought }: Target): Promise<PublishedCase> => {
  const { reference } = sought;
  const { id } = await change(node, team.worker, 'registerCase', reference, { input: ['CaseInput!', madeUpInput(sought, claim)] });
  await change(node, team.worker, 'recordCustody', reference, { caseId: ['ID!', id], status: ['CustodyStatus!', 'HELD'], ...(since ? { since: ['String', since] as const } : {}) });
  return publishDraft(node, id, reference, false, team);
};

const byImport = async ({ node, team }: Fisher, { sought }: Target): Promise<PublishedCase> => {
  const row = { line: 1, sourceId: sought.reference, contentHash: Buffer.from(sought.reference.padEnd(24, 'x')).toString('hex').slice(0, 32), case: madeUpInput(sought, claimOf('MISSING_CHILD')) };
  const { rows: [made] } = await node.mutate<{ readonly rows: readonly { readonly caseId: string }[] }>(team.worker, 'importCases', {
    input: ['ImportInput!', { sourceSystem: 'fisher-list', rows: [row] }], access: ['AccessInput!', { purpose: 'PROTECT_CHILD', caseReference: sought.reference }],
  }, '{ __typename ... on ImportReport { rows { sourceId outcome caseId column reason } } ... on Refusal { code message } }');
  return publishDraft(node, made?.caseId ?? '', sought.reference, false, team);
};

const inEveryKind = (name: string, way: (claim: Claim) => Way['run'], kinds: readonly RecordKind[]): readonly Way[] => kinds.map((kind) => ({ name: `${name}, ${kind}`, run: way(claimOf(kind)) }));
const CLAIMS: readonly Way[] = [
  { name: 'custody HELD recorded, not validated', run: claimingCustody(claimOf('UNACCOMPANIED_MINOR')) },
  { name: 'FOUND_PERSON in custody since long ago, not validated', run: claimingCustody({ ...claimOf('FOUND_PERSON'), longAgo: true }, '2019-01-02') },
  { name: 'dated back to years before', run: byRecord({ ...claimOf('MISSING_CHILD'), longAgo: true }) },
  { name: 'danger to life', run: byRecord({ ...claimOf('MISSING_CHILD'), dangerToLife: true }) },
  { name: 'a search amended into a find', run: byAmendment(claimOf('FOUND_PERSON'), claimOf('MISSING_CHILD')) },
  { name: 'import of a file', run: byImport },
  { name: 'the child\'s case named as a companion', gives: ['case id'], run: (fisher, target) => byRecord({ ...claimOf('MISSING_CHILD'), companions: [target.heldCaseId] })(fisher, target) },
];

export const allWays = (): readonly Way[] => [...inEveryKind('record', byRecord, RECORD_KINDS), ...inEveryKind('amendment', byAmendment, RECORD_KINDS), ...CLAIMS];
/** One of each sort, for a test of a minute. */
export const fewWays = (): readonly Way[] => [...inEveryKind('record', byRecord, ['FOUND_PERSON']), ...inEveryKind('amendment', byAmendment, ['MISSING_CHILD']), ...CLAIMS.slice(0, 1)];
