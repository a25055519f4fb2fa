import { z } from 'zod';

const MAX_PORT = 65_535;
/** An integer given as text. */
export const integer = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
/** `true` or `false`, nothing else: "0", "no" and the like are refused, not guessed. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Variables that every service reads; a service extends this with its own. */
export const serviceVariables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  /** 0 takes any free port; the service tells which. */
  PORT: integer(0, MAX_PORT),
  METRICS_TOKEN: z.string().min(16).optional(),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().min(1),
  /** Web origins, separated by commas, from which a browser may call besides the service's own. */
  ALLOWED_ORIGINS: z.string().default(''),
  BODY_LIMIT_BYTES: integer(1024, 16_777_216).default(1_048_576),
});
export type ServiceVariables = z.infer<typeof serviceVariables>;

/** What the platform itself needs; the rest of a service's configuration stays with the service. */
export interface ServiceConfig {
  readonly name: string;
  readonly production: boolean;
  readonly logLevel: ServiceVariables['LOG_LEVEL'];
  readonly host: string;
  readonly port: number;
  readonly metricsToken: string | undefined;
  readonly oidc: { readonly issuer: string; readonly audience: string };
  readonly allowedOrigins: readonly string[];
  readonly bodyLimitBytes: number;
}

export function serviceConfig(name: string, variables: ServiceVariables): ServiceConfig {
  return {
    name,
    production: variables.NODE_ENV === 'production',
    logLevel: variables.LOG_LEVEL,
    host: variables.HOST,
    port: variables.PORT,
    metricsToken: variables.METRICS_TOKEN,
    oidc: { issuer: variables.OIDC_ISSUER, audience: variables.OIDC_AUDIENCE },
    allowedOrigins: variables.ALLOWED_ORIGINS.split(',').map((origin) => origin.trim()).filter((origin) => origin !== ''),
    bodyLimitBytes: variables.BODY_LIMIT_BYTES,
  };
}
