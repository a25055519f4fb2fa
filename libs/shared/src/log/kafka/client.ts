import { Kafka, logLevel, type RetryOptions } from 'kafkajs';
import { stopIdleTimers } from './idle-timers.js';
import type { KafkaConnection } from './options.js';

stopIdleTimers();

/** A call that is awaited gives up after about a second; whoever called decides about the next try. */
export const SHORT_RETRY: RetryOptions = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 };
export const NO_RETRY: RetryOptions = { retries: 0 };
/**
 * A reader sits an outage out inside its session: with few retries it crashes, and its old membership then holds the
 * topic for a whole session timeout after the broker is back.
 */
export const PATIENT_RETRY: RetryOptions = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 100, restartOnFailure: () => Promise.resolve(false) };

/** The retry belongs to the client: what is given to a producer or an admin does not reach its connecting and metadata. */
export function createClient(connection: KafkaConnection, clientId: string, retry: RetryOptions): Kafka {
  return new Kafka({
    clientId,
    retry,
    brokers: [...connection.brokers],
    // kafkajs logs whole errors; ours are told through onInterruption and LogError instead.
    logLevel: logLevel.NOTHING,
    connectionTimeout: 5_000,
    requestTimeout: 15_000,
    ...(connection.tls ? { ssl: { ca: [connection.tls.ca], cert: connection.tls.cert, key: connection.tls.key } } : {}),
  });
}
