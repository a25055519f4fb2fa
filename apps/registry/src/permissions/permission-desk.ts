import { failure, success, type Result } from '@homeward/shared';
import { countsAsChild } from '@homeward/shared';
import type { CaseChanges, CaseFile } from '../cases/index.js';
import { refused, type Refused } from '../platform/refusal.js';
import type { Tx } from '../platform/tx.js';
import type { EndedReason, Permission } from './domain/permission.js';
import { endedBecause, inForce, mayRecord } from './domain/rules.js';
import { endPermission, insertPermission, permissionsOf } from './store/permission-store.js';

/** Takes a case out of the topics. */
export type Retract = (tx: Tx, caseId: string, now: Date) => Promise<unknown>;

/** Records permissions and ends them; what ends takes the case out of the topics in the same transaction. */
export class PermissionDesk {
  constructor(private readonly changes: CaseChanges, private readonly retract: Retract) {}

  async record(tx: Tx, file: CaseFile, permission: Permission, now: Date): Promise<Result<CaseFile, Refused>> {
    const earlier = await permissionsOf(tx, file.id);
    const checked = mayRecord(permission, earlier, file.content, now);
    if (!checked.ok) return checked;
    await insertPermission(tx, permission);
    const isNo = permission.basis === 'PERMISSION' && permission.answer === 'REFUSED';
    if (!isNo || countsAsChild(file.content, now)) return success(file);
    const ended = earlier.filter((other) => endedBecause(other, file.content, now) === undefined);
    return success(await this.endAll(tx, file, ended, 'REFUSED', now));
  }

  async withdraw(tx: Tx, file: CaseFile, permissionId: string, now: Date): Promise<Result<CaseFile, Refused>> {
    const permission = (await permissionsOf(tx, file.id)).find(({ id }) => id === permissionId);
    if (!permission) return failure(refused('NOT_AVAILABLE'));
    if (permission.withdrawnAt) return failure(refused('WRONG_STATE'));
    return success(await this.endAll(tx, file, [permission], 'WITHDRAWN', now));
  }

  /** For the clock: ends what has expired or ended with majority. */
  async endOverdue(tx: Tx, file: CaseFile, now: Date): Promise<CaseFile> {
    const overdue = (await permissionsOf(tx, file.id)).filter(({ withdrawnAt }) => !withdrawnAt)
      .map((permission) => ({ permission, reason: endedBecause(permission, file.content, now) }))
      .filter(({ reason }) => reason === 'EXPIRED' || reason === 'MAJORITY_REACHED');
    let current = file;
    for (const { permission, reason } of overdue) if (reason) current = await this.endAll(tx, current, [permission], reason, now);
    return current;
  }

  /** What is in the topics may rest on what ends, so it goes; without another one in force the case is suspended. */
  private async endAll(tx: Tx, file: CaseFile, ended: readonly Permission[], reason: EndedReason, now: Date): Promise<CaseFile> {
    for (const { id } of ended) await endPermission(tx, file.id, id, reason, now);
    if (!ended.some(({ scope }) => scope.includes('PUBLICATION'))) return file;
    await this.retract(tx, file.id, now);
    const another = inForce(await permissionsOf(tx, file.id), 'PUBLICATION', file.content, now);
    if (another || file.state !== 'ACTIVE') return file;
    return this.changes.apply(tx, file, { type: 'CaseSuspended', at: now, reason: reason === 'MAJORITY_REACHED' ? reason : 'PERMISSION_ENDED' });
  }
}
