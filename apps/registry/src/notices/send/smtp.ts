import { createTransport } from 'nodemailer';
import type { NoticeChannel } from './channel.js';

const TIMEOUT_MS = 10_000;
export interface SmtpOptions { readonly url: string; readonly from: string; readonly to: string }

/** Mails a notice to the duty address. The Message-ID is the notice's id, so that a repetition shows as one. */
export function smtpChannel({ url, from, to }: SmtpOptions): NoticeChannel {
  const transport = createTransport({ url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS });
  const domain = from.split('@')[1] ?? 'homeward.invalid';
  return {
    name: 'SMTP',
    send: async (message) => {
      await transport.sendMail({ from, to, subject: message.text, text: `${message.text}\n${message.link}\n`, messageId: `<${message.id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
    close: () => { transport.close(); },
  };
}
