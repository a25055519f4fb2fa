import type { NoticeMessage } from '../domain/message.js';

/** A way out for notices. Rejects when it is not sure that the notice was taken. */
export interface NoticeChannel {
  readonly name: 'SMTP' | 'WEBHOOK';
  send(message: NoticeMessage): Promise<void>;
  close(): void;
}
