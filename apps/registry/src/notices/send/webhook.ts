import type { NoticeChannel } from './channel.js';

const TIMEOUT_MS = 10_000;

/** Posts a notice as JSON. The id goes as idempotency key: after a crash it may come twice, and the receiver can tell. */
export const webhookChannel = (url: string): NoticeChannel => ({
  name: 'WEBHOOK',
  send: async (message) => {
    const response = await fetch(url, {
      method: 'POST', redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { 'content-type': 'application/json', 'idempotency-key': message.id }, body: JSON.stringify(message),
    });
    await response.body?.cancel();
    if (!response.ok) throw Object.assign(new Error('the webhook refused a notice'), { code: `HTTP_${String(response.status)}` });
  },
  close: () => undefined,
});
