import type { FastifyReply, FastifyRequest } from 'fastify';

export interface OriginRule { readonly allowedOrigins: readonly string[] }

/** Browsers name the page's origin on every WebSocket and every POST; programs name none. The service's own pages are always allowed. */
export function isAllowedOrigin(origin: string | undefined, host: string | undefined, { allowedOrigins }: OriginRule): boolean {
  if (origin === undefined || allowedOrigins.includes(origin)) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

const PREFLIGHT_AGE_SECONDS = 600;
/** Lets an allowed page of another origin read the answer (CORS). No cookies are in play, so credentials are not allowed. */
export function tellOrigin(request: FastifyRequest, reply: FastifyReply): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  void reply.headers({ 'access-control-allow-origin': origin, vary: 'Origin' });
  if (request.method !== 'OPTIONS') return;
  void reply.headers({ 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'authorization, content-type', 'access-control-max-age': PREFLIGHT_AGE_SECONDS });
}
