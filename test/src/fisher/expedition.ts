import { randomBytes, randomUUID } from 'node:crypto';
import type { Federation } from '@homeward/federation';
import { registerAndPublish, type PublishedCase } from '../drill/casework.js';
import { queryOnce, type Heard, type NodeClient } from '../drill/node-client.js';
import { inventPerson } from '../drill/people.js';
import type { Random } from '../drill/random.js';
import { differences } from './alike.js';
import { asFished, heldInput, inventChild, nobody, type HeldChild, type Sought } from './child.js';
import { candidateAtGreece, raisedBetween, settle, type Raised } from './hub.js';
import { listCandidates, lookAround, readCandidate, readCase, probe } from './looks.js';
import type { Stopwatch } from './timing.js';
import type { Fisher, Way } from './ways.js';

/** One way tried on one child, and on nobody. */
export interface Catch {
  readonly fisher: string; readonly way: string;
  /** The fish had a bite: the holding side was shown the pair. Without it the row would prove nothing. */
  readonly raisedAtHolder: boolean;
  readonly decidedByHolder: boolean;
  readonly refused: boolean;
  readonly answers: number;
  readonly differences: readonly string[];
  readonly child: HeldChild; readonly candidateId: string | undefined; readonly gives: readonly string[];
  /** Of the fisher's own case. */
  readonly reference: string;
  readonly madeUp: readonly PublishedCase[]; readonly made: readonly PublishedCase[];
}
interface Tried { readonly sought: Sought; readonly made: PublishedCase | undefined; readonly answers: readonly Heard[]; readonly raised: Raised | undefined }

export interface Sea {
  readonly federation: Federation;
  readonly greece: NodeClient;
  readonly random: Random;
  readonly watch: Stopwatch;
  /** How often each question is timed on each side, per way. */
  readonly timedCalls: number;
  heard(fisher: Fisher): readonly Heard[];
}

export async function holdChild({ greece, random }: Pick<Sea, 'greece' | 'random'>, number: number): Promise<HeldChild> {
  const child = inventChild(random, number);
  return { ...child, ...await registerAndPublish(greece, heldInput(child), true) };
}

export async function fish(sea: Sea, fisher: Fisher, way: Way, number: number): Promise<Catch> {
  const child = await holdChild(sea, number);
  const tag = `${fisher.name === 'DE' ? 'D' : 'P'}${String(number).padStart(3, '0')}`;
  const fished = asFished(child, `FISH-${tag}`);
  const tries = [() => attempt(sea, fisher, way, fished, child), () => attempt(sea, fisher, way, nobody(sea.random, fished, `NONE-${tag}`), undefined)];
  const swapped = sea.random.chance(0.5);
  const [first, second] = [await tries[swapped ? 1 : 0]?.(), await tries[swapped ? 0 : 1]?.()];
  const [real, none] = (swapped ? [second, first] : [first, second]) as [Tried, Tried];
  await timeCandidateReads(sea, fisher, real);
  return {
    fisher: fisher.name, way: way.name, raisedAtHolder: real.raised !== undefined && await candidateAtGreece(sea.federation, real.raised.candidateId),
    decidedByHolder: real.raised?.decidingPublication === child.publicationId && real.raised.openness === 'NOTHING', refused: real.made === undefined,
    answers: real.answers.length, differences: differences(real, none), child, candidateId: real.raised?.candidateId, gives: way.gives ?? [], reference: fished.reference,
    madeUp: real.made ? [real.made] : [], made: none.made ? [none.made] : [],
  };
}

async function attempt(sea: Sea, fisher: Fisher, way: Way, sought: Sought, child: HeldChild | undefined): Promise<Tried> {
  const from = sea.heard(fisher).length;
  const made = await way.run(fisher, { sought, heldCaseId: child?.caseId ?? randomUUID() }, sea.random).catch(onlyRefusals);
  const raised = made && await wait(sea, fisher, made, child);
  if (made) await lookAround(fisher, made.caseId, sought.reference);
  const answers = sea.heard(fisher).slice(from);
  if (made) await timeLooks(sea, fisher, made, sought, child ? 'child' : 'nobody');
  return { sought, made, answers, raised };
}

async function wait({ federation }: Sea, fisher: Fisher, { publicationId }: PublishedCase, child: HeldChild | undefined): Promise<Raised | undefined> {
  const [row] = await queryOnce<{ version: number }>(fisher.node.databaseUrl(), 'select version from publication where publication_id = $1', [publicationId]);
  await settle(federation, fisher.node.country, publicationId, row?.version ?? 1);
  return child && raisedBetween(federation, publicationId, child.publicationId, 5000);
}

const onlyRefusals = (error: unknown): undefined => {
  if (error instanceof Error && error.message.includes('was refused')) return undefined;
  throw error;
};

/** After each fishing, whatever it met: does the same list take longer when the other side has just been shown a pair? */
async function timeLooks({ watch, timedCalls }: Sea, fisher: Fisher, { caseId }: PublishedCase, { reference }: Sought, about: 'child' | 'nobody'): Promise<void> {
  for (let call = 0; call < timedCalls; call += 1) {
    watch.note('candidates', about, await took(() => listCandidates(fisher)));
    watch.note('case', about, await took(() => readCase(fisher, caseId, reference)));
  }
}

/** The real id against one that does not exist, turn by turn. */
async function timeCandidateReads({ watch, timedCalls, random }: Sea, fisher: Fisher, { raised, made, sought }: Tried): Promise<void> {
  if (!raised || !made) return;
  for (let call = 0; call < timedCalls * 2; call += 1) {
    const real = random.chance(0.5) === (call % 2 === 0);
    const order = real ? [true, false] : [false, true];
    for (const isReal of order) {
      const id = isReal ? raised.candidateId : randomUUID();
      watch.note('candidate', isReal ? 'child' : 'nobody', await took(() => readCandidate(fisher, id, sought.reference)));
    }
  }
}

async function took(ask: () => Promise<unknown>): Promise<number> {
  const beganMs = performance.now();
  await ask();
  return performance.now() - beganMs;
}

/** What is answered to the child's own ids must be what is answered to ids that do not exist. */
export async function probeIds(sea: Sea, fisher: Fisher, { child, candidateId, reference, madeUp: [made], way }: Catch): Promise<readonly string[]> {
  if (!made || candidateId === undefined) return [];
  const heard = async (ids: Parameters<typeof probe>[1]): Promise<readonly Heard[]> => {
    const from = sea.heard(fisher).length;
    await probe(fisher, ids, reference);
    return sea.heard(fisher).slice(from);
  };
  const sought = asFished(child, reference);
  const real = await heard({ caseId: child.caseId, candidateId, publicationId: child.publicationId, reference: child.reference });
  const none = await heard({ caseId: randomUUID(), candidateId: randomUUID(), publicationId: randomBytes(16).toString('base64url'), reference: `HELD-0-${inventPerson(sea.random).family}` });
  return differences({ sought, answers: real }, { sought, answers: none }).map((text) => `${way}: ${text}`);
}
