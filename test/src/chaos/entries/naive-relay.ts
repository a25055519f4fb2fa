import { setTimeout as pause } from 'node:timers/promises';
import { EnduringClient } from '@homeward/platform';
import { LogError, type LogPort } from '@homeward/shared';

const POLL_MS = 20;
const RETRY_MS = 500;
interface Row { readonly seq: string; readonly topic: string; readonly key: string; readonly value: Buffer | null; readonly headers: Readonly<Record<string, string>> }

/**
 * The obvious relay, which is wrong: it remembers the highest number it has sent and asks for what is above. A
 * transaction that took a lower number and commits later is never sent. In everything else it does its best: it
 * survives outages and goes on where it was.
 */
export async function runNaiveRelay(url: string, log: Pick<LogPort, 'append'>): Promise<never> {
  let client: EnduringClient | undefined;
  let sent: string | undefined;
  for (;;) {
    try {
      client ??= await connected(url);
      sent ??= await highestSent(client);
      sent = await sendAbove(client, log, sent);
      await pause(POLL_MS);
    } catch {
      // The database or the log is away; the cursor stays where it was.
      await client?.end().catch(() => undefined);
      client = undefined;
      await pause(RETRY_MS);
    }
  }
}

async function connected(url: string): Promise<EnduringClient> {
  const client = new EnduringClient({ connectionString: url });
  await client.connect();
  return client;
}

/** For the real relay beside it: a log on which it never gets anything out. */
export const mute = (log: LogPort): LogPort => ({
  append: (topic) => Promise.reject(new LogError('OUTAGE', topic)),
  consume: (options) => log.consume(options), range: (topic) => log.range(topic), healthy: () => log.healthy(), close: () => log.close(),
});

async function highestSent(client: EnduringClient): Promise<string> {
  const { rows: [row] } = await client.query<{ sent: string }>('select coalesce(max(seq), 0)::text as sent from outbox where published_at is not null');
  return row?.sent ?? '0';
}

async function sendAbove(client: EnduringClient, log: Pick<LogPort, 'append'>, sent: string): Promise<string> {
  const { rows } = await client.query<Row>('select seq::text, topic, key, value, headers from outbox where seq > $1 order by seq limit 200', [sent]);
  for (const { seq, topic, key, value, headers } of rows) {
    await log.append(topic, [{ key, value, headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text, 'base64')])) }]);
    await client.query('update outbox set published_at = clock_timestamp() where seq = $1', [seq]);
  }
  return rows.at(-1)?.seq ?? sent;
}
