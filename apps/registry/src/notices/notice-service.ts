import { success, type Result } from '@homeward/shared';
import type { Gate } from '../gate/index.js';
import type { Actor } from '../platform/actor.js';
import type { Refused } from '../platform/refusal.js';
import { rowsOf } from '../platform/tx.js';
import type { Notice } from './domain/message.js';

export interface NoticePosition { readonly createdAt: string; readonly noticeId: string }

export class NoticeService {
  constructor(private readonly gate: Gate) {}

  /** Newest first. */
  list(actor: Actor, limit: number, after: NoticePosition | undefined): Promise<Result<readonly Notice[], Refused>> {
    return this.gate.use({
      actor, access: undefined, operation: 'NOTICE_LIST', reference: 'NONE',
      act: async (tx) => {
        const rows = await rowsOf<Notice>(tx, `
          select notice_id as "noticeId", organisation, kind, audience, subject, created_at as "createdAt" from notice
          where $1::timestamptz is null or (created_at, notice_id) < ($1, $2::uuid) order by created_at desc, notice_id desc limit $3`,
        [after?.createdAt ?? null, after?.noticeId ?? null, limit]);
        return { ...success(rows), recordIds: rows.map((row) => row.noticeId) };
      },
    });
  }
}
