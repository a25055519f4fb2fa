import { timingSafeEqual, createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readiness } from '../health/readiness.js';
import { bearerToken } from '../identity/bearer.js';
import { requestId } from '../logging/logger.js';
import type { Metrics } from '../metrics/metrics.js';

export interface RequestLog { info(fields: { reqId: string; route: string; method: string; status: number; durationMs: number }, text: string): void }
const SECOND_MS = 1_000;

/** Routes for operators; open, because they tell nothing of anybody, except metrics, which tell load. */
export function addOperatorRoutes(server: FastifyInstance, readiness: Readiness, metrics: Metrics, metricsToken: string | undefined): void {
  server.get('/health/live', () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    const report = await readiness.report();
    return reply.status(report.ready ? 200 : 503).send(report);
  });
  server.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, metricsToken)) return reply.status(404).send({ code: 'NOT_FOUND' });
    return reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return LOOPBACK.has(request.raw.socket.remoteAddress ?? '');
  const given = bearerToken(request.headers.authorization);
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** One line and one measurement per request: route, method, status, time. No path, query, header or body. */
export function observeRequests(server: FastifyInstance, metrics: Metrics, log: RequestLog): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched';
    const { method } = request;
    metrics.requestSeconds.observe({ route, method, status: reply.statusCode }, reply.elapsedTime / SECOND_MS);
    log.info({ reqId: requestId(request.raw), route, method, status: reply.statusCode, durationMs: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
}
