import { failure, success, type Result } from '@homeward/shared';
import type { Access } from '../access/index.js';
import type { Found, Gate } from '../gate/index.js';
import type { Actor } from '../platform/actor.js';
import { refused, type Refused } from '../platform/refusal.js';
import type { Tx } from '../platform/tx.js';
import { acknowledgeHandling, findDisclosure, listDisclosures, type DisclosureStubRow, type FoundDisclosure, type ListPosition } from './store/disclosure-list.js';

/** Looks at disclosures, received and sent, of the reader's organisation. */
export class DisclosureReader {
  constructor(private readonly gate: Gate) {}

  list(actor: Actor, limit: number, after: ListPosition | undefined): Promise<Result<readonly DisclosureStubRow[], Refused>> {
    return this.gate.use({
      actor, access: undefined, operation: 'DISCLOSURE_LIST', reference: 'NONE',
      act: async (tx) => {
        const rows = await listDisclosures(tx, limit, after);
        return { ...success(rows), recordIds: rows.map((row) => row.disclosureId) };
      },
    });
  }

  read(actor: Actor, access: Access, id: string): Promise<Result<FoundDisclosure, Refused>> {
    return this.gate.use<FoundDisclosure, FoundDisclosure>({
      actor, access, operation: 'DISCLOSURE_READ',
      load: (tx) => found(tx, id),
      act: (_tx, disclosure) => Promise.resolve({ ...success(disclosure), fields: disclosure.received?.body.fields ?? [] }),
    });
  }

  /** The handling text was read; only then is the content shown. */
  acknowledge(actor: Actor, access: Access, id: string): Promise<Result<FoundDisclosure, Refused>> {
    return this.gate.use<FoundDisclosure, FoundDisclosure>({
      actor, access, operation: 'DISCLOSURE_ACKNOWLEDGE',
      load: (tx) => found(tx, id),
      act: async (tx, disclosure, { now, actor: by }) => {
        if (!disclosure.received) return failure(refused('WRONG_STATE'));
        await acknowledgeHandling(tx, disclosure.received, by, now);
        const acknowledged = await findDisclosure(tx, id);
        return acknowledged ? { ...success(acknowledged), fields: ['handling'] } : failure(refused('NOT_AVAILABLE'));
      },
    });
  }
}

async function found(tx: Tx, id: string): Promise<Found<FoundDisclosure> | undefined> {
  const disclosure = await findDisclosure(tx, id);
  const row = disclosure?.received ?? disclosure?.sent;
  if (!disclosure || !row) return undefined;
  return { subject: disclosure, facts: { country: row.country, organisation: row.organisation, childConcerned: disclosure.childConcerned }, recordIds: [row.disclosureId, row.ownCaseId] };
}
