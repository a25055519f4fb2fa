import type { Federation } from '@homeward/federation';
import { topicName, type LogPort } from '@homeward/shared';
import { eventually } from '../drill/deadline.js';
import { queryOnce } from '../drill/node-client.js';
import type { SealedRecord } from '../drill/sent-messages.js';

const TOPIC = topicName('records', 'gr');

/** A version whose signature is broken on the way: the matcher must put it aside, and forget it with the person. */
export async function sendDamaged(federation: Federation, log: LogPort, sealed: SealedRecord): Promise<void> {
  const value = Buffer.from(sealed.value);
  const last = value.length - 10;
  value.writeUInt8(value.readUInt8(last) === 65 ? 66 : 65, last);
  await log.append(TOPIC, [{ ...sealed, value }]);
  const aside = await eventually(20_000, async () =>
    (await queryOnce(federation.databases.matcher.url('worker'), 'select 1 from quarantine where publication_id = $1', [sealed.key])).length === 1);
  if (!aside) throw new Error('control: the damaged version is not in quarantine');
}

export const sendAgain = (log: LogPort, sealed: SealedRecord): Promise<void> => log.append(TOPIC, [sealed]);
