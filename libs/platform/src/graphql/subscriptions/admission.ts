import { bearerToken } from '../../identity/bearer.js';
import type { Actor } from '../../identity/actor.js';
import type { VerifyToken } from '../../identity/verifier.js';

/** Browsers send Origin on every WebSocket and any page may open one; programs send none. */
export function isAllowedOrigin(origin: string | undefined, host: string | undefined, allowed: readonly string[]): boolean {
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** The token of `connection_init`: `{ authorization: "Bearer …" }`, also inside `headers`, as common clients send it. */
export async function actorOfParams(params: Readonly<Record<string, unknown>> | undefined, verify: VerifyToken): Promise<Actor | undefined> {
  const nested = params?.['headers'];
  const headers = nested && typeof nested === 'object' ? (nested as Record<string, unknown>) : {};
  const given = [params?.['authorization'], params?.['Authorization'], headers['authorization'], headers['Authorization']].find((value) => typeof value === 'string');
  const token = bearerToken(given);
  return token ? verify(token) : undefined;
}
