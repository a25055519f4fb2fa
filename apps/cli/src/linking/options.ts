import type { Invocation, Options } from '../command.js';
import { CommandError, EXIT } from '../exit-codes.js';

export const text = { type: 'string' } as const;
export const flag = { type: 'boolean' } as const;
export const COMMON: Options = { map: text, calibration: text, out: text, encoding: text, json: flag };

export function probabilityGiven(invocation: Invocation, fallback: number): number {
  const said = invocation.text('min-probability');
  const value = said === undefined ? fallback : Number(said);
  if (said?.trim() === '' || !(value >= 0 && value <= 1)) throw new CommandError(EXIT.USAGE, '--min-probability must be a number from 0 to 1');
  return value;
}

export const todayIso = (): string => new Date().toISOString().slice(0, 10);
export const secondsSince = (startMs: number): number => Math.round((performance.now() - startMs) / 100) / 10;
