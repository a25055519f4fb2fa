import type { Frequencies, MatchingEngine } from '@homeward/matching';
import { decidingSlot, type ScoredPairing } from '../candidates/index.js';
import { recordsById, type Change, type IndexedRecord } from '../intake/index.js';
import type { AtRest } from '../platform/at-rest.js';
import type { Sql } from '../platform/database.js';
import type { Groups } from './domain/groups.js';
import { indexedOf, latestPosition, type Indexed } from './domain/indexed.js';
import { mayMeet, pairingOf } from './domain/pairing.js';
import { owns, type Share } from './domain/share.js';
import { withCompanions } from './with-companions.js';

export interface MeetingParts {
  readonly rest: AtRest;
  readonly share: Share;
  /** Threshold in bits as of the number of live records. */
  readonly raiseBits: (liveRecords: number) => number;
  readonly now: () => number;
}

const MAX_FOUND = 50;
/** How many more are given to who asks, among how many, and what they must reach at least. */
const NEXT = 10;
const MOST_LOOKED_AT = 100;
const LEAST_BITS = 1;

/** Whom a changed record meets: scored with the counts of the whole as they stood before the change. */
export class Meetings {
  constructor(private readonly parts: MeetingParts, private readonly engine: MatchingEngine, private readonly frequencies: Frequencies, private readonly groups: Groups) {}

  /**
   * The pairs of a changed record with the older records of this share: those over the threshold, and those that are
   * candidates already. A record that has changed since brings its pairs itself, when its own change comes to its turn, and so
   * does a companion; so each pair is scored at one position, whoever scores it, and however late.
   */
  async meet(sql: Sql, { record: stored, position }: Pick<Change, 'position'> & { readonly record: IndexedRecord }, partners: readonly string[]): Promise<readonly ScoredPairing[]> {
    const one = await this.oneOf(sql, stored);
    if (latestPosition(one) > position) return [];
    const raiseBits = this.raiseBits();
    const found = stored.presence === 'LIVE' ? this.engine.candidates(one.person, { minBits: raiseBits, limit: MAX_FOUND, frequencies: this.frequencies }).map(({ otherId }) => otherId) : [];
    const known = new Set(partners.filter((id) => owns(this.parts.share, id)));
    const others = await this.othersOf(sql, [...new Set([...found, ...known])]);
    return others.filter((other) => other.stored.position < position && latestPosition(other) <= position).flatMap((two) => {
      const score = this.engine.score(one.person, two.person, { frequencies: this.frequencies });
      const isNew = score.bits >= raiseBits && two.stored.presence === 'LIVE' && mayMeet(stored.record, two.stored.record);
      return known.has(two.stored.publicationId) || isNew ? [pairingOf(one, two, score, raiseBits)] : [];
    });
  }

  /**
   * The best pairs that are no candidates yet, under the threshold too: for a side that asked for more. Only those that
   * it would decide itself: a wish of one side must not interrupt another with pairs that are not worth it.
   */
  async next(sql: Sql, stored: IndexedRecord, partners: readonly string[]): Promise<readonly ScoredPairing[]> {
    if (stored.presence !== 'LIVE') return [];
    const one = await this.oneOf(sql, stored);
    const query = { minBits: LEAST_BITS, limit: partners.length + MOST_LOOKED_AT, frequencies: this.frequencies };
    const found = this.engine.candidates(one.person, query).map(({ otherId }) => otherId).filter((id) => !partners.includes(id));
    const others = (await this.othersOf(sql, found)).filter((two) => two.stored.presence === 'LIVE' && mayMeet(stored.record, two.stored.record));
    const pairings = others.map((two) => pairingOf(one, two, this.engine.score(one.person, two.person, query), this.raiseBits(), this.parts.now()));
    return pairings.filter((pairing) => pairing[decidingSlot(pairing)].publicationId === stored.publicationId).slice(0, NEXT);
  }

  private raiseBits(): number { return this.parts.raiseBits(this.frequencies.liveCount); }

  /** In the order of the ids asked for. */
  private async othersOf(sql: Sql, ids: readonly string[]): Promise<readonly Indexed[]> {
    if (ids.length === 0) return [];
    const records = await recordsById(sql, this.parts.rest, ids);
    return withCompanions(sql, this.parts.rest, this.groups, ids.flatMap((id) => records.get(id) ?? []));
  }

  private async oneOf(sql: Sql, stored: IndexedRecord): Promise<Indexed> {
    const [one] = await withCompanions(sql, this.parts.rest, this.groups, [stored]);
    return one ?? indexedOf(stored);
  }
}
