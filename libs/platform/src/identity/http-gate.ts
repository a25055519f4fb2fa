import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forbidden, overloaded, PublicError, unauthenticated, unavailable } from '../graphql/errors.js';
import type { Actor } from './actor.js';
import { bearerToken } from './bearer.js';
import { isAllowedOrigin, tellOrigin, type OriginRule } from './origin.js';
import { IdentityProviderUnavailable, type VerifyToken } from './verifier.js';

/** Whether this service serves such an actor at all, e.g. liaison officers alone. */
export type Admits = (actor: Actor) => boolean;
/** Why somebody was turned away; NOT_SERVED: a good token of somebody whom this service does not serve. */
export type DoorRefusal = 'ORIGIN' | 'NO_VALID_TOKEN' | 'NOT_SERVED' | 'OVERLOADED' | 'IDENTITY_PROVIDER_AWAY';
export interface GateOptions extends OriginRule {
  readonly path: string;
  readonly verify: VerifyToken;
  readonly admits: Admits;
  readonly count: (reason: DoorRefusal) => void;
}

const actors = new WeakMap<IncomingMessage, Actor>();
export const actorOfRequest = (request: IncomingMessage): Actor | undefined => actors.get(request);

/** Requests in hand at once; more would only wait in memory for a database connection. */
const MAX_IN_HAND = 200;

/**
 * Stands before the parser: nobody without a valid token gets a document read, so there is no resolver whose guard could
 * be forgotten, and an unknown caller learns nothing of the schema. Only POST is served: a URL would carry the operation
 * into logs. Pages of other origins are turned away unless they are named.
 */
export function guardPath(server: FastifyInstance, options: GateOptions): void {
  const admittance = limitInHand(MAX_IN_HAND);
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.split('?')[0] !== options.path) return;
    if (!isAllowedOrigin(request.headers.origin, request.headers.host, options)) return refuse(reply, 'ORIGIN', options);
    tellOrigin(request, reply);
    if (request.method === 'OPTIONS') return reply.status(204).send();
    if (request.method !== 'POST') return reply.status(405).header('allow', 'POST').send(bodyOf(new PublicError('BAD_REQUEST', 'Send operations by POST.')));
    const refusal = admittance.enter(reply) ? await admit(request, options) : 'OVERLOADED';
    if (refusal) return refuse(reply, refusal, options);
  });
}

/** Counts until the response is closed, also when the caller went away before it came. */
function limitInHand(most: number): { enter(reply: FastifyReply): boolean } {
  let inHand = 0;
  return {
    enter: (reply) => {
      if (inHand >= most) return false;
      inHand++;
      reply.raw.once('close', () => { inHand--; });
      return true;
    },
  };
}

async function admit(request: FastifyRequest, { verify, admits }: GateOptions): Promise<DoorRefusal | undefined> {
  const token = bearerToken(request.headers.authorization);
  try {
    const actor = token ? await verify(token) : undefined;
    if (!actor) return 'NO_VALID_TOKEN';
    if (!admits(actor)) return 'NOT_SERVED';
    actors.set(request.raw, actor);
    return undefined;
  } catch (error) {
    if (error instanceof IdentityProviderUnavailable) return 'IDENTITY_PROVIDER_AWAY';
    throw error;
  }
}

const RETRY_AFTER_SECONDS = '5';
const ERROR_OF: Readonly<Record<DoorRefusal, () => PublicError>> =
  { ORIGIN: forbidden, NO_VALID_TOKEN: unauthenticated, NOT_SERVED: forbidden, OVERLOADED: overloaded, IDENTITY_PROVIDER_AWAY: unavailable };
function refuse(reply: FastifyReply, reason: DoorRefusal, { count }: Pick<GateOptions, 'count'>): FastifyReply {
  count(reason);
  const refusal = ERROR_OF[reason]();
  if (refusal.code === 'UNAVAILABLE') void reply.status(503).header('retry-after', RETRY_AFTER_SECONDS);
  else if (refusal.code === 'FORBIDDEN') void reply.status(403);
  else void reply.status(401).header('www-authenticate', 'Bearer');
  return reply.send(bodyOf(refusal));
}

const bodyOf = ({ code, message }: PublicError) => ({ data: null, errors: [{ message, extensions: { code } }] });
