import { isNativeError } from 'node:util/types';

/**
 * The only fields that a log line may carry. What is not here is dropped, whoever logs it: bodies, headers, query
 * values and anything of a person can therefore not get in by accident. Add a name only for codes, ids and numbers.
 */
export const LOG_FIELDS = new Set([
  'context', 'reqId', 'correlationId', 'code', 'err', 'route', 'method', 'status', 'durationMs', 'operation',
  'task', 'check', 'topic', 'offset', 'partition', 'version', 'count', 'waitMs', 'lag', 'country', 'port', 'signal',
  'publicationId', 'candidateId', 'caseId', 'recordId', 'disclosureId', 'receiptOutcome', 'reason', 'where', 'state', 'kind', 'migration',
]);
const MAX_TEXT = 200;

export interface LoggedError {
  readonly type: string;
  readonly code: string | undefined;
  /** Where it was thrown; the message is left out because drivers quote values in theirs. */
  readonly frames: readonly string[];
  readonly cause: LoggedError | undefined;
}

const MAX_FRAMES = 12;
const MAX_CAUSES = 3;
export function loggableError(error: unknown, depth = 0): LoggedError {
  if (!isNativeError(error)) return { type: typeof error, code: undefined, frames: [], cause: undefined };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, MAX_FRAMES).map((line) => line.trim());
  const cause = error.cause !== undefined && depth < MAX_CAUSES ? loggableError(error.cause, depth + 1) : undefined;
  return { type: error.name, code: errorCode(error), frames, cause };
}

/** A driver's or our own code (SQLSTATE, ECONNREFUSED, CONFIG_INVALID); never a message. */
export function errorCode(error: unknown): string | undefined {
  if (!isNativeError(error) || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' || typeof code === 'number' ? String(code).slice(0, 60) : undefined;
}

/** Keeps the allowed fields and only plain, short values of them. */
export function allowedFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!LOG_FIELDS.has(name)) continue;
    if (name === 'err') kept[name] = isNativeError(value) ? loggableError(value) : undefined;
    else kept[name] = plain(value);
  }
  return kept;
}

function plain(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value.toString();
  return typeof value === 'string' ? value.slice(0, MAX_TEXT) : undefined;
}
