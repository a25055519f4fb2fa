import type { FieldSet } from '../access/index.js';
import type { CaseFile } from '../cases/index.js';
import { permissionsOf, type Permission } from '../permissions/index.js';
import type { Tx } from '../platform/tx.js';
import { livePublicationOf, type Publication } from '../publication/index.js';

/** A case with what belongs to it, and how much of it the reader may see. */
export interface CaseView { readonly file: CaseFile; readonly permissions: readonly Permission[]; readonly publication?: Publication; readonly fields: FieldSet; readonly now: Date }

export async function caseView(tx: Tx, file: CaseFile, fields: FieldSet, now: Date): Promise<CaseView> {
  const publication = await livePublicationOf(tx, file.id);
  return { file, permissions: await permissionsOf(tx, file.id), ...(publication ? { publication } : {}), fields, now };
}
