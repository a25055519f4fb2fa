import { flag, integer, serviceVariables } from '@homeward/platform';
import { contactPoint, type ContactPoint } from '@homeward/shared';
import { z } from 'zod';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
const interval = (byDefaultMs: number) => integer(50, DAY_MS).default(byDefaultMs);

/** Everything that a registry reads from its environment; any X may be given as X_FILE. */
export const registryVariables = serviceVariables.extend({
  /** ISO 3166-1 alpha-2. */
  COUNTRY: z.string().regex(/^[A-Za-z]{2}$/).transform((country) => country.toUpperCase()),
  DATABASE_URL: z.url(),
  DATABASE_WORKER_URL: z.url(),
  DATABASE_OWNER_URL: z.url().optional(),
  MIGRATE_AT_BOOT: flag.default(false),
  LOG: z.enum(['embedded', 'kafka']).default('kafka'),
  LOG_DATABASE_URL: z.url().optional(),
  /** host:port, separated by commas. */
  KAFKA_BROKERS: z.string().optional(),
  KAFKA_CA: z.string().optional(),
  KAFKA_CERT: z.string().optional(),
  KAFKA_KEY: z.string().optional(),
  KEYS_DIR: z.string(),
  TRUST_FILE: z.string(),
  TRUSTEES_FILE: z.string(),
  /** Where the links of notices lead; the node itself unless told. */
  CONSOLE_URL: z.url().optional(),
  /** How often an open subscription looks for what is new. */
  FEED_MS: integer(50, 60_000).default(500),
  DUTY_WEBHOOK_URL: z.url().optional(),
  SMTP_URL: z.url().optional(),
  /** Of the authority that runs the node: for duty notices and as the sender of them. */
  AUTHORITY_NAME: z.string().min(1).max(120).optional(),
  AUTHORITY_EMAIL: z.email().max(120).optional(),
  AUTHORITY_TELEPHONE: z.string().min(1).max(40).optional(),
  /** The same as JSON in a file. */
  CONTACT: z.string().optional(),
  HEARTBEAT_MS: interval(300 * SECOND_MS),
  DIGEST_MS: interval(300 * SECOND_MS),
  CLOCK_MS: interval(60 * SECOND_MS),
}).superRefine((variables, context) => {
  const missing = variables.LOG === 'embedded' ? variables.LOG_DATABASE_URL === undefined : variables.KAFKA_BROKERS === undefined;
  const path = [variables.LOG === 'embedded' ? 'LOG_DATABASE_URL' : 'KAFKA_BROKERS'];
  if (missing) context.addIssue({ code: 'custom', path, message: `is needed with LOG=${variables.LOG}` });
  if (variables.NODE_ENV === 'production' && !hasWayOut(variables)) context.addIssue({ code: 'custom', path: ['DUTY_WEBHOOK_URL'], message: 'or SMTP_URL with the e-mail of the authority is needed in production: without one nobody hears that a deadline has passed' });
});
/** Whether a notice can reach anybody who does not look at the list of the node. */
const hasWayOut = (variables: { readonly DUTY_WEBHOOK_URL?: string | undefined; readonly SMTP_URL?: string | undefined; readonly AUTHORITY_EMAIL?: string | undefined; readonly CONTACT?: string | undefined }): boolean =>
  variables.DUTY_WEBHOOK_URL !== undefined || (variables.SMTP_URL !== undefined && (variables.AUTHORITY_EMAIL !== undefined || variables.CONTACT !== undefined));

export type RegistryVariables = z.infer<typeof registryVariables>;

/** Undefined when nobody configured one; notices then go nowhere and stay in the list. */
export function authorityContact(variables: RegistryVariables): ContactPoint | undefined {
  if (variables.CONTACT) return contactPoint.parse(JSON.parse(variables.CONTACT));
  const { AUTHORITY_NAME: authority, AUTHORITY_EMAIL: email, AUTHORITY_TELEPHONE: telephone } = variables;
  return authority ? { authority, ...(email ? { email } : {}), ...(telephone ? { telephone } : {}) } : undefined;
}

export const tlsOf = ({ KAFKA_CA: ca, KAFKA_CERT: cert, KAFKA_KEY: key }: RegistryVariables) => (ca && cert && key ? { ca, cert, key } : undefined);
