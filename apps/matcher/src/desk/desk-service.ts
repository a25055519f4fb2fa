import type { Actor } from '@homeward/platform';
import { failure, success, type Result } from '@homeward/shared';
import type { Database, Sql } from '../platform/database.js';
import type { DeskCandidate } from './domain/candidate.js';
import { maySay, type DeskRefusal, type DeskWord } from './domain/say.js';
import { authorOf, recordUse } from './store/audit.js';
import { addWord, deskCandidate, listDeskCandidates, wordCounts, type ListFilter, type PagePosition } from './store/desk-rows.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The desk's three verbs and its list, each with its audit entry in the same transaction. */
export class DeskService {
  constructor(private readonly database: Database, private readonly now: () => Date = () => new Date()) {}

  list(officer: Actor, filter: ListFilter, after: PagePosition | undefined, limit: number): Promise<readonly DeskCandidate[]> {
    return this.database.transaction(async (sql) => {
      const candidates = await listDeskCandidates(sql, filter, after, limit, this.now());
      await recordUse(sql, { author: await authorOf(sql, officer), operation: 'LOOK', candidateIds: candidates.map(({ id }) => id), decision: 'ALLOWED' });
      return candidates;
    });
  }

  say(officer: Actor, id: string, word: DeskWord): Promise<Result<DeskCandidate, DeskRefusal>> {
    return this.database.transaction(async (sql) => {
      const author = await authorOf(sql, officer);
      const answer = await this.trySay(sql, id, word, author);
      await recordUse(sql, { author, operation: word.kind, candidateIds: UUID.test(id) ? [id] : [], decision: answer.ok ? 'ALLOWED' : answer.failure });
      return answer;
    });
  }

  private async trySay(sql: Sql, id: string, word: DeskWord, author: string): Promise<Result<DeskCandidate, DeskRefusal>> {
    if (!UUID.test(id)) return failure('NOT_AVAILABLE');
    const decision = maySay(word, await deskCandidate(sql, id), await wordCounts(sql, id));
    if (!decision.ok) return decision;
    await addWord(sql, decision.value, word, author);
    return success((await deskCandidate(sql, id)) ?? decision.value);
  }
}
