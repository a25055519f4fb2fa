import { POLICY_VERSION } from '../access/index.js';
import { recordAudit, type NodeOperation } from '../audit/index.js';
import { dueCaseIds, due, findCase, type CaseChanges, type CaseEvent, type CaseFile } from '../cases/index.js';
import { raiseNotice } from '../notices/index.js';
import { pageOfOverduePermissions, type CaseIdPage, type PermissionDesk } from '../permissions/index.js';
import type { Database } from '../platform/database.js';
import { eachByItself } from '../platform/each-by-itself.js';
import type { Clock } from '../platform/ports.js';
import type { Tx } from '../platform/tx.js';

export interface RetentionParts { readonly database: Database; readonly changes: CaseChanges; readonly permissions: PermissionDesk; readonly clock: Clock }
const BATCH = 200;
type PageAfter = (tx: Tx, after: string | undefined) => Promise<CaseIdPage>;

/** The clock of a node: ends permissions, gives notice of reviews, suspends, expires and erases; each case in its own transaction. */
export class Retention {
  constructor(private readonly parts: RetentionParts) {}

  /** Until nothing is due at the present time; stops early when told. A case that cannot be handled keeps no other one waiting. */
  async run(signal?: AbortSignal): Promise<void> {
    const now = this.parts.clock.now();
    const rounds = [
      () => this.each((tx, after) => pageOfOverduePermissions(tx, now, BATCH, after), (tx, file) => this.endPermissions(tx, file, now), signal),
      () => this.each(async (tx, after) => pageOf(await dueCaseIds(tx, now, BATCH, after)), (tx, file) => this.tick(tx, file, now), signal),
    ];
    await eachByItself(rounds, (round) => round(), signal);
  }

  private each(pageAfter: PageAfter, step: (tx: Tx, file: CaseFile) => Promise<void>, signal: AbortSignal | undefined): Promise<void> {
    return eachByItself(this.ids(pageAfter), (id) => this.parts.database.withWorker(async (tx) => {
      const file = await findCase(tx, id, 'write');
      if (file) await step(tx, file);
    }), signal);
  }

  private async* ids(pageAfter: PageAfter): AsyncGenerator<string> {
    for (let after: string | undefined, more = true; more;) {
      const from: string | undefined = after;
      const page = await this.parts.database.withWorker((tx) => pageAfter(tx, from));
      yield* page.ids;
      [after, more] = [page.next, page.next !== undefined];
    }
  }

  private async endPermissions(tx: Tx, file: CaseFile, now: Date): Promise<void> {
    await this.parts.permissions.endOverdue(tx, file, now);
    await this.audit(tx, file, 'NODE_EXPIRE', now, 'PERMISSION_ENDED');
  }

  private async tick(tx: Tx, given: CaseFile, now: Date): Promise<void> {
    let file = given;
    for (let event = due(file, now); event; event = due(file, now)) {
      await this.tell(tx, file, event, now);
      file = await this.parts.changes.apply(tx, file, event);
      await this.audit(tx, file, OPERATION_OF[event.type] ?? 'NODE_NOTIFY', now, event.type);
    }
  }

  /** An id and a date go out with a notice, no person. */
  private async tell(tx: Tx, { id, country, organisation, review }: CaseFile, event: CaseEvent, now: Date): Promise<void> {
    const notice = { country, organisation, subject: id, occasion: `${review.dueAt.toISOString()}/${event.type}` };
    if (event.type === 'ReviewNoticeGiven') await raiseNotice(tx, { ...notice, occasion: `${notice.occasion}/${String(event.days)}`, kind: 'REVIEW_DUE' }, now);
    if (event.type === 'CaseSuspended' || event.type === 'CaseExpired') await raiseNotice(tx, { ...notice, kind: 'REVIEW_MISSED' }, now);
  }

  private audit(tx: Tx, { id, country, organisation }: CaseFile, operation: NodeOperation, at: Date, reason: string): Promise<void> {
    const kind = operation === 'NODE_ERASE' ? 'ERASURE' : 'ALTERATION';
    return recordAudit(tx, { at, country, organisation, actor: 'node', kind, operation, recordIds: [id], policyVersion: POLICY_VERSION, decision: 'ALLOWED', reason });
  }
}

const pageOf = (ids: readonly string[]): CaseIdPage => ({ ids, next: ids.length === BATCH ? ids.at(-1) : undefined });

const OPERATION_OF: Readonly<Partial<Record<CaseEvent['type'], NodeOperation>>> = { CaseSuspended: 'NODE_SUSPEND', CaseExpired: 'NODE_EXPIRE', CaseErased: 'NODE_ERASE' };
