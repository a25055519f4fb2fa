import { parseArgs } from 'node:util';
import type { LogKind } from '@homeward/federation';

export interface PathOptions {
  readonly logs: readonly LogKind[];
  readonly ratePerSecond: number;
  readonly seconds: number;
  readonly connections: number;
  readonly loadSeconds: number;
  readonly json: boolean;
}
export const USAGE = `Usage: npx homeward bench path [--log embedded|kafka] [--rate 50] [--seconds 20] [--connections 10] [--load-seconds 10] [--json]
Measures on a federation of its own, which it starts and stops: the way of a change from one country to another, and GraphQL
list and detail with their audit entries. Both logs unless --log names one; Kafka needs Java 17 and Maven.`;

export class UsageError extends Error {}

export function parseOptions(args: readonly string[]): PathOptions {
  const { values } = read(args);
  return {
    logs: values.log === undefined ? ['embedded', 'kafka'] : [logOf(values.log)],
    ratePerSecond: whole(values.rate, 50, 1_000), seconds: whole(values.seconds, 20, 600),
    connections: whole(values.connections, 10, 100), loadSeconds: whole(values['load-seconds'], 10, 600), json: values.json ?? false,
  };
}

const text = { type: 'string' } as const;
function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { log: text, rate: text, seconds: text, connections: text, 'load-seconds': text, json: { type: 'boolean' } }, strict: true });
  } catch (error) {
    throw new UsageError(USAGE, { cause: error });
  }
}
function logOf(value: string): LogKind {
  if (value === 'embedded' || value === 'kafka') return value;
  throw new UsageError(USAGE);
}
function whole(value: string | undefined, fallback: number, max: number): number {
  const number = value === undefined ? fallback : Number(value);
  if (!Number.isInteger(number) || number < 1 || number > max) throw new UsageError(USAGE);
  return number;
}
