import type { Frequencies, MatchingEngine } from '@homeward/matching';
import type { ScoredPairing } from '../candidates/index.js';
import type { Change, IndexedRecord } from '../intake/index.js';
import type { AtRest } from '../platform/at-rest.js';
import type { Sql } from '../platform/database.js';
import type { Groups } from './domain/groups.js';
import { latestPosition } from './domain/indexed.js';
import { mayMeet, pairingOf } from './domain/pairing.js';
import { owns, type Share } from './domain/share.js';
import { recordsWithCompanions, withItsCompanions } from './with-companions.js';

export interface MeetingParts {
  readonly rest: AtRest;
  readonly share: Share;
  /** Threshold in bits as of the number of live records. */
  readonly raiseBits: (liveRecords: number) => number;
  readonly now: () => number;
}

const MAX_FOUND = 50;

/** Whom a changed record meets: scored with the counts of the whole as they stood before the change. */
export class Meetings {
  constructor(private readonly parts: MeetingParts, private readonly engine: MatchingEngine, private readonly frequencies: Frequencies, private readonly groups: Groups) {}

  /**
   * The pairs of a changed record with the older records of this share: those over the threshold, and those that are
   * candidates already. A record that has changed since brings its pairs itself, when its own change comes to its turn, and so
   * does a companion; so each pair is scored at one position, whoever scores it, and however late.
   */
  async meet(sql: Sql, { record: stored, position }: Pick<Change, 'position'> & { readonly record: IndexedRecord }, partners: readonly string[]): Promise<readonly ScoredPairing[]> {
    const one = await withItsCompanions(sql, this.parts.rest, this.groups, stored);
    if (latestPosition(one) > position) return [];
    const raiseBits = this.parts.raiseBits(this.frequencies.liveCount);
    const found = stored.presence === 'LIVE' ? this.engine.candidates(one.person, { minBits: raiseBits, limit: MAX_FOUND, frequencies: this.frequencies }).map(({ otherId }) => otherId) : [];
    const known = new Set(partners.filter((id) => this.scores(id, stored, position)));
    const others = await recordsWithCompanions(sql, this.parts.rest, this.groups, [...new Set([...found, ...known])]);
    return others.filter((other) => other.stored.position < position && latestPosition(other) <= position).flatMap((two) => {
      const score = this.engine.score(one.person, two.person, { frequencies: this.frequencies });
      const isNew = score.bits >= raiseBits && two.stored.presence === 'LIVE' && mayMeet(stored.record, two.stored.record);
      return known.has(two.stored.publicationId) || isNew ? [pairingOf(one, two, score, raiseBits)] : [];
    });
  }

  /**
   * The owner of the other record scores a candidate. Of a record that is looked at again for its companion's sake the own owner
   * does so, too: it may have raised the pair as of an earlier position, after the other one had passed this position.
   */
  private scores(otherId: string, { publicationId, position: changedAt }: IndexedRecord, position: bigint): boolean {
    return owns(this.parts.share, otherId) || (changedAt < position && owns(this.parts.share, publicationId));
  }
}
