import type { KafkaMessage } from 'kafkajs';
import type { LogRecord } from '../port.js';

export function toLogRecord(topic: string, message: KafkaMessage): LogRecord {
  const headers = Object.entries(message.headers ?? {}).flatMap(([name, value]) => {
    const last = Array.isArray(value) ? value.at(-1) : value;
    return last === undefined ? [] : [[name, Buffer.from(last)] as const];
  });
  return {
    topic, offset: BigInt(message.offset), key: message.key?.toString() ?? '', value: message.value,
    headers: Object.fromEntries(headers), timestampMs: Number(message.timestamp),
  };
}
