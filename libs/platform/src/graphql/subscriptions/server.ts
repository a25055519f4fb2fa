import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer, type Context } from 'graphql-ws';
import { getOperationAST, GraphQLError, OperationTypeNode, parse, specifiedRules, validate, type DocumentNode, type ExecutionArgs, type GraphQLSchema, type ValidationRule } from 'graphql';
import { WebSocketServer } from 'ws';
import { hasExpired, type Actor } from '../../identity/actor.js';
import type { GraphqlContext } from '../../identity/current-actor.js';
import type { Admits, DoorRefusal } from '../../identity/http-gate.js';
import { isAllowedOrigin, type OriginRule } from '../../identity/origin.js';
import type { VerifyToken } from '../../identity/verifier.js';
import type { Metrics } from '../../metrics/metrics.js';
import { requestId } from '../../logging/logger.js';
import { PublicError } from '../errors.js';
import { GRAPHQL_LIMITS, validationRules } from '../limits/index.js';
import { maskErrors, type MaskLog } from '../masking.js';
import { actorOfParams } from './admission.js';
import { CLOSE } from './close-codes.js';
import { serveSocket, type SocketExtra } from './socket.js';

/** Asked before each event is sent, besides the token's own end; e.g. whether the organisation still takes part. */
export type StillAllowed = (actor: Actor) => boolean | Promise<boolean>;
export interface SubscriptionOptions extends OriginRule {
  readonly schema: GraphQLSchema;
  readonly path: string;
  readonly production: boolean;
  readonly verify: VerifyToken;
  readonly admits: Admits;
  readonly stillAllowed: StillAllowed;
  readonly log: MaskLog;
  readonly metrics: Pick<Metrics, 'graphqlErrors' | 'openSockets' | 'refusedAtDoor'>;
}
export interface SubscriptionServer { close(): Promise<void> }

const MAX_FRAME_BYTES = 131_072;
const MAX_SOCKETS = 1_000;
/** Each open subscription looks into the database twice a second, on the connections that everybody shares. */
const MAX_SOCKETS_PER_ACTOR = 4;
const MAX_SUBSCRIPTIONS_PER_SOCKET = 4;
const INIT_WAIT_MS = 5_000;
const CLOSE_WAIT_MS = 2_000;
/** setTimeout's own bound; a token that lives longer is checked at each event all the same. */
const MAX_TIMER_MS = 2_147_483_647;

type Connection = Context<Record<string, unknown>, SocketExtra & { actor?: Actor; expiry?: NodeJS.Timeout }>;

/**
 * Subscriptions by the protocol graphql-transport-ws, alone: the older one lets clients skip the connection check.
 * Authorised at connect, at subscribe and at every event; the socket closes with 4403 the moment its token ends.
 */
export function serveSubscriptions(http: HttpServer, options: SubscriptionOptions): SubscriptionServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false, handleProtocols: (offered) => (offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false) });
  const crowd = new Map<string, number>();
  const protocol = makeServer<Record<string, unknown>, SocketExtra & { actor?: Actor; expiry?: NodeJS.Timeout }>({
    connectionInitWaitTimeout: INIT_WAIT_MS,
    onConnect: (connection) => admit(connection, options, crowd),
    onSubscribe: (connection, _id, payload) => prepare(connection, payload, options),
    onNext: async (connection, _id, _payload, _args, result) => {
      if (!(await mayReceive(connection, options))) { forbid(connection); return { data: null }; }
      return result.errors ? { data: result.data ?? null, errors: mask(connection, result.errors, options) } : undefined;
    },
    onError: (connection, _id, _payload, errors) => mask(connection, errors, options),
    onClose: (connection) => { clearTimeout(connection.extra.expiry); leave(connection, crowd); },
  });
  const failed = (code: string, error: unknown) => options.log.error({ correlationId: 'socket', code, err: error }, 'a subscription socket failed');
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const refusal = refusalOf(request, options, sockets.clients.size);
    if (refusal) { stream.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`); return; }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      options.metrics.openSockets.inc();
      socket.once('close', () => options.metrics.openSockets.dec());
      serveSocket(protocol, socket, request, failed);
    });
  };
  http.on('upgrade', upgrade);
  return { close: () => closeAll(http, upgrade, sockets) };
}

function refusalOf(request: IncomingMessage, options: SubscriptionOptions, open: number): string | undefined {
  if ((request.url ?? '').split('?')[0] !== options.path) return '404 Not Found';
  if (!isAllowedOrigin(request.headers.origin, request.headers.host, options)) return '403 Forbidden';
  return open >= MAX_SOCKETS ? '503 Service Unavailable' : undefined;
}

async function admit(connection: Connection, options: SubscriptionOptions, crowd: Map<string, number>): Promise<boolean> {
  const actor = await actorOfParams(connection.connectionParams, options.verify);
  const refusal: DoorRefusal | undefined = !actor || hasExpired(actor, new Date()) ? 'NO_VALID_TOKEN' : !options.admits(actor) || !(await options.stillAllowed(actor)) ? 'NOT_SERVED' : undefined;
  if (!actor || refusal) { options.metrics.refusedAtDoor.inc({ reason: refusal ?? 'NO_VALID_TOKEN' }); return false; }
  const open = crowd.get(keyOf(actor)) ?? 0;
  if (open >= MAX_SOCKETS_PER_ACTOR) {
    options.metrics.refusedAtDoor.inc({ reason: 'OVERLOADED' });
    connection.extra.socket.close(CLOSE.TRY_AGAIN_LATER, 'Too many sockets of one person');
    return false;
  }
  crowd.set(keyOf(actor), open + 1);
  connection.extra.actor = actor;
  const livesMs = actor.expiresAt.getTime() - Date.now();
  connection.extra.expiry = setTimeout(() => forbid(connection), Math.min(livesMs, MAX_TIMER_MS));
  return true;
}

const keyOf = ({ issuer, subject }: Actor): string => `${issuer} ${subject}`;
/** Only a socket that was admitted was counted. */
function leave({ extra: { actor } }: Connection, crowd: Map<string, number>): void {
  if (!actor) return;
  const left = (crowd.get(keyOf(actor)) ?? 1) - 1;
  if (left > 0) crowd.set(keyOf(actor), left);
  else crowd.delete(keyOf(actor));
}

async function mayReceive({ extra }: Connection, { stillAllowed }: SubscriptionOptions): Promise<boolean> {
  return extra.actor !== undefined && !hasExpired(extra.actor, new Date()) && stillAllowed(extra.actor);
}
const forbid = ({ extra }: Connection): void => extra.socket.close(CLOSE.FORBIDDEN, 'Forbidden');

/** The same checks as over HTTP, because a document that comes by socket has met none of them yet. */
async function prepare(connection: Connection, payload: { query: string; operationName?: string | null | undefined; variables?: Record<string, unknown> | null | undefined }, options: SubscriptionOptions): Promise<ExecutionArgs | readonly GraphQLError[]> {
  if (!(await mayReceive(connection, options))) { forbid(connection); return [new PublicError('UNAUTHENTICATED', 'Forbidden')]; }
  if (Object.keys(connection.subscriptions).length > MAX_SUBSCRIPTIONS_PER_SOCKET) return [new PublicError('LIMIT_EXCEEDED', 'Too many subscriptions on one socket.')];
  const document = parsed(payload.query);
  if (!('definitions' in document)) return [document];
  const rules: ValidationRule[] = [...specifiedRules, ...validationRules(options.production)];
  const errors = validate(options.schema, document, rules, { maxErrors: GRAPHQL_LIMITS.validationErrors });
  if (errors.length > 0) return errors;
  const operationName = payload.operationName ?? undefined;
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) return [new PublicError('BAD_REQUEST', 'Send queries and mutations by POST; this socket takes subscriptions.')];
  const contextValue: GraphqlContext = { actor: connection.extra.actor, correlationId: requestId(connection.extra.request) };
  return { schema: options.schema, document, operationName, variableValues: payload.variables ?? undefined, contextValue };
}

function parsed(query: string): DocumentNode | GraphQLError {
  if (query.length > GRAPHQL_LIMITS.documentCharacters) return new PublicError('TOO_LARGE', 'The operation is too long.');
  try {
    return parse(query, { maxTokens: GRAPHQL_LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

const mask = (connection: Connection, errors: readonly unknown[], { production, log, metrics }: SubscriptionOptions) =>
  maskErrors(errors, { production, log, metrics, correlationId: requestId(connection.extra.request) });

async function closeAll(http: HttpServer, upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void, sockets: WebSocketServer): Promise<void> {
  http.off('upgrade', upgrade);
  const open = [...sockets.clients];
  const gone = Promise.all(open.map((socket) => new Promise<void>((resolve) => { socket.once('close', () => resolve()); })));
  for (const socket of open) socket.close(CLOSE.SERVICE_RESTART, 'Service restart');
  const cut = setTimeout(() => { for (const socket of open) socket.terminate(); }, CLOSE_WAIT_MS);
  await gone;
  clearTimeout(cut);
  await new Promise<void>((resolve) => { sockets.close(() => resolve()); });
}
