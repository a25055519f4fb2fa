import type { LogMessage, LogRecord } from '../port.js';

export interface StoredMessage {
  readonly offset: string;
  readonly key: string;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly appended_ms: number;
}

export function toLogRecord(topic: string, row: StoredMessage): LogRecord {
  const headers = Object.fromEntries(Object.entries(row.headers).map(([name, base64]) => [name, Buffer.from(base64, 'base64')]));
  return { topic, offset: BigInt(row.offset), key: row.key, value: row.value, headers, timestampMs: Math.floor(row.appended_ms) };
}

/** Arguments of log.append after the topic: keys, values, headers (base64 in JSON). */
export function toColumns(messages: readonly LogMessage[]): readonly unknown[] {
  const headers = messages.map((message) =>
    JSON.stringify(Object.fromEntries(Object.entries(message.headers ?? {}).map(([name, bytes]) => [name, bytes.toString('base64')]))));
  return [messages.map((message) => message.key), messages.map((message) => message.value), headers];
}
