import { failure, success, topicName, type Disclosure, type OpenedMessage, type OpenedTombstone, type Participant, type Result } from '@homeward/shared';
import { POLICY_VERSION } from '../../access/index.js';
import { recordAudit } from '../../audit/index.js';
import type { TopicHandler } from '../../exchange/index.js';
import type { Clock } from '../../platform/ports.js';
import { rowsOf, type Tx } from '../../platform/tx.js';
import type { ReceivedId } from '../domain/received-id.js';
import { eraseReceived } from '../store/disclosure-store.js';
import { receiveDisclosure } from './receive.js';

/** Reads `homeward.disclosures.<cc>`: what other countries disclosed to this one, and their orders to erase it. */
export class DisclosureIntake implements TopicHandler {
  readonly topic: string;
  constructor(private readonly country: string, private readonly clock: Clock) {
    this.topic = topicName('disclosures', country);
  }

  async message(tx: Tx, { coordinates, body }: OpenedMessage): Promise<Result<void, string>> {
    const content = body as Disclosure | { readonly disclosureId: string; readonly erased: true };
    if (content.disclosureId !== coordinates.key) return failure('WRONG_KEY');
    if ('erased' in content) return this.erase(tx, content.disclosureId, coordinates.issuer);
    if (content.fromCountry.toLowerCase() !== coordinates.issuer) return failure('COORDINATES_DIFFER');
    return receiveDisclosure(tx, content, coordinates.version, this.clock.now());
  }

  tombstone(tx: Tx, { coordinates }: OpenedTombstone): Promise<Result<void, string>> {
    return this.erase(tx, coordinates.key, coordinates.issuer);
  }

  /** What came from inside the country never stood on the topic. */
  readonly forgetUnseen = async (tx: Tx): Promise<void> => {
    const unseen = await rowsOf<ReceivedId>(tx, `
      select r.disclosure_id as "disclosureId", r.from_country as "fromCountry" from disclosure_received r
      where r.from_country <> $2 and not exists (select from topic_key_seen s where s.topic = $1 and s.key = r.disclosure_id::text)`, [this.topic, this.country]);
    for (const id of unseen) await this.forget(tx, id);
  };

  /** Every other country may write on this topic; only the one that disclosed may take back. */
  private async erase(tx: Tx, disclosureId: string, issuer: Participant): Promise<Result<void, string>> {
    const fromCountry = issuer.toUpperCase();
    const senders = await rowsOf<{ from_country: string }>(tx, 'select from_country from disclosure_received where disclosure_id = $1', [disclosureId]);
    if (senders.length > 0 && !senders.some(({ from_country: sender }) => sender === fromCountry)) return failure('WRONG_ISSUER_FOR_TOPIC');
    await this.forget(tx, { disclosureId, fromCountry });
    return success(undefined);
  }

  private async forget(tx: Tx, id: ReceivedId): Promise<void> {
    const now = this.clock.now();
    const row = await eraseReceived(tx, id, now);
    if (!row) return;
    await recordAudit(tx, {
      at: now, country: row.country, organisation: row.organisation, actor: 'node', kind: 'ERASURE', operation: 'NODE_ERASE',
      recordIds: [id.disclosureId, row.ownCaseId], policyVersion: POLICY_VERSION, decision: 'ALLOWED',
    });
  }
}
