import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forbidden, unauthenticated, unavailable, type PublicError } from '../graphql/errors.js';
import type { Actor } from './actor.js';
import { bearerToken } from './bearer.js';
import { IdentityProviderUnavailable, type VerifyToken } from './verifier.js';

/** Whether this service serves such an actor at all, e.g. liaison officers alone. */
export type Admits = (actor: Actor) => boolean;

const actors = new WeakMap<IncomingMessage, Actor>();
export const actorOfRequest = (request: IncomingMessage): Actor | undefined => actors.get(request);

/**
 * Stands before the parser: nobody without a valid token gets a document read, so there is no resolver whose guard could
 * be forgotten, and an unknown caller learns nothing of the schema. Only POST is served: a URL would carry the operation into logs.
 */
export function guardPath(server: FastifyInstance, path: string, verify: VerifyToken, admits: Admits): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url !== path) return;
    if (request.method !== 'POST') return reply.status(405).header('allow', 'POST').send(body('BAD_REQUEST', 'Send operations by POST.'));
    const refusal = await admit(request, verify, admits);
    if (refusal) await refuse(reply, refusal);
  });
}

async function admit(request: FastifyRequest, verify: VerifyToken, admits: Admits): Promise<PublicError | undefined> {
  const token = bearerToken(request.headers.authorization);
  try {
    const actor = token ? await verify(token) : undefined;
    if (!actor) return unauthenticated();
    if (!admits(actor)) return forbidden();
    actors.set(request.raw, actor);
    return undefined;
  } catch (error) {
    if (error instanceof IdentityProviderUnavailable) return unavailable();
    throw error;
  }
}

function refuse(reply: FastifyReply, refusal: PublicError): FastifyReply {
  if (refusal.code === 'UNAVAILABLE') void reply.status(503).header('retry-after', '30');
  else if (refusal.code === 'FORBIDDEN') void reply.status(403);
  else void reply.status(401).header('www-authenticate', 'Bearer');
  return reply.send(body(refusal.code, refusal.message));
}

const body = (code: string, message: string) => ({ data: null, errors: [{ message, extensions: { code } }] });
