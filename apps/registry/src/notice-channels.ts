import { smtpChannel, webhookChannel, type NoticeChannel } from './notices/index.js';
import { authorityContact, type RegistryVariables } from './platform/config.js';

/** Ways out for duty notices, as far as they are configured; a notice without one stays in the list of the node. */
export function noticeChannels(variables: RegistryVariables): readonly NoticeChannel[] {
  const { DUTY_WEBHOOK_URL: webhook, SMTP_URL: smtp } = variables;
  const duty = authorityContact(variables)?.email;
  return [...(webhook ? [webhookChannel(webhook)] : []), ...(smtp && duty ? [smtpChannel({ url: smtp, from: duty, to: duty })] : [])];
}
