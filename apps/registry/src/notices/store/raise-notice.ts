import { randomUUID } from 'node:crypto';
import { rowsOf, type Tx } from '../../platform/tx.js';
import { AUDIENCE_OF, type NoticeKind } from '../domain/due.js';

export interface NewNotice {
  readonly country: string; readonly organisation: string; readonly kind: NoticeKind;
  /** Candidate key, disclosure id or case id; never a person's data. */
  readonly subject: string;
  readonly occasion: string;
}
export const CHANNELS = ['SMTP', 'WEBHOOK'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Once per kind, subject and occasion, whatever is delivered twice; the deliveries are queued with it. */
export async function raiseNotice(tx: Tx, { country, organisation, kind, subject, occasion }: NewNotice, now: Date): Promise<void> {
  const raised = await rowsOf<{ notice_id: string }>(tx, INSERT, [randomUUID(), country, organisation, kind, AUDIENCE_OF[kind], subject, occasion, now]);
  for (const { notice_id: id } of raised) {
    for (const channel of CHANNELS) {
      await tx.query('insert into notice_delivery (notice_id, channel, attempts, next_attempt_at) values ($1, $2, 0, $3)', [id, channel, now]);
    }
  }
}

const INSERT = `with raised as (
  insert into notice (notice_id, country, organisation, kind, audience, subject, occasion, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning notice_id)
  select notice_id from raised`;

/** With what it was about. */
export async function forgetNotices(tx: Tx, subject: string): Promise<void> {
  await tx.query('delete from notice_delivery where notice_id in (select notice_id from notice where subject = $1)', [subject]);
  await tx.query('delete from notice where subject = $1', [subject]);
}
