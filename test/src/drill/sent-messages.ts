import { readTls, type Federation } from '@homeward/federation';
import { createKafkaLog, topicName, type LogPort } from '@homeward/shared';
import { databaseOf } from './federation-clients.js';
import { queryOnce } from './node-client.js';

const TOPIC = topicName('records', 'gr');
export interface SealedRecord { readonly key: string; readonly value: Buffer; readonly headers: Readonly<Record<string, Buffer>> }

/** The message as GR has sent it, to be damaged, or sent again when the person is gone. */
export async function sealedRecord(federation: Federation, publicationId: string): Promise<SealedRecord> {
  const [row] = await queryOnce<{ value: Buffer; headers: Record<string, string> }>(databaseOf(federation, 'GR').url('worker'),
    'select value, headers from outbox where topic = $1 and key = $2 and value is not null order by seq desc limit 1', [TOPIC, publicationId]);
  if (!row) throw new Error('GR has sent no record');
  return { key: publicationId, value: row.value, headers: Object.fromEntries(Object.entries(row.headers).map(([name, text]) => [name, Buffer.from(text, 'base64')])) };
}

/** A participant's own connection to the log, by its own certificate. */
export function logOf(federation: Federation, participant: string): LogPort {
  if (!federation.broker) throw new Error('the drill runs on Kafka');
  return createKafkaLog({ participant, brokers: [federation.broker.address], tls: readTls(federation.broker.clientFiles(participant)) });
}
