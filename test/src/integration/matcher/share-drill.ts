import { assembleMatcher, expireRecords, requestNext, takeBatch, type Database, type IndexWorker, type MatcherOptions, type MatcherParts, type Share, type Sql } from '@homeward/matcher';
import type { Random } from '../../drill/random.js';
import type { Event } from './one-order.js';

/** How the workers of one database behave towards the same order of changes. */
export interface Manner { readonly shares: number; readonly looksAfterEach: number; readonly failures: number; readonly deaths: number }

/** Fails the storing of a position now and then, after everything else of the step is done. */
function failing(database: Database, random: Random, probability: number): Database {
  const watched = (sql: Sql): Sql => <Row extends object>(text: string, parameters: readonly unknown[] = []) =>
    (text.startsWith('update index_worker') && random.chance(probability) ? Promise.reject(new Error('the connection was lost')) : sql<Row>(text, parameters));
  return { ...database, transaction: (work) => database.transaction((sql) => work(watched(sql))) };
}

/** One database, its intake and the workers of its shares. */
export class ShareDrill {
  private readonly intake: MatcherParts;
  private readonly workers: IndexWorker[];

  constructor(private readonly options: MatcherOptions, private readonly manner: Manner, private readonly random: Random) {
    this.intake = assembleMatcher(options);
    this.workers = Array.from({ length: manner.shares }, (_, number) => this.worker({ number, of: manner.shares }));
  }

  /** What intake does, then as many looks of any workers as their manner allows; some die and begin anew. */
  async live(events: readonly Event[]): Promise<void> {
    for (const event of events) {
      await this.take(event);
      for (let looks = this.manner.looksAfterEach; looks > 0; looks--) await this.look(this.random.below(this.workers.length));
    }
    while (!(await this.isThrough())) await this.look(this.random.below(this.workers.length));
  }

  private async take(event: Event): Promise<void> {
    const { intake, writer } = this.intake;
    if (event.kind === 'BATCH') await takeBatch(intake, event.batch, event.from);
    else if (event.kind === 'ASK') await this.options.database.transaction((sql) => requestNext(sql, event.publicationIds, new Date()));
    else await this.options.database.transaction((sql) => expireRecords(sql, writer, new Date(event.nowMs)));
  }

  private async look(number: number): Promise<void> {
    if (this.random.chance(this.manner.deaths)) this.workers[number] = this.worker({ number, of: this.manner.shares });
    await this.workers[number]?.step().catch((error: unknown) => { if (!(error instanceof Error) || !error.message.includes('connection was lost')) throw error; });
  }

  private async isThrough(): Promise<boolean> {
    return (await Promise.all(this.workers.map((worker) => worker.caughtUp()))).every(Boolean);
  }

  private worker(share: Share): IndexWorker {
    return assembleMatcher({ ...this.options, share, database: failing(this.options.database, this.random, this.manner.failures) }).worker;
  }
}

interface StoredContent { readonly findings: readonly { readonly field: string; readonly bits: number }[] }
const bitsOfCompanions = ({ findings }: StoredContent): number => findings.find(({ field }) => field === 'COMPANIONS')?.bits ?? 0;

interface StoredSide { readonly presence: string; readonly decidesSinceMs: number }
interface StoredFacts { readonly a: StoredSide; readonly b: StoredSide; readonly releasable: boolean }
interface CandidateRow { readonly candidate_id: string; readonly content: Buffer; readonly facts: StoredFacts; readonly bits: number; readonly counted_live: number }
/**
 * What is said of each pair that is to be raised as things stand: everything but when it was first said and to whom. Of other
 * pairs (one side expired, hardly under the threshold, or over it for companions alone, who lead to a record by one spelling only)
 * there is a candidate only if somebody had been told of it before.
 */
export async function said({ options, raiseBits }: { readonly options: MatcherOptions; readonly raiseBits: (live: number) => number }): Promise<readonly object[]> {
  const { rest } = assembleMatcher(options).writer;
  const rows = await options.database.sql<CandidateRow>(`
    select candidate_id, a_id, b_id, facts, content, bits, probability, model_version, counted_as_of, counted_live, evidence_digest, child_concerned, urgency from candidate order by a_id, b_id`);
  return rows.map(({ content, ...row }) => ({ ...row, content: rest.unlock(content, `candidate/${row.candidate_id}`) as StoredContent }))
    .filter(({ bits, content, counted_live, facts: { a, b, releasable } }) => bits - bitsOfCompanions(content) >= raiseBits(counted_live) && a.presence === 'LIVE' && b.presence === 'LIVE' && releasable)
    .map(({ facts, ...row }) => ({ ...row, facts: withoutQueue(facts) }));
}

/** A side's place in the queue goes by when the pair was first raised. */
const withoutQueue = ({ a, b, ...facts }: StoredFacts): object => ({ ...facts, a: { ...a, decidesSinceMs: 0 }, b: { ...b, decidesSinceMs: 0 } });
