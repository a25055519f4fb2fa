import { setTimeout as pause } from 'node:timers/promises';
import { registerAndPublish } from '../drill/casework.js';
import { eventually } from '../drill/deadline.js';
import type { Heard } from '../drill/node-client.js';
import { inventPerson, otherSpelling } from '../drill/people.js';
import { differences } from './alike.js';
import { asFished, madeUpInput, nobody, type HeldChild, type Sought } from './child.js';
import { holdChild, type Sea } from './expedition.js';
import { candidateCount } from './hub.js';
import { listCandidates } from './looks.js';
import type { Fisher } from './ways.js';

export interface Decoy {
  readonly fisher: string;
  /** Made-up records: two are a candidate of the fisher's own; one alone has none. */
  readonly records: 1 | 2;
  readonly child: HeldChild;
  /** It was allowed to ask: otherwise the row proves nothing. */
  readonly allowed: boolean;
  readonly candidatesOfChild: number;
  readonly differences: readonly string[];
  /** Steps of more than one between the cursors of the fisher's own changes: what happened to others, counted. */
  readonly cursorGaps: number;
}
interface Page { readonly edges: readonly { readonly node: { readonly ownReference: string } }[] }

/**
 * Whoever has published a case may ask for its next ten. A fisher makes one up, or two that are a candidate, with half of
 * what it knows of the child, its birth but not its names, and asks: the child lies under the threshold, some bits over none.
 */
export async function askWithDecoy(sea: Sea, fisher: Fisher, number: number, records: 1 | 2, cursors: () => readonly bigint[]): Promise<Decoy> {
  const child = await holdChild(sea, number);
  const fished = asFished(child, `DECOY-${fisher.name}-${String(records)}C`);
  const { given, family } = inventPerson(sea.random);
  const half: Sought = { ...fished, passport: `D${String(10_000_000 + number)}`, person: { ...fished.person, given, family } };
  const none = nobody(sea.random, half, `DECOY-${fisher.name}-${String(records)}N`);
  const real = await ask(sea, fisher, half, records);
  const control = await ask(sea, fisher, none, records);
  await pause(1000);
  return {
    fisher: fisher.name, records, child, allowed: real.allowed && control.allowed, candidatesOfChild: await candidateCount(sea.federation, child.publicationId),
    differences: differences({ sought: half, answers: real.answers }, { sought: none, answers: control.answers }), cursorGaps: gapsIn(cursors()),
  };
}

/** A new organisation starts where the node's count began. */
const FIRST_CURSOR = 2n;
const gapsIn = (cursors: readonly bigint[]): number => cursors.filter((cursor, index) => cursor !== (cursors[index - 1] ?? FIRST_CURSOR - 1n) + 1n).length;

async function ask(sea: Sea, fisher: Fisher, sought: Sought, records: 1 | 2): Promise<{ readonly allowed: boolean; readonly answers: readonly Heard[] }> {
  const { node, team } = fisher;
  const claim = { kind: 'MISSING_CHILD', sought: true };
  const { caseId, publicationId } = await registerAndPublish(node, madeUpInput(sought, claim), false, team);
  if (records === 2) await registerAndPublish(node, madeUpInput({ ...sought, reference: `${sought.reference}2`, person: otherSpelling(sought.person) }, claim), false, team);
  const own = async (): Promise<number> => (await listCandidates(fisher) as Page).edges.filter(({ node: stub }) => stub.ownReference.startsWith(sought.reference)).length;
  if (records === 2) await eventually(20_000, async () => (await own()) > 0);
  await eventually(20_000, async () => (await node.rows('select 1 from publication where publication_id = $1 and accepted_version is not null', [publicationId])).length > 0);
  const from = sea.heard(fisher).length;
  await node.mutate(team.worker, 'askNextCandidates', { caseId: ['ID!', caseId], access: ['AccessInput!', { purpose: 'PROTECT_CHILD', caseReference: sought.reference }] },
    '{ __typename ... on CandidatesAsked { caseId askedAt } ... on Refusal { code message } }');
  const answers = sea.heard(fisher).slice(from);
  await pause(2000);
  const count: Heard = { login: team.worker, name: 'own candidates afterwards', bytes: String(await own()), ms: 0 };
  return { allowed: answers.some(({ bytes }) => bytes.includes('"CandidatesAsked"')), answers: [...answers, count] };
}
