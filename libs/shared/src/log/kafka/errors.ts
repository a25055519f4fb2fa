import { LogError, type InterruptionCode } from '../port.js';

/** The error and what caused it; bounded, since a cause may point back. */
function causes(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let cause = error; cause instanceof Error && chain.length < 8; cause = cause.cause) chain.push(cause);
  return chain;
}

/** kafkajs puts the broker's code in `type`, sometimes of the error, sometimes of a cause; its classes mislead (an outage is "non-retriable"). */
const brokerCodes = (error: unknown): readonly string[] =>
  causes(error).flatMap((cause) => ('type' in cause && typeof cause.type === 'string' ? [cause.type] : []));

/** The broker refuses a client certificate by a TLS alert, which kafkajs reports as exhausted retries. */
const REFUSED_CERTIFICATE = /alert (bad certificate|certificate required|certificate unknown|certificate expired|unknown ca|handshake failure)/i;
const TOO_LARGE = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE']);
const MISSING = new Set(['UNKNOWN_TOPIC_OR_PARTITION', 'UNKNOWN_TOPIC_ID']);

export function isForbidden(error: unknown): boolean {
  return brokerCodes(error).some((code) => code.endsWith('_AUTHORIZATION_FAILED')) || causes(error).some(({ message }) => REFUSED_CERTIFICATE.test(message));
}
export const isMissing = (error: unknown): boolean => brokerCodes(error).some((code) => MISSING.has(code));

export function kafkaLogError(topic: string, error: unknown): LogError {
  if (error instanceof LogError) return error;
  if (isForbidden(error)) return new LogError('FORBIDDEN', topic, { cause: error });
  if (brokerCodes(error).some((code) => TOO_LARGE.has(code))) return new LogError('TOO_LARGE', topic, { cause: error });
  return new LogError('OUTAGE', topic, { cause: error });
}

export function kafkaInterruption(error: unknown): InterruptionCode {
  if (isForbidden(error) || isRefusedGroup(error)) return 'FORBIDDEN';
  return isMissing(error) ? 'TOPIC_MISSING' : 'OUTAGE';
}

/** A group that the ACLs refuse comes as this class, without the broker's code. */
const isRefusedGroup = (error: unknown): boolean => error instanceof Error && error.name === 'KafkaJSGroupCoordinatorNotFound';
