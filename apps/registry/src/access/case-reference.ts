import type { Actor } from '../platform/actor.js';
import { rowsOf, type Tx } from '../platform/tx.js';

/** The id of the actor's own open case under this reference. Closed, erased, foreign and unknown references look the same. */
export async function resolveCaseReference(tx: Tx, actor: Actor, reference: string): Promise<string | undefined> {
  const rows = await rowsOf<{ id: string }>(tx,
    `select id from person_case where country = $1 and organisation = $2 and reference = $3 and state in ('DRAFT', 'ACTIVE', 'SUSPENDED')`,
    [actor.country, actor.organisation, reference]);
  return rows[0]?.id;
}
