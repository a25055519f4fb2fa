import { findCase, type CaseFile } from '../cases/index.js';
import type { Tx } from '../platform/tx.js';
import type { Scope } from './domain/permission.js';
import { inForce } from './domain/rules.js';
import { permissionsOf } from './store/permission-store.js';

/**
 * Whether a permission or legal basis in force covers one of the scopes towards that country. Asked anew each time
 * something is about to leave: the one that publication rested on may have ended since. Who is about to send holds the
 * case (`write`), so that a withdrawal comes before it or after it, never beside it.
 */
export async function isCovered(tx: Tx, caseId: string, scopes: readonly Scope[], recipient: string, now: Date, hold: 'read' | 'write'): Promise<boolean> {
  const file = await findCase(tx, caseId, hold);
  if (!file || !mayGoTo(file, recipient)) return false;
  const permissions = (await permissionsOf(tx, caseId)).filter(({ recipients }) => recipients.length === 0 || recipients.includes(recipient));
  return scopes.some((scope) => inForce(permissions, scope, file.content, now) !== undefined);
}

const mayGoTo = ({ content: { handling }, country }: CaseFile, recipient: string): boolean =>
  recipient === country || (!handling.notReleasableTo.includes(recipient) && (handling.releasableTo === undefined || handling.releasableTo.includes(recipient)));
