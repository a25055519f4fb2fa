import { setTimeout as pause } from 'node:timers/promises';
import { RELAY_LOCK, type LogPort } from '@homeward/shared';
import pg from 'pg';

const POLL_MS = 20;

/**
 * The obvious relay, which is wrong: it remembers the highest number it has sent and asks for what is above. A
 * transaction that took a lower number and commits later is never sent. It holds the real relay's lock, so that one waits.
 */
export async function runNaiveRelay(url: string, log: Pick<LogPort, 'append'>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [RELAY_LOCK]);
  void relay(client, log);
}

async function relay(client: pg.Client, log: Pick<LogPort, 'append'>): Promise<never> {
  const { rows: [start] } = await client.query<{ sent: string }>('select coalesce(max(seq), 0)::text as sent from outbox where published_at is not null');
  let sent = start?.sent ?? '0';
  for (;;) {
    const { rows } = await client.query<{ seq: string; topic: string; key: string; value: Buffer | null; headers: Readonly<Record<string, string>> }>(
      'select seq::text, topic, key, value, headers from outbox where seq > $1 order by seq limit 200', [sent]);
    for (const { seq, topic, key, value, headers } of rows) {
      await log.append(topic, [{ key, value, headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text, 'base64')])) }]);
      await client.query('update outbox set published_at = clock_timestamp() where seq <= $1 and published_at is null', [seq]);
      sent = seq;
    }
    if (rows.length === 0) await pause(POLL_MS);
  }
}
