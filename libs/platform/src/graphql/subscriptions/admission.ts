import { bearerToken } from '../../identity/bearer.js';
import type { Actor } from '../../identity/actor.js';
import type { VerifyToken } from '../../identity/verifier.js';

/** The token of `connection_init`: `{ authorization: "Bearer …" }`, also inside `headers`, as common clients send it. */
export async function actorOfParams(params: Readonly<Record<string, unknown>> | undefined, verify: VerifyToken): Promise<Actor | undefined> {
  const nested = params?.['headers'];
  const headers = nested && typeof nested === 'object' ? (nested as Record<string, unknown>) : {};
  const given = [params?.['authorization'], params?.['Authorization'], headers['authorization'], headers['Authorization']].find((value) => typeof value === 'string');
  const token = bearerToken(given);
  return token ? verify(token) : undefined;
}
