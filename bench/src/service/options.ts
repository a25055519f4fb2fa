import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../options.js';

export interface RebuildOptions { readonly sizes: readonly number[]; readonly json: boolean }
export interface IntakeBenchOptions extends RebuildOptions { readonly bulk: number; readonly seconds: number }

export const REBUILD_USAGE = `Usage: npx homeward bench rebuild [--sizes 10000,100000] [--json]
Fills the matcher's database of a PostgreSQL of its own with so many live records, and builds the index from it: what reading,
opening and indexing cost. 1,000,000 needs 6 GiB and takes a while.`;
export const INTAKE_USAGE = `Usage: npx homeward bench intake [--sizes 10000] [--bulk 20000] [--seconds 20] [--json]
Measures the matcher's intake on a PostgreSQL (with fsync) and an embedded log of its own, on this machine: a first load of --bulk
records into nothing, then matching of them for --seconds at most; and records that come for --seconds to each of --sizes live ones.`;

const text = { type: 'string' } as const;
const MOST_RECORDS = 5_000_000;
const MOST_SECONDS = 3_600;
const OPTIONS = { sizes: text, bulk: text, seconds: text, json: { type: 'boolean' } } as const satisfies ParseArgsConfig['options'];

export function parseRebuildOptions(args: readonly string[]): RebuildOptions {
  const { sizes, json, bulk, seconds } = read(args, REBUILD_USAGE);
  if (bulk !== undefined || seconds !== undefined) throw new UsageError(REBUILD_USAGE);
  return { sizes: wholes(sizes ?? '10000,100000', REBUILD_USAGE), json: json ?? false };
}

export function parseIntakeOptions(args: readonly string[]): IntakeBenchOptions {
  const { sizes, bulk, seconds, json } = read(args, INTAKE_USAGE);
  return { sizes: wholes(sizes ?? '10000', INTAKE_USAGE), bulk: whole(bulk ?? '20000', MOST_RECORDS, INTAKE_USAGE), seconds: whole(seconds ?? '20', MOST_SECONDS, INTAKE_USAGE), json: json ?? false };
}

function read(args: readonly string[], usage: string) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new UsageError(usage, { cause: error });
  }
}
const wholes = (list: string, usage: string): readonly number[] => list.split(',').map((each) => whole(each, MOST_RECORDS, usage));
function whole(value: string, most: number, usage: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > most) throw new UsageError(usage);
  return number;
}
