import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { ServiceConfig } from '../config/service-config.js';
import type { GraphqlContext } from '../identity/current-actor.js';
import { actorOfRequest } from '../identity/http-gate.js';
import { requestId } from '../logging/logger.js';
import type { Metrics } from '../metrics/metrics.js';
import { PublicError } from './errors.js';
import { GRAPHQL_LIMITS, validationRules } from './limits/index.js';
import { maskErrors, type MaskLog } from './masking.js';

export const GRAPHQL_PATH = '/graphql';
const DOCUMENT_CACHE = 256;

/** Mercurius for queries and mutations over POST. Subscriptions have a server of their own (subscriptions/). */
export function graphqlModule(config: ServiceConfig, log: MaskLog, metrics: Metrics): DynamicModule {
  return GraphQLModule.forRoot<MercuriusDriverConfig>({
    driver: MercuriusDriver,
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    sortSchema: true,
    subscription: false,
    graphiql: false,
    allowBatchedQueries: false,
    cache: DOCUMENT_CACHE,
    // Its compiled input check does not know defaults: it would refuse, from the second call on, what omits a required member that has one.
    jit: 0,
    csrfPrevention: { allowedContentTypes: ['application/json'], requiredHeaders: ['x-requested-by-homeward'] },
    validationRules: validationRules(config.production),
    graphql: { parseOptions: { maxTokens: GRAPHQL_LIMITS.tokens }, validateOptions: { maxErrors: GRAPHQL_LIMITS.validationErrors } },
    additionalRouteOptions: { bodyLimit: config.bodyLimitBytes },
    context: (request: FastifyRequest): GraphqlContext => ({ actor: actorOfRequest(request.raw), correlationId: requestId(request.raw) }),
    errorFormatter: (execution, context) => {
      const { correlationId } = context as unknown as GraphqlContext;
      const errors = maskErrors(execution.errors ?? [], { production: config.production, correlationId, log, metrics });
      return { statusCode: statusOf(errors, context.reply), response: { data: execution.data ?? null, errors: errors as never } };
    },
    hooks: { preParsing: (_schema, source) => { refuseLongDocument(source); } },
  });
}

function refuseLongDocument(source: string): void {
  if (source.length > GRAPHQL_LIMITS.documentCharacters) throw new PublicError('TOO_LARGE', 'The operation is too long. Put values into variables.');
}

/** 200 whenever the operation ran; 4xx when it was refused before. */
function statusOf(errors: readonly GraphQLFormattedError[], reply: FastifyReply | undefined): number {
  const codes = new Set(errors.map((error) => error.extensions?.['code']));
  if (reply && reply.statusCode >= 400) return reply.statusCode;
  if (codes.has('TOO_LARGE')) return 413;
  if (codes.has('BAD_REQUEST') || codes.has('LIMIT_EXCEEDED')) return 400;
  return 200;
}
