import type { MatchingEngine } from '@homeward/matching';
import { decidingSlot, type Candidates, type ScoredPairing } from '../candidates/index.js';
import { holdRecords, lastPosition, liveRecords, readChanges, recordsById, type Change, type IndexedRecord } from '../intake/index.js';
import type { AtRest } from '../platform/at-rest.js';
import type { Database, Sql } from '../platform/database.js';
import { isInputsFault } from '../platform/failures.js';
import type { Signals } from '../platform/signals.js';
import { mayMeet, pairingOf, type Indexed } from './domain/pairing.js';
import { toPerson } from './domain/person.js';
import { owns, type Share } from './domain/share.js';
import { lockPosition, partnersOf, storePosition } from './store/worker-store.js';

export interface IndexParts {
  readonly database: Database;
  readonly rest: AtRest;
  readonly candidates: Candidates;
  readonly signals: Signals;
  readonly share: Share;
  readonly makeEngine: () => MatchingEngine;
  /** Threshold in bits as of the number of live records. */
  readonly raiseBits: (liveRecords: number) => number;
  readonly now: () => number;
}

const CHANGES_PER_STEP = 200;
/** A step holds its share's row; longer ones would let nobody else in and lose more when they fail. */
const STEP_MS = 200;
const MAX_FOUND = 50;
/** How many more are given to who asks, among how many, and what they must reach at least. */
const NEXT = 10;
const MOST_LOOKED_AT = 100;
const LEAST_BITS = 1;
/** So far behind, the index still counts as following. */
const MAX_BEHIND = 500n;

/**
 * Applies the one order of changes to an index in memory, and raises the candidates that follow. The position is
 * stored in the transaction of the candidates, so a crash repeats a step and its effects are the same.
 */
export class IndexWorker {
  private engine: MatchingEngine;
  private position = 0n;
  private ready = false;
  private perStep = CHANGES_PER_STEP;

  constructor(private readonly parts: IndexParts) {
    this.engine = parts.makeEngine();
  }

  /** True once everything that was accepted before is in the index. */
  async caughtUp(): Promise<boolean> {
    return this.ready && this.position >= await lastPosition(this.parts.database.sql);
  }
  /** Rebuilt, and not far behind; what operators and balancers ask. */
  async following(): Promise<boolean> {
    return this.ready && await lastPosition(this.parts.database.sql) - this.position < MAX_BEHIND;
  }
  get size(): number {
    return this.engine.size;
  }

  /** Fills the index with what is live as of the stored position. */
  async rebuild(): Promise<void> {
    const { database, rest, share } = this.parts;
    const position = await database.transaction((sql) => lockPosition(sql, share));
    this.engine = this.parts.makeEngine();
    for await (const record of liveRecords(database.sql, rest, position)) this.keep(record);
    [this.position, this.ready] = [position, true];
  }

  /** Applies what is next. @returns false when there was nothing to do */
  async step(): Promise<boolean> {
    if (!this.ready) await this.rebuild();
    try {
      const moved = await this.parts.database.transaction((sql) => this.applyNext(sql));
      this.position = moved ?? this.position;
      this.parts.signals.indexed(this.position, this.engine.size);
      if (moved !== undefined) this.perStep = CHANGES_PER_STEP;
      return moved !== undefined;
    } catch (error) {
      if (!isInputsFault(error)) throw error;
      if (this.perStep === 1) await this.skipOne();
      this.perStep = 1;
      return true;
    }
  }

  private async applyNext(sql: Sql): Promise<bigint | undefined> {
    const stored = await lockPosition(sql, this.parts.share);
    await this.followTo(sql, stored);
    const changes = await readChanges(sql, this.parts.rest, stored, this.perStep);
    if (changes.length === 0) return undefined;
    const last = await this.apply(sql, changes);
    await storePosition(sql, this.parts.share, last);
    return last;
  }

  /** Another worker of this share was faster: take over what it has applied, without raising it again. */
  private async followTo(sql: Sql, stored: bigint): Promise<void> {
    if (stored < this.position) { this.ready = false; throw new Error('the stored position of the index went back; the index is rebuilt'); }
    while (this.position < stored) {
      const changes = (await readChanges(sql, this.parts.rest, this.position, CHANGES_PER_STEP)).filter(({ position }) => position <= stored);
      for (const change of changes) if (!change.asked) this.absorb(change);
      this.position = changes.at(-1)?.position ?? stored;
    }
  }

  private async apply(sql: Sql, changes: readonly Change[]): Promise<bigint> {
    const partners = await partnersOf(sql, changes.map(({ publicationId }) => publicationId));
    const stopMs = this.parts.now() + STEP_MS;
    const pairings: ScoredPairing[] = [];
    let last = changes[0]?.position ?? 0n;
    for (const change of changes) {
      const known = partners.get(change.publicationId) ?? [];
      if (change.asked && change.record) pairings.push(...await this.next(sql, change.record, known));
      else if (change.record) pairings.push(...await this.meet(sql, change.record, known));
      if (!change.asked) this.absorb(change);
      last = change.position;
      if (this.parts.now() > stopMs) break;
    }
    await this.raise(sql, pairings);
    return last;
  }

  /** The pairs of a changed record with the older records of this share: those over the threshold, and those that are candidates already. */
  private async meet(sql: Sql, stored: IndexedRecord, partners: readonly string[]): Promise<readonly ScoredPairing[]> {
    const one: Indexed = { stored, person: toPerson(stored.record) };
    const raiseBits = this.parts.raiseBits(this.engine.size);
    const found = stored.presence === 'LIVE' ? this.engine.candidates(one.person, { minBits: raiseBits, limit: MAX_FOUND }).map(({ otherId }) => otherId) : [];
    const known = partners.filter((id) => owns(this.parts.share, id));
    const others = await recordsById(sql, this.parts.rest, [...new Set([...found, ...known])]);
    return [...others.values()].flatMap((other) => {
      const two: Indexed = { stored: other, person: toPerson(other.record) };
      const score = this.engine.score(one.person, two.person);
      const isKnown = known.includes(other.publicationId);
      const isNew = score.bits >= raiseBits && other.presence === 'LIVE' && mayMeet(stored.record, other.record);
      return isKnown || isNew ? [pairingOf(one, two, score, raiseBits)] : [];
    });
  }

  /**
   * The best pairs that are no candidates yet, under the threshold too: for a side that asked for more. Only those that
   * it would decide itself: a wish of one side must not interrupt another with pairs that are not worth it.
   */
  private async next(sql: Sql, stored: IndexedRecord, partners: readonly string[]): Promise<readonly ScoredPairing[]> {
    if (stored.presence !== 'LIVE') return [];
    const one: Indexed = { stored, person: toPerson(stored.record) };
    const found = this.engine.candidates(one.person, { minBits: LEAST_BITS, limit: partners.length + MOST_LOOKED_AT }).filter(({ otherId }) => !partners.includes(otherId));
    const others = await recordsById(sql, this.parts.rest, found.map(({ otherId }) => otherId));
    const pairings = found.flatMap(({ otherId }) => {
      const other = others.get(otherId);
      if (other?.presence !== 'LIVE' || !mayMeet(stored.record, other.record)) return [];
      const two: Indexed = { stored: other, person: toPerson(other.record) };
      return [pairingOf(one, two, this.engine.score(one.person, two.person), this.parts.raiseBits(this.engine.size), this.parts.now())];
    });
    return pairings.filter((pairing) => pairing[decidingSlot(pairing)].publicationId === stored.publicationId).slice(0, NEXT);
  }

  /**
   * Records that were erased meanwhile take no candidates, and those that were changed get theirs when their change comes
   * to its turn: an older score would take the place of a newer one. Those that are left stay until the transaction ends.
   */
  private async raise(sql: Sql, pairings: readonly ScoredPairing[]): Promise<void> {
    if (pairings.length === 0) return;
    const held = await holdRecords(sql, pairings.flatMap(({ a, b }) => [a.publicationId, b.publicationId]));
    await this.parts.candidates.applyScores(sql, pairings.filter(({ a, b, scoredAt }) => held.get(a.publicationId) === scoredAt.a && held.get(b.publicationId) === scoredAt.b));
  }

  private absorb({ publicationId, record }: Change): void {
    if (record?.presence === 'LIVE') this.keep(record);
    else this.engine.remove(publicationId);
  }
  private keep(record: IndexedRecord): void {
    if (record.presence === 'LIVE' && owns(this.parts.share, record.publicationId)) this.engine.upsert(toPerson(record.record));
  }

  /** A record that cannot be applied even alone must not stop everybody's matching; the alarm names no record. */
  private async skipOne(): Promise<void> {
    const { database, rest, share, signals } = this.parts;
    await database.transaction(async (sql) => {
      const stored = await lockPosition(sql, share);
      const [change] = await readChanges(sql, rest, stored, 1);
      if (change) await storePosition(sql, share, change.position);
    });
    signals.interruption('index', 'RECORD_SKIPPED');
  }
}
