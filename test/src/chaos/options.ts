import { parseArgs } from 'node:util';

export const BREAKS = ['naive-cursor', 'no-version-guard'] as const;
/** A fault planted on purpose: the run must then fail. */
export type Break = (typeof BREAKS)[number];
export interface ChaosOptions { readonly seed: number; readonly minutes: number; readonly breakage: Break | undefined; readonly json: boolean }

export const USAGE = `npm run chaos -- [--seed N] [--minutes M] [--break ${BREAKS.join('|')}] [--json]
Three nodes, eight writers, real Kafka and PostgreSQL; processes are killed at random moments, databases restored from
older copies. Exits 0 when nothing is lost, stale, doubled or resurrected, and 1 when something is.`;

export function parseChaosOptions(args: readonly string[]): ChaosOptions {
  const { values } = parseArgs({ args: [...args], options: { seed: { type: 'string' }, minutes: { type: 'string' }, break: { type: 'string' }, json: { type: 'boolean' } } });
  const breakage = BREAKS.find((name) => name === values.break);
  if (values.break !== undefined && breakage === undefined) throw new Error(`--break: use one of ${BREAKS.join(', ')}`);
  return { seed: positive('seed', values.seed ?? '1'), minutes: positive('minutes', values.minutes ?? '4'), breakage, json: values.json ?? false };
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new Error(`--${name}: use a number above 0`);
  return number;
}
