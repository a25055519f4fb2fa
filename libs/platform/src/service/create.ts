import 'reflect-metadata';
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Logger as NestLogger } from 'nestjs-pino';
import type { Logger } from 'pino';
import type { ServiceConfig } from '../config/service-config.js';
import { ExceptionEdge } from '../graphql/exception-filter.js';
import { InputPipe } from '../graphql/input-pipe.js';
import { NOTE_REFUSED_INPUT, noteNothing, type NoteRefusedInput } from '../graphql/refused-input.js';
import { GRAPHQL_PATH, graphqlModule } from '../graphql/module.js';
import { serveSubscriptions, type StillAllowed, type SubscriptionServer } from '../graphql/subscriptions/server.js';
import { Readiness, type ReadinessCheck } from '../health/readiness.js';
import { guardPath, type Admits } from '../identity/http-gate.js';
import { tokenVerifier, type VerifyToken } from '../identity/verifier.js';
import { createLogger, loggingModule, type LogDestination } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import { addOperatorRoutes, observeRequests } from './routes.js';
import { LOG } from './tokens.js';

export interface ServiceOptions {
  /** The service's root module; a dynamic one may carry its configuration. */
  readonly module: Type | DynamicModule;
  readonly config: ServiceConfig;
  /** False for a process without an API; then only the operator routes are served. */
  readonly graphql?: boolean;
  /** Whom the API serves at all; everybody with a valid token if not given. */
  readonly admits?: Admits;
  /** Readiness checks by name; features may add more by injecting `Readiness`. */
  readonly ready?: Readonly<Record<string, ReadinessCheck>>;
  readonly stillAllowed?: StillAllowed;
  /** Told of each operation of a known actor that is turned away for its input. */
  readonly noteRefusedInput?: NoteRefusedInput;
  /** Instead of the OIDC verifier; for tests. */
  readonly verify?: VerifyToken;
  readonly logTo?: LogDestination;
}
export interface Service {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly log: Logger;
  /** Not ready, sockets closed so that clients resume elsewhere, requests in hand answered, then Nest's shutdown hooks. Idempotent. */
  close(): Promise<void>;
}

const SWEEP_MS = 50;
/** For a whole request to arrive; a caller that drips bytes is cut off. */
const REQUEST_TIMEOUT_MS = 30_000;
const everybody: Admits = () => true;

@Global()
@Module({})
class PlatformModule {}

/** Builds and starts a service without touching the process (signals, exit): what tests and `bootService` share. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const { config } = options;
  const log = createLogger(config, options.logTo);
  const metrics = new Metrics();
  const readiness = new Readiness();
  for (const [name, check] of Object.entries(options.ready ?? {})) readiness.add(name, check);
  const adapter = new FastifyAdapter({ bodyLimit: config.bodyLimitBytes, forceCloseConnections: 'idle', requestTimeout: REQUEST_TIMEOUT_MS, routerOptions: { maxParamLength: 100 } });
  const app = await NestFactory.create<NestFastifyApplication>(rootModule(options, log, metrics, readiness), adapter, { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(NestLogger));
  const server = app.getHttpAdapter().getInstance();
  observeRequests(server, metrics, log);
  addOperatorRoutes(server, readiness, metrics, config.metricsToken);
  const verify = options.verify ?? tokenVerifier(config.oidc);
  if (options.graphql !== false) guardPath(server, { path: GRAPHQL_PATH, verify, admits: options.admits ?? everybody, allowedOrigins: config.allowedOrigins, count: (reason) => { metrics.refusedAtDoor.inc({ reason }); } });
  await app.init();
  const subscriptions = options.graphql === false ? undefined : subscriptionsOf(app, server, options, verify, log, metrics);
  await app.listen(config.port, config.host);
  return { app, url: addressOf(server, config.host), log, close: once(() => stop(app, server, readiness, subscriptions)) };
}

function rootModule(options: ServiceOptions, log: Logger, metrics: Metrics, readiness: Readiness): DynamicModule {
  const graphql = options.graphql === false ? [] : [graphqlModule(options.config, log, metrics)];
  const shared = [{ provide: Metrics, useValue: metrics }, { provide: Readiness, useValue: readiness }, { provide: LOG, useValue: log }];
  return {
    module: PlatformModule,
    global: true,
    imports: [loggingModule(log), options.module, ...graphql],
    providers: [...shared, { provide: NOTE_REFUSED_INPUT, useValue: options.noteRefusedInput ?? noteNothing }, { provide: APP_PIPE, useClass: InputPipe }, { provide: APP_FILTER, useClass: ExceptionEdge }],
    exports: shared.map(({ provide }) => provide),
  };
}

function subscriptionsOf(app: NestFastifyApplication, server: FastifyInstance, options: ServiceOptions, verify: VerifyToken, log: Logger, metrics: Metrics): SubscriptionServer {
  const { schema } = app.get(GraphQLSchemaHost);
  const { production, allowedOrigins } = options.config;
  return serveSubscriptions(server.server, { schema, path: GRAPHQL_PATH, production, allowedOrigins, verify, admits: options.admits ?? everybody, stillAllowed: options.stillAllowed ?? (() => true), log, metrics });
}

async function stop(app: NestFastifyApplication, server: FastifyInstance, readiness: Readiness, subscriptions: SubscriptionServer | undefined): Promise<void> {
  readiness.beginStop();
  await subscriptions?.close();
  // A connection that was busy when we began would else be kept alive, idle, for a minute after its answer.
  const sweep = setInterval(() => server.server.closeIdleConnections(), SWEEP_MS);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
  }
}

function addressOf(server: FastifyInstance, host: string): string {
  const address = server.server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
