export interface EmbeddedLogOptions {
  /** PostgreSQL URL of the log's database as this participant's own role. */
  readonly url: string;
  /** How long a reader waits for a notification before it looks by itself. */
  readonly pollMs?: number;
  /** How long one statement may take before the log counts as out of reach. */
  readonly statementTimeoutMs?: number;
}
