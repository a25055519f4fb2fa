import { hashKeys, type Frequencies, type KeyHashes, type MatchingEngine } from '@homeward/matching';
import type { Candidates, ScoredPairing } from '../candidates/index.js';
import { holdRecords, lastPosition, readStage, standingAt, type Change, type IndexedRecord, type Stage } from '../intake/index.js';
import type { Database, Sql } from '../platform/database.js';
import { isInputsFault } from '../platform/failures.js';
import type { Signals } from '../platform/signals.js';
import { turnsBetween } from './domain/comings-and-goings.js';
import { Groups } from './domain/groups.js';
import { personOf } from './domain/person.js';
import { Meetings, type MeetingParts } from './meetings.js';
import { NextCandidates } from './next-candidates.js';
import { ShareIndex } from './share-index.js';
import { lockPosition, partnersOf, storePosition, type Standing } from './store/worker-store.js';
import { WholeCounts } from './whole-counts.js';

export interface IndexParts extends MeetingParts {
  readonly database: Database;
  readonly candidates: Candidates;
  readonly signals: Signals;
  /** Given the counts of the whole, which it need not count itself. */
  readonly makeEngine: (frequencies: Frequencies) => MatchingEngine;
}

const POSITIONS_PER_STEP = 200;
/** A step holds its share's row: a longer one would let nobody else in and lose more when it fails. A shorter one would wait for the database longer than it works. */
const STEP_MS = 500;
/** So far behind, the index still counts as following. */
const MAX_BEHIND = 500n;

/** What is held in memory: the records of the share, who travels with whom and the counts of the whole, and the position both have reached. */
interface Held { readonly engine: MatchingEngine; readonly groups: Groups; readonly index: ShareIndex; readonly counts: WholeCounts; readonly meetings: Meetings; readonly next: NextCandidates; position: bigint; readonly floor: bigint }

/**
 * Applies the one order of changes to an index in memory, and raises the candidates that follow. The position is
 * stored in the transaction of the candidates, so a crash repeats a step and its effects are the same.
 */
export class IndexWorker {
  private held: Held | undefined;
  private perStep = POSITIONS_PER_STEP;

  constructor(private readonly parts: IndexParts) {}

  /** True once everything that was accepted before is in the index. */
  async caughtUp(): Promise<boolean> {
    return await this.behind() <= 0n;
  }
  /** Rebuilt, and not far behind; what operators and balancers ask. */
  async following(): Promise<boolean> {
    return await this.behind() < MAX_BEHIND;
  }
  get size(): number {
    return this.held?.engine.size ?? 0;
  }

  /** Fills the index with what is live as of the stored position, and counts what is live in every share. */
  async rebuild(): Promise<void> {
    const { database, share } = this.parts;
    const standing = await database.transaction((sql) => lockPosition(sql, share));
    this.held = await database.snapshot((sql) => this.heldAt(sql, standing));
  }

  /** Applies what is next. @returns false when there was nothing to do */
  async step(): Promise<boolean> {
    if (!this.held) await this.rebuild();
    const held = this.held;
    if (!held) return true;
    try {
      const moved = await this.parts.database.transaction((sql) => this.applyNext(sql, held));
      if (moved === undefined) return false;
      this.moveTo(held, moved);
      this.perStep = POSITIONS_PER_STEP;
      return true;
    } catch (error) {
      held.counts.forget();
      held.groups.undo();
      if (!isInputsFault(error)) throw error;
      if (this.perStep === 1) await this.skipOne(held);
      this.perStep = 1;
      return true;
    }
  }

  /** In positions. */
  async behind(): Promise<bigint> {
    const newest = await lastPosition(this.parts.database.sql);
    return this.held ? newest - this.held.position : newest + MAX_BEHIND;
  }

  private async heldAt(sql: Sql, { position, floor }: Standing): Promise<Held> {
    const counts = new WholeCounts(position);
    const engine = this.parts.makeEngine(counts.frequencies);
    const groups = new Groups();
    const index = new ShareIndex(this.parts, engine, groups);
    const [meetings, nextCandidates] = [new Meetings(this.parts, engine, counts.frequencies, groups), new NextCandidates(this.parts, engine, counts.frequencies, groups)];
    const held = { engine, groups, index, counts, meetings, next: nextCandidates, position, floor };
    const standing = standingAt(sql, this.parts.rest, position);
    for (let next = await standing.next(); ; next = await standing.next()) {
      if (next.done) { for (const { keys } of next.value) counts.begin(keys); break; }
      if (next.value.presence !== 'LIVE') continue;
      index.begin(next.value);
      counts.begin(keysOf(engine, next.value));
    }
    await index.tell(sql);
    return held;
  }

  private moveTo(held: Held, position: bigint): void {
    held.counts.keep(position);
    held.groups.keep();
    held.position = position;
    this.parts.signals.indexed(position, held.engine.size);
  }

  /** @returns the position reached; undefined when nothing is new */
  private async applyNext(sql: Sql, held: Held): Promise<bigint | undefined> {
    await this.followTo(sql, held, await lockPosition(sql, this.parts.share));
    const stage = await this.nextStage(sql, held);
    if (stage.last === held.position) return undefined;
    const last = await this.apply(sql, held, stage);
    await storePosition(sql, this.parts.share, last);
    return last;
  }

  /** Another worker of this share was faster: take over what it has applied, without raising it again. */
  private async followTo(sql: Sql, held: Held, { position: stored, floor }: Standing): Promise<void> {
    const isLetGo = floor > held.floor && held.position < floor;
    if (stored < held.position || isLetGo) { this.held = undefined; throw new Error('the index is rebuilt: its stored position went back, or it is too far behind to count on'); }
    while (held.position < stored) {
      const stage = await this.nextStage(sql, held, stored - held.position);
      for (const change of stage.changes) if (!change.asked) await held.index.take(sql, change);
      this.moveTo(held, stage.last);
    }
  }

  private async nextStage(sql: Sql, { engine, counts, position }: Held, most = BigInt(this.perStep)): Promise<Stage> {
    const span = Math.min(this.perStep, Number(most));
    const stage = await readStage(sql, this.parts.rest, position, span);
    counts.expect(turnsBetween(position, stage.last, stage.changes, stage.endings, ({ record }) => (record ? keysOf(engine, record) : hashKeys([]))));
    return stage;
  }

  private async apply(sql: Sql, held: Held, { changes, last }: Stage): Promise<bigint> {
    const partners = await partnersOf(sql, changes.map(({ publicationId }) => publicationId));
    const stopMs = this.parts.now() + STEP_MS;
    const pairings: ScoredPairing[] = [];
    for (const [index, change] of changes.entries()) {
      held.counts.reach(change.position - 1n);
      pairings.push(...await this.applyOne(sql, held, change, partners.get(change.publicationId) ?? [], pairings));
      const following = changes[index + 1];
      if (following && this.parts.now() > stopMs) { await this.raise(sql, pairings); return following.position - 1n; }
    }
    await this.raise(sql, pairings);
    return last;
  }

  /**
   * A changed record, then those whose companion it is: what they say of their group has changed with it. Of these the pairs that
   * this step is about to raise are scored again, too, as they would be if each position were a step.
   */
  private async applyOne(sql: Sql, { index, meetings, next }: Held, change: Change, partners: readonly string[], before: readonly ScoredPairing[]): Promise<readonly ScoredPairing[]> {
    const { asked, position, record: changed } = change;
    if (asked) return changed ? next.answer(sql, changed, position) : [];
    const around = await index.take(sql, change);
    const pairings = changed ? [...await meetings.meet(sql, { record: changed, position }, partners)] : [];
    const known = around.length === 0 ? new Map<string, readonly string[]>() : await partnersOf(sql, around.map(({ publicationId }) => publicationId));
    for (const record of around) pairings.push(...await meetings.meet(sql, { record, position }, [...known.get(record.publicationId) ?? [], ...othersOf(record, before)]));
    return pairings;
  }

  /**
   * Records that were erased meanwhile take no candidates, and those that were changed get theirs when their change comes
   * to its turn: an older score would take the place of a newer one. Those that are left stay until the transaction ends.
   */
  private async raise(sql: Sql, pairings: readonly ScoredPairing[]): Promise<void> {
    if (pairings.length === 0) return;
    const held = await holdRecords(sql, [...new Set(pairings.flatMap(({ scoredAt }) => [...scoredAt.keys()]))]);
    await this.parts.candidates.applyScores(sql, pairings.filter(({ scoredAt }) => [...scoredAt].every(([id, position]) => held.get(id) === position)));
  }

  /** A record that cannot be applied even alone must not stop everybody's matching; the alarm names no record. */
  private async skipOne(held: Held): Promise<void> {
    const { database, share, signals } = this.parts;
    const position = held.position + 1n;
    const isOwn = await database.transaction(async (sql) => {
      const mine = (await lockPosition(sql, share)).position === held.position;
      if (mine) await storePosition(sql, share, position);
      return mine;
    });
    if (isOwn) this.moveTo(held, position);
    signals.interruption('index', 'RECORD_SKIPPED');
  }
}

const keysOf = (engine: MatchingEngine, { record }: IndexedRecord): KeyHashes => hashKeys(engine.frequencyKeys(personOf(record)));
const othersOf = ({ publicationId }: IndexedRecord, pairings: readonly ScoredPairing[]): readonly string[] =>
  pairings.flatMap(({ a, b }) => (a.publicationId === publicationId ? [b.publicationId] : b.publicationId === publicationId ? [a.publicationId] : []));
