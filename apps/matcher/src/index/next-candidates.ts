import type { Frequencies, MatchingEngine } from '@homeward/matching';
import { decidingSlot, type ScoredPairing } from '../candidates/index.js';
import type { IndexedRecord } from '../intake/index.js';
import type { Sql } from '../platform/database.js';
import type { Groups } from './domain/groups.js';
import { bestOffers, type Offer } from './domain/offers.js';
import { mayMeet, pairingOf } from './domain/pairing.js';
import type { MeetingParts } from './meetings.js';
import { offersOfAll } from './store/offer-store.js';
import { partnersOf } from './store/worker-store.js';
import { recordsWithCompanions, withItsCompanions } from './with-companions.js';

/** Among how many more is looked, and what they must reach at least. */
const MOST_LOOKED_AT = 100;
const LEAST_BITS = 1;

/**
 * The best pairs that are no candidates yet, under the threshold too: for a side that asked for more. Only those that
 * it would decide itself: a wish of one side must not interrupt another with pairs that are not worth it. Each share
 * offers its best; the one that comes last chooses among all, so that there are as many as with one share, and the same.
 */
export class NextCandidates {
  constructor(private readonly parts: MeetingParts, private readonly engine: MatchingEngine, private readonly frequencies: Frequencies, private readonly groups: Groups) {}

  async answer(sql: Sql, stored: IndexedRecord, position: bigint): Promise<readonly ScoredPairing[]> {
    const offers = stored.presence === 'LIVE' ? await this.offers(sql, stored) : [];
    const all = this.parts.share.of === 1 ? offers : await offersOfAll(sql, this.parts.share, position, offers);
    if (!all || stored.presence !== 'LIVE') return [];
    const partners = await this.partners(sql, stored);
    return this.pairings(sql, stored, bestOffers(all.filter(({ otherId }) => !partners.includes(otherId)), MOST_LOOKED_AT));
  }

  private async offers(sql: Sql, stored: IndexedRecord): Promise<readonly Offer[]> {
    const partners = await this.partners(sql, stored);
    const query = { minBits: LEAST_BITS, limit: partners.length + MOST_LOOKED_AT, frequencies: this.frequencies };
    const { person } = await withItsCompanions(sql, this.parts.rest, this.groups, stored);
    const found = this.engine.candidates(person, query).map(({ otherId }) => otherId).filter((id) => !partners.includes(id));
    const pairings = await this.pairings(sql, stored, found);
    return pairings.map((pairing) => {
      const own = decidingSlot(pairing);
      const [mine, other] = pairing.a.publicationId === stored.publicationId ? [pairing.a, pairing.b] : [pairing.b, pairing.a];
      return { otherId: other.publicationId, bits: pairing.bits, isDecidedByAsker: pairing[own].publicationId === mine.publicationId };
    });
  }

  private async partners(sql: Sql, { publicationId }: IndexedRecord): Promise<readonly string[]> {
    return (await partnersOf(sql, [publicationId])).get(publicationId) ?? [];
  }

  private async pairings(sql: Sql, stored: IndexedRecord, ids: readonly string[]): Promise<readonly ScoredPairing[]> {
    if (ids.length === 0) return [];
    const { rest, raiseBits, now } = this.parts;
    const one = await withItsCompanions(sql, rest, this.groups, stored);
    const others = (await recordsWithCompanions(sql, rest, this.groups, ids)).filter((two) => two.stored.presence === 'LIVE' && mayMeet(stored.record, two.stored.record));
    return others.map((two) => pairingOf(one, two, this.engine.score(one.person, two.person, { frequencies: this.frequencies }), raiseBits(this.frequencies.liveCount), now()));
  }
}
