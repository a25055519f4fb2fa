/** The service's pino logger, for injection: `@Inject(LOG) private readonly log: ServiceLog`. */
export const LOG = Symbol('service log');
export type { Logger as ServiceLog } from 'pino';
