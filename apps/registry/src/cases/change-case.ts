import { failure, success, type Result } from '@homeward/shared';
import type { Pseudonyms } from '../platform/pseudonyms.js';
import type { Refused } from '../platform/refusal.js';
import type { Tx } from '../platform/tx.js';
import { decide, evolve, type CaseEvent, type CaseFile, type ChangeCase } from './domain/index.js';
import { eraseCase, updateCase } from './store/case-store.js';

/**
 * What must happen elsewhere in the same transaction because of an event of a case: a suspended case leaves the topics,
 * an erased one its permissions. Called before the row is removed.
 */
export type Consequence = (tx: Tx, event: CaseEvent, file: CaseFile) => Promise<void>;

/** Applies what was decided: the row, then the consequences, in the caller's transaction. */
export class CaseChanges {
  constructor(private readonly pseudonyms: Pseudonyms, private readonly consequences: readonly Consequence[]) {}

  /** The caller holds the lock on the row that `file` was read from. */
  async change(tx: Tx, file: CaseFile, command: ChangeCase, now: Date): Promise<Result<CaseFile, Refused>> {
    const decided = decide(command, file, now);
    if (!decided.ok) return failure(decided.failure);
    return success(await this.apply(tx, file, decided.value));
  }

  /** For what the clock decided. */
  async apply(tx: Tx, file: CaseFile, event: CaseEvent): Promise<CaseFile> {
    const next = evolve(file, event);
    await updateCase(tx, next, file.version);
    for (const consequence of this.consequences) await consequence(tx, event, next);
    if (event.type === 'CaseErased') await eraseCase(tx, next, event.at, this.sourceHash(next));
    return next;
  }

  sourceHash({ organisation, source }: Pick<CaseFile, 'organisation' | 'source'>): string | undefined {
    return source && this.pseudonyms.ofSource(organisation, source.system, source.id);
  }
}
