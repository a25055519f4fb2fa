import { errorCode } from '@homeward/platform';
import type { Database } from '../../platform/database.js';
import type { Clock } from '../../platform/ports.js';
import { rowsOf, type Tx } from '../../platform/tx.js';
import { noticeMessage, type Notice } from '../domain/message.js';
import { retryDelayMs } from '../domain/retry.js';
import type { NoticeChannel } from './channel.js';

export interface DeliveryParts { readonly database: Database; readonly clock: Clock; readonly channels: readonly NoticeChannel[]; readonly baseUrl: string; /** Of `channels`, the one whose deliveries are due now; each goes its own way, so that a dead address holds up no other. */ readonly by: NoticeChannel; /** Ends the sending; what was taken and not sent comes again at its next attempt. */ readonly signal?: AbortSignal }
interface DueRow extends Notice { readonly channel: string; readonly attempts: number }
const BATCH = 20;

/**
 * Sends what is due. Each delivery is taken, with its next attempt already written, before it is sent: a crash in
 * between delays it and loses nothing, and two processes never send the same one at once.
 * @returns how many were tried
 */
export async function deliverNotices(parts: DeliveryParts): Promise<number> {
  if (parts.signal?.aborted) return 0;
  const due = await parts.database.withWorker((tx) => takeDue(tx, parts));
  for (const row of due) if (!parts.signal?.aborted) await deliverOne(parts, row);
  return due.length;
}

async function takeDue(tx: Tx, { clock, channels, by }: DeliveryParts): Promise<readonly DueRow[]> {
  const now = clock.now();
  // A channel that is not configured has nothing to wait for.
  await tx.query('delete from notice_delivery where not (channel = any($1))', [channels.map(({ name }) => name)]);
  const rows = await rowsOf<DueRow>(tx, `
    select d.notice_id as "noticeId", d.channel, d.attempts, n.organisation, n.kind, n.audience, n.subject, n.created_at as "createdAt"
    from notice_delivery d join notice n on n.notice_id = d.notice_id
    where d.channel = $3 and d.delivered_at is null and d.next_attempt_at <= $1 order by d.next_attempt_at limit $2 for update of d skip locked`, [now, BATCH, by.name]);
  for (const row of rows) {
    await tx.query('update notice_delivery set attempts = attempts + 1, next_attempt_at = $3 where notice_id = $1 and channel = $2',
      [row.noticeId, row.channel, new Date(now.getTime() + retryDelayMs(row.attempts))]);
  }
  return rows;
}

async function deliverOne({ database, clock, by, baseUrl, signal }: DeliveryParts, row: DueRow): Promise<void> {
  const problem = await attempt(by, row, baseUrl, signal);
  await database.withWorker((tx) => (problem === undefined
    ? tx.query('update notice_delivery set delivered_at = $3, last_problem = null where notice_id = $1 and channel = $2', [row.noticeId, row.channel, clock.now()])
    : tx.query('update notice_delivery set last_problem = $3 where notice_id = $1 and channel = $2', [row.noticeId, row.channel, problem])));
}

/** A code of what went wrong; the notice stays due. A duty address that does not answer must not hold up the end of the service. */
async function attempt(channel: NoticeChannel, row: DueRow, baseUrl: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  const stop = Promise.withResolvers<never>();
  const stopped = () => { stop.reject(Object.assign(new Error('the service stops'), { code: 'STOPPING' })); };
  signal?.addEventListener('abort', stopped);
  try {
    await Promise.race([channel.send(noticeMessage(row, baseUrl)), stop.promise]);
    return undefined;
  } catch (error) {
    return errorCode(error) ?? 'NOT_SENT';
  } finally {
    signal?.removeEventListener('abort', stopped);
  }
}
