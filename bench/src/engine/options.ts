import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../options.js';

export interface EngineOptions {
  readonly sizes: readonly number[];
  readonly duplicates: readonly number[];
  /** Sizes of indexes of records as `homeward generate` writes them. */
  readonly generated: readonly number[];
  readonly queries: number;
  readonly baselineQueries: number;
  /** Folder of public lists of names. */
  readonly data: string | undefined;
  readonly json: boolean;
}
export const ENGINE_USAGE = `Usage: npx homeward bench engine [--data DIR] [--sizes 10000,100000,1000000] [--generated 10000,100000] [--duplicates 25000,50000] [--queries 1000] [--baseline-queries 5] [--json]
Measures the matching engine alone, on one core: a name alone and a whole new record against so many live ones (S1), memory
(S3), building the index, and duplicates in a file (S6), with the growth from size to size. fuse.js and a scan by edit
distance answer --baseline-queries of the same questions in the same run; 0 leaves them out, as a list of 0 does its part.
--data DIR takes names with their real counts from the folders clk and names_by_country; without it they are invented with
the skew that names have. 1,000,000 takes some ten minutes and 2 GiB, 5,000,000 an hour and 8 GiB. Exit 1: a goal is missed.`;

const text = { type: 'string' } as const;
const MOST_RECORDS = 10_000_000;
const MOST_QUERIES = 100_000;

const OPTIONS = { data: text, sizes: text, generated: text, duplicates: text, queries: text, 'baseline-queries': text, json: { type: 'boolean' } } as const satisfies ParseArgsConfig['options'];

export function parseEngineOptions(args: readonly string[]): EngineOptions {
  const { values } = read(args);
  return {
    sizes: wholes(values.sizes ?? '10000,100000,1000000'), generated: wholes(values.generated ?? '10000,100000'), duplicates: wholes(values.duplicates ?? '25000,50000'), data: values.data, json: values.json ?? false,
    queries: whole(values.queries ?? '1000', MOST_QUERIES), baselineQueries: values['baseline-queries'] === '0' ? 0 : whole(values['baseline-queries'] ?? '5', MOST_QUERIES),
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true });
  } catch (error) {
    throw new UsageError(ENGINE_USAGE, { cause: error });
  }
}
const wholes = (list: string): readonly number[] => list.split(',').filter((each) => each !== '' && each !== '0').map((each) => whole(each, MOST_RECORDS));
function whole(value: string, max: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > max) throw new UsageError(ENGINE_USAGE);
  return number;
}
