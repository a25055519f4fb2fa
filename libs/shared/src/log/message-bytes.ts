import type { LogMessage } from './port.js';

/** Key, value and headers; without the framing that a log adds. */
export function messageBytes(message: LogMessage): number {
  const headers = Object.entries(message.headers ?? {}).reduce((sum, [name, bytes]) => sum + name.length + bytes.length, 0);
  return Buffer.byteLength(message.key) + (message.value?.length ?? 0) + headers;
}
