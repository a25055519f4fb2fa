import { setTimeout as pause } from 'node:timers/promises';
import { inventPerson, otherSpelling, type InventedPerson } from '../drill/people.js';
import type { Random } from '../drill/random.js';
import type { CaseKey, Ledger } from './ledger.js';
import type { Arguments, NodeClient } from '../drill/node-client.js';
import { caseInput } from '../drill/case-input.js';
import { PERMISSION } from '../drill/casework.js';

/** What a writer knows of its case; read from the database again whenever an answer did not come. */
interface KnownCase {
  readonly id: string; readonly version: number; readonly state: string; readonly validated: boolean; readonly permitted: boolean;
  readonly custody: string; readonly custodyValidated: boolean;
  /** Version of the case that is in the topics; undefined when none is. */
  readonly publishedVersion: number | undefined; readonly publicationId: string | undefined;
}
interface Tended extends CaseKey { readonly person: InventedPerson; readonly held: boolean; known: KnownCase | 'unknown' | undefined; gone: boolean }

interface Answer {
  readonly __typename: string; readonly code?: string; readonly id?: string; readonly version?: number; readonly state?: string;
  readonly publication?: { readonly publicationId: string; readonly version: number } | null;
}
const SELECTION = '{ __typename ... on Case { id version state publication { publicationId version } } ... on Refusal { code message } }';
/** How long a writer turns to other countries when a node did not answer. */
const AVOID_MS = 1_000;
/** Eight writers at this pace make more than 50 changes a second, and leave the machine time to bring the dead back. */
const PACE_MS = 60;

/** One writer tends its own cases, a step at a time, and trusts nothing it was not told. Its choices follow from the seed. */
export class Writer {
  private readonly tended: Tended[] = [];
  private readonly avoidUntilMs = new Map<string, number>();
  private stopped = false;
  /** Countries whose node must get no new change: it is being drained before its database is destroyed. */
  readonly paused = new Set<string>();

  constructor(private readonly name: string, private readonly nodes: readonly NodeClient[], private readonly random: Random, private readonly ledger: Ledger, private readonly people: number) {}

  stop(): void { this.stopped = true; }
  /** The database of this node has been replaced: nothing that was known of it holds. */
  distrust(country: string): void {
    for (const tended of this.tended) if (tended.country === country) tended.known = 'unknown';
  }

  async run(): Promise<void> {
    while (!this.stopped) {
      const tended = this.next();
      if (tended === undefined) { await pause(50); continue; }
      const nextAtMs = Date.now() + PACE_MS;
      try {
        await this.step(tended);
        await pause(Math.max(0, nextAtMs - Date.now()));
      } catch {
        this.ledger.unanswered += 1;
        tended.known = 'unknown';
        this.avoidUntilMs.set(tended.country, Date.now() + AVOID_MS);
      }
    }
  }

  private next(): Tended | undefined {
    if (this.tended.length < this.people * 2 && (this.tended.length === 0 || this.random.chance(0.25))) this.takeOnPair();
    const open = this.tended.filter(({ country, gone }) => !gone && !this.paused.has(country) && (this.avoidUntilMs.get(country) ?? 0) < Date.now());
    return open.length === 0 ? undefined : this.random.pick(open);
  }

  private takeOnPair(): void {
    const person = inventPerson(this.random);
    const first = this.random.below(this.nodes.length);
    const [holder, seeker] = [this.nodes[first], this.nodes[(first + 1) % this.nodes.length]];
    if (!holder || !seeker) throw new Error('chaos needs two nodes');
    const reference = `${this.name}-${String(this.tended.length)}`;
    const a: Tended = { country: holder.country, reference: `${reference}H`, person, held: true, known: undefined, gone: false };
    const b: Tended = { country: seeker.country, reference: `${reference}S`, person: otherSpelling(person), held: false, known: undefined, gone: false };
    this.tended.push(a, b);
    this.ledger.pairs.push({ a, b });
  }

  private async step(tended: Tended): Promise<void> {
    const node = this.nodes.find(({ country }) => country === tended.country);
    if (!node) throw new Error(`no node of ${tended.country}`);
    if (tended.known === 'unknown') tended.known = await readCase(node, tended.reference);
    const mutation = this.choose(tended);
    const answer = await node.mutate<Answer>(mutation.login, mutation.name, { ...mutation.args, access: ['AccessInput!', { purpose: 'SEARCH_MISSING', caseReference: tended.reference }] }, SELECTION);
    if (answer.__typename === 'Refusal') { tended.known = 'unknown'; await pause(50); return; }
    this.acknowledged(tended, mutation.name, answer);
  }

  private acknowledged(tended: Tended, name: string, answer: Answer): void {
    this.ledger.changes += 1;
    const { publication } = answer;
    if (publication) this.ledger.published(tended.country, publication.publicationId, publication.version);
    if (name === 'eraseCase') {
      const before = tended.known;
      if (typeof before === 'object' && before.publicationId !== undefined) this.ledger.erased.add(before.publicationId);
      tended.gone = true;
      return;
    }
    tended.known = advance(tended.known === 'unknown' ? undefined : tended.known, name, answer);
  }

  private choose(tended: Tended): Mutation {
    const known = tended.known === 'unknown' ? undefined : tended.known;
    if (known === undefined) return { login: 'caseworker', name: 'registerCase', args: { input: ['CaseInput!', caseInput(tended, 0)] } };
    const caseId: Arguments = { caseId: ['ID!', known.id] };
    const ask = (login: Mutation['login'], name: string, more: Arguments = {}): Mutation => ({ login, name, args: { ...caseId, ...more } });
    if (!known.validated) return ask('supervisor', 'validateCase');
    if (known.state === 'DRAFT') return ask('caseworker', 'activateCase');
    if (known.state === 'SUSPENDED') return ask('caseworker', 'resumeCase');
    if (!known.permitted) return ask('caseworker', 'recordPermission', { input: ['PermissionInput!', PERMISSION] });
    if (tended.held && known.custody !== 'HELD') return ask('caseworker', 'recordCustody', { status: ['CustodyStatus!', 'HELD'] });
    if (tended.held && !known.custodyValidated) return ask('supervisor', 'validateCustody');
    if (known.publishedVersion !== known.version) return ask('caseworker', 'publishCase');
    if (this.random.chance(0.006)) return ask('supervisor', 'eraseCase');
    return { login: 'caseworker', name: 'amendCase', args: { id: ['ID!', known.id], expectedVersion: ['Int!', known.version], input: ['CaseInput!', caseInput(tended, known.version)] } };
  }
}

interface Mutation { readonly login: 'caseworker' | 'supervisor'; readonly name: string; readonly args: Arguments }

/** What one acknowledged mutation did to the case, as far as the next choice depends on it. */
function advance(before: KnownCase | undefined, name: string, answer: Answer): KnownCase {
  const version = answer.version ?? before?.version ?? 1;
  const known: KnownCase = {
    validated: false, permitted: false, custody: 'NOT_HELD', custodyValidated: false, publishedVersion: undefined, publicationId: undefined,
    ...before, id: answer.id ?? before?.id ?? '', version, state: answer.state ?? 'DRAFT',
  };
  switch (name) {
    case 'validateCase': return { ...known, validated: true };
    case 'recordPermission': return { ...known, permitted: true };
    case 'recordCustody': return { ...known, custody: 'HELD', custodyValidated: false };
    case 'validateCustody': return { ...known, custodyValidated: true };
    case 'publishCase': return { ...known, publishedVersion: version, publicationId: answer.publication?.publicationId };
    default: return known;
  }
}

const READ_CASE = `
select c.id, c.version, c.state, c.validated_by is not null as validated, c.custody_status as custody, c.custody_validated_by is not null as custody_validated,
       exists(select 1 from permission p where p.case_id = c.id and p.withdrawn_at is null) as permitted,
       l.case_version as published_version, l.publication_id
from person_case c left join publication l on l.case_id = c.id and l.state = 'LIVE' where c.reference = $1`;

interface CaseRow {
  readonly id: string; readonly version: number; readonly state: string; readonly validated: boolean; readonly custody: string; readonly custody_validated: boolean;
  readonly permitted: boolean; readonly published_version: number | null; readonly publication_id: string | null;
}
async function readCase(node: NodeClient, reference: string): Promise<KnownCase | undefined> {
  const [row] = await node.rows<CaseRow>(READ_CASE, [reference]);
  return row && {
    id: row.id, version: row.version, state: row.state, validated: row.validated, permitted: row.permitted, custody: row.custody,
    custodyValidated: row.custody_validated, publishedVersion: row.published_version ?? undefined, publicationId: row.publication_id ?? undefined,
  };
}
