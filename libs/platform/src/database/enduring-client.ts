import pg from 'pg';

/**
 * A client that outlives its server. A connection can break while nobody listens to it, e.g. between the pool's throwing
 * it away and its end; as an unheard 'error' that would end the process. Whoever uses the client learns of it from the
 * query that fails.
 */
export class EnduringClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
