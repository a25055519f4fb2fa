import { LogError, type InterruptionCode } from '../port.js';

/** SQLSTATE classes that a retry cannot mend: no right, a refused login. */
const FORBIDDEN_STATES = new Set(['42501', '28000', '28P01']);
const TOPIC_MISSING_STATE = '42P01';
const TOO_LARGE_STATE = '54000';

const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

export function embeddedLogError(topic: string, error: unknown): LogError {
  if (error instanceof LogError) return error;
  const state = sqlState(error);
  if (state && FORBIDDEN_STATES.has(state)) return new LogError('FORBIDDEN', topic, { cause: error });
  if (state === TOO_LARGE_STATE) return new LogError('TOO_LARGE', topic, { cause: error });
  return new LogError('OUTAGE', topic, { cause: error });
}

export function embeddedInterruption(error: unknown): InterruptionCode {
  const state = sqlState(error);
  if (state === TOPIC_MISSING_STATE) return 'TOPIC_MISSING';
  return state && FORBIDDEN_STATES.has(state) ? 'FORBIDDEN' : 'OUTAGE';
}
export const isMissingOrForbidden = (error: unknown): boolean => embeddedInterruption(error) !== 'OUTAGE';
