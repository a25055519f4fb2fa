import { LogError, type InterruptionCode } from '../port.js';

/** kafkajs puts the broker's code in `type`, sometimes of the error, sometimes of a cause; its classes mislead (an outage is "non-retriable"). */
function brokerCodes(error: unknown): readonly string[] {
  const codes: string[] = [];
  for (let cause = error; cause instanceof Error && codes.length < 8; cause = cause.cause) {
    if ('type' in cause && typeof cause.type === 'string') codes.push(cause.type);
  }
  return codes;
}

/** The broker refuses a client certificate by a TLS alert, which kafkajs reports as exhausted retries. */
const REFUSED_CERTIFICATE = /alert (bad certificate|certificate required|certificate unknown|certificate expired|unknown ca|handshake failure)/i;
const TOO_LARGE = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE']);
const MISSING = new Set(['UNKNOWN_TOPIC_OR_PARTITION', 'UNKNOWN_TOPIC_ID']);

function messages(error: unknown): string {
  const texts: string[] = [];
  for (let cause = error; cause instanceof Error && texts.length < 8; cause = cause.cause) texts.push(cause.message);
  return texts.join('\n');
}

export function isForbidden(error: unknown): boolean {
  return brokerCodes(error).some((code) => code.endsWith('_AUTHORIZATION_FAILED')) || REFUSED_CERTIFICATE.test(messages(error));
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
