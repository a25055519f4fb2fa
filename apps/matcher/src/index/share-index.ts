import type { MatchingEngine } from '@homeward/matching';
import { recordsById, type Change, type IndexedRecord } from '../intake/index.js';
import type { Sql } from '../platform/database.js';
import type { Groups } from './domain/groups.js';
import { personOf } from './domain/person.js';
import { owns } from './domain/share.js';
import type { MeetingParts } from './meetings.js';
import { withCompanions } from './with-companions.js';

const RECORDS_AT_ONCE = 200;

/** The live records of this share in the engine, each with what is known of its companions, whichever share has those. */
export class ShareIndex {
  constructor(private readonly parts: Pick<MeetingParts, 'rest' | 'share'>, private readonly engine: MatchingEngine, private readonly groups: Groups) {}

  /** One of many, live, whose companions are told by `tell` when all are in. */
  begin(record: IndexedRecord): void {
    this.groups.take(record.publicationId, record.record.companions);
    if (this.isMine(record)) this.engine.upsert(personOf(record.record));
  }
  async tell(sql: Sql): Promise<void> {
    const ids = this.groups.ids.filter((id) => owns(this.parts.share, id));
    for (let at = 0; at < ids.length; at += RECORDS_AT_ONCE) await this.keep(sql, await this.liveOf(sql, ids.slice(at, at + RECORDS_AT_ONCE)));
    this.groups.keep();
  }

  /** @returns the live records of every share whose companion the changed one was or is: they say something else now */
  async take(sql: Sql, { publicationId, record }: Change): Promise<readonly IndexedRecord[]> {
    const live = record?.presence === 'LIVE' ? [record] : [];
    const around = await this.liveOf(sql, [...new Set([...this.groups.take(publicationId, live.flatMap((one) => one.record.companions)), ...record?.record.companions ?? []])]);
    if (live.length === 0) this.engine.remove(publicationId);
    await this.keep(sql, [...live, ...around]);
    return around;
  }

  private async keep(sql: Sql, records: readonly IndexedRecord[]): Promise<void> {
    for (const { person } of await withCompanions(sql, this.parts.rest, this.groups, records.filter((record) => this.isMine(record)))) this.engine.upsert(person);
  }
  private async liveOf(sql: Sql, ids: readonly string[]): Promise<readonly IndexedRecord[]> {
    return ids.length === 0 ? [] : [...(await recordsById(sql, this.parts.rest, ids)).values()].filter(({ presence }) => presence === 'LIVE');
  }
  private isMine({ publicationId }: IndexedRecord): boolean { return owns(this.parts.share, publicationId); }
}
