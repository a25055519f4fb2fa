import { readTls, type Federation } from '@homeward/federation';
import { createKafkaLog, topicName, type LogPort } from '@homeward/shared';
import { databaseOf } from '../drill/federation-clients.js';
import { eventually } from '../drill/deadline.js';
import { queryOnce } from '../drill/node-client.js';

const TOPIC = topicName('records', 'gr');
export interface SealedRecord { readonly key: string; readonly value: Buffer; readonly headers: Readonly<Record<string, Buffer>> }

/** The message as GR has sent it, to be damaged, or sent again when the person is gone. */
export async function sealedRecord(federation: Federation, publicationId: string): Promise<SealedRecord> {
  const [row] = await queryOnce<{ value: Buffer; headers: Record<string, string> }>(databaseOf(federation, 'GR').url('worker'),
    'select value, headers from outbox where topic = $1 and key = $2 and value is not null order by seq desc limit 1', [TOPIC, publicationId]);
  if (!row) throw new Error('GR has sent no record');
  return { key: publicationId, value: row.value, headers: Object.fromEntries(Object.entries(row.headers).map(([name, text]) => [name, Buffer.from(text, 'base64')])) };
}

/** GR's own connection to the log, by GR's own certificate. */
export function logOf(federation: Federation, participant: string): LogPort {
  if (!federation.broker) throw new Error('the drill runs on Kafka');
  return createKafkaLog({ participant, brokers: [federation.broker.address], tls: readTls(federation.broker.clientFiles(participant)) });
}

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
