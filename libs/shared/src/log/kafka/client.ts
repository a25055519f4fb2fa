import { Kafka, logLevel, type RetryOptions } from 'kafkajs';
import { stopIdleTimers } from './idle-timers.js';
import type { KafkaConnection } from './options.js';

stopIdleTimers();

/** A call that is awaited gives up after a second or two; whoever called decides about the next try. */
export const SHORT_RETRY: RetryOptions = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 };
/**
 * A reader sits an outage out inside its session: with few retries it crashes, and its old membership then holds the
 * topic for a whole session timeout after the broker is back.
 */
export const PATIENT_RETRY: RetryOptions = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 100, restartOnFailure: () => Promise.resolve(false) };

export function createClient(connection: KafkaConnection, clientId: string): Kafka {
  return new Kafka({
    clientId,
    brokers: [...connection.brokers],
    // kafkajs logs whole errors; ours are told through onInterruption and LogError instead.
    logLevel: logLevel.NOTHING,
    connectionTimeout: 5_000,
    requestTimeout: 15_000,
    ...(connection.tls ? { ssl: { ca: [connection.tls.ca], cert: connection.tls.cert, key: connection.tls.key } } : {}),
  });
}
