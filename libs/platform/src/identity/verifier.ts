import { isNativeError } from 'node:util/types';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Actor } from './actor.js';

export interface OidcSettings { readonly issuer: string; readonly audience: string }
/** undefined means: this is no token of ours, whatever the reason; callers answer all reasons alike. */
export type VerifyToken = (token: string) => Promise<Actor | undefined>;

/** The identity provider cannot be asked. Not the caller's fault, and not a reason to call the token bad. */
export class IdentityProviderUnavailable extends Error {
  readonly code = 'IDENTITY_PROVIDER_UNAVAILABLE';
  constructor(options?: ErrorOptions) {
    super('the identity provider does not answer', options);
    this.name = 'IdentityProviderUnavailable';
  }
}

const CLOCK_TOLERANCE_SECONDS = 5;
const DISCOVERY_TIMEOUT_MS = 5_000;
const MAX_TOKEN_LENGTH = 8_192;
/** Asymmetric only: a public key must not be usable as a shared secret. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'PS256', 'RS256'];
const MILLISECONDS = 1_000;

const claims = z.object({
  iss: z.string(), sub: z.string().min(1).max(200), exp: z.number(),
  country: z.string().regex(/^[A-Za-z]{2}$/).transform((country) => country.toUpperCase()).optional(),
  organisation: z.string().regex(/^[a-z0-9-]{1,60}$/).optional(),
  roles: z.array(z.string().max(40)).max(20).default([]),
});

/** OpenID Connect Discovery 1.0 and RFC 9068 style access tokens: signature, issuer, audience, time, then the claims. */
export function tokenVerifier(settings: OidcSettings): VerifyToken {
  const keys = lazily(() => discoverKeys(settings.issuer));
  return async (token) => {
    if (token.length > MAX_TOKEN_LENGTH) return undefined;
    const key = await keys();
    try {
      const options = { issuer: settings.issuer, audience: settings.audience, algorithms: ALGORITHMS, clockTolerance: CLOCK_TOLERANCE_SECONDS, requiredClaims: ['exp', 'sub'] };
      return actorOf((await jwtVerify(token, key, options)).payload);
    } catch (error) {
      if (isOutage(error)) throw new IdentityProviderUnavailable({ cause: error });
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
}

/** jose gives a generic error when the key set cannot be fetched; fetch itself a TypeError or a timeout. */
function isOutage(error: unknown): boolean {
  if (error instanceof errors.JOSEError) return error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC';
  return isNativeError(error) && (error.name === 'TypeError' || error.name === 'TimeoutError');
}

function actorOf(payload: JWTPayload): Actor | undefined {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return undefined;
  const { iss, sub, exp, country, organisation, roles } = parsed.data;
  return { issuer: iss, subject: sub, country, organisation, roles, expiresAt: new Date(exp * MILLISECONDS) };
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS), redirect: 'error' });
    const document = z.object({ issuer: z.string(), jwks_uri: z.url() }).parse(await response.json());
    if (document.issuer !== issuer) throw new Error('discovery names another issuer');
    return createRemoteJWKSet(new URL(document.jwks_uri));
  } catch (error) {
    throw new IdentityProviderUnavailable({ cause: error });
  }
}

/** Remembers the first success; a failure is forgotten, so that the next request tries again. */
function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => { made = undefined; throw error; });
    return made;
  };
}
