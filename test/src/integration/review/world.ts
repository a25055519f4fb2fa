import { randomUUID } from 'node:crypto';
import { inMemoryFederation, type CandidateDocument, type InMemoryFederation, type LogRecord } from '@homeward/shared';
import type { Actor } from '@homeward/registry';
import type { InventedCase } from './invented-case.js';
import { TestNode } from './node.js';
import { ScriptedMatcher, type Side } from './scripted-matcher.js';

export const ACCESS = { purpose: 'IDENTIFY_FOUND', caseReference: 'REF-1' } as const;
/** In 2026, so that invented people stay children; a test may move it. */
export class TestClock {
  constructor(private at = new Date('2026-03-02T10:00:00.000Z')) {}
  now(): Date { return this.at; }
  pass(hours: number): void { this.at = new Date(this.at.getTime() + hours * 3_600_000); }
}

/** Austria holds a child, Greece seeks it: two nodes, their people, and a matcher that says what the test wants. */
export interface World {
  readonly clock: TestClock; readonly federation: InMemoryFederation; readonly matcher: ScriptedMatcher;
  readonly holder: TestNode; readonly seeker: TestNode; readonly a: Side; readonly b: Side;
  readonly held: InventedCase; readonly sought: InventedCase;
  readonly people: Readonly<Record<'worker' | 'colleague' | 'supervisor' | 'police' | 'seeker' | 'seekerSupervisor', Actor>>;
  close(): Promise<void>;
}

export async function makeWorld(): Promise<World> {
  const clock = new TestClock();
  const federation = await inMemoryFederation(['at', 'gr', 'se'], clock.now().getTime());
  const [holder, seeker] = await Promise.all([TestNode.open('AT', federation, clock), TestNode.open('GR', federation, clock)]);
  const people = {
    worker: holder.actor('at-worker', 'child-protection', 'CASEWORKER'), colleague: holder.actor('at-colleague', 'child-protection', 'CASEWORKER'),
    supervisor: holder.actor('at-supervisor', 'child-protection', 'SUPERVISOR'), police: holder.actor('at-police', 'police', 'INVESTIGATOR', 'SUPERVISOR'),
    seeker: seeker.actor('gr-police', 'police', 'INVESTIGATOR'), seekerSupervisor: seeker.actor('gr-supervisor', 'police', 'SUPERVISOR'),
  };
  const [held, sought] = await Promise.all([holder.publish(people.worker), seeker.publish(people.seeker)]);
  await holder.publish(people.police);
  const matcher = new ScriptedMatcher(federation, () => clock.now().getTime(), randomUUID());
  const a: Side = { node: holder, publicationId: held.publicationId, slot: 'a' };
  const b: Side = { node: seeker, publicationId: sought.publicationId, slot: 'b' };
  return { clock, federation, matcher, holder, seeker, a, b, held, sought, people, close: async () => { await holder.close(); await seeker.close(); } };
}

export const AT_CONTACT = { country: 'AT', contact: { authority: 'Shelter Desk' } } as const;
export const GR_CONTACT = { country: 'GR', contact: { authority: 'Police Desk' } } as const;

/** Carries disclosures between the two nodes; judgements are for the scripted matcher. @returns all that was sent. */
export async function carry(world: World): Promise<readonly LogRecord[]> {
  const sent: LogRecord[] = [];
  for (const node of [world.holder, world.seeker]) {
    const records = await node.takeOutbox();
    sent.push(...records);
    for (const other of [world.holder, world.seeker]) await other.deliver(`homeward.disclosures.${other.country.toLowerCase()}`, records.filter(({ topic }) => topic === `homeward.disclosures.${other.country.toLowerCase()}`));
  }
  return sent;
}

/** From first review to two signed confirmations. @returns the signed judgements. */
export async function confirmBoth(world: World): Promise<readonly string[]> {
  const { matcher, a, b, holder, seeker, people } = world;
  const id = matcher.candidateId;
  await matcher.say(a, { counterpart: GR_CONTACT });
  await expectOk(holder.line.review.judge({ actor: people.worker, access: ACCESS, id, command: { kind: 'RELEASE', fields: ['SEX', 'HEIGHT'] } }));
  const released = (await matcher.judgements(await carry(world))).map(({ signed }) => signed);
  await matcher.say(a, { state: 'RELEASED', counterpart: GR_CONTACT, judgements: released });
  await matcher.say(b, { state: 'RELEASED', side: 'OTHER', counterpart: { ...AT_CONTACT, sex: 2 }, judgements: released });
  await expectOk(seeker.line.review.judge({ actor: people.seeker, access: ACCESS, id, command: { kind: 'CONFIRM' } }));
  await expectOk(holder.line.review.judge({ actor: people.worker, access: ACCESS, id, command: { kind: 'CONFIRM' } }));
  return [...released, ...(await matcher.judgements(await carry(world))).map(({ signed }) => signed)];
}

/** Both nodes are told that the candidate is confirmed, with the proof. */
export async function sayConfirmed(world: World, judgements: readonly string[], changes: Partial<CandidateDocument> = {}): Promise<void> {
  await world.matcher.say(world.a, { state: 'CONFIRMED', counterpart: GR_CONTACT, judgements: [...judgements], ...changes });
  await world.matcher.say(world.b, { state: 'CONFIRMED', side: 'OTHER', counterpart: AT_CONTACT, judgements: [...judgements], ...changes });
}

export async function expectOk<Value>(operation: Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: unknown }>): Promise<Value> {
  const result = await operation;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}
export async function codeOf(operation: Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: { readonly code: string } }>): Promise<string> {
  const result = await operation;
  return result.ok ? 'OK' : result.failure.code;
}
