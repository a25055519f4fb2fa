import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../options.js';

export const ROW_IDS = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A11'] as const;
export type RowId = (typeof ROW_IDS)[number];

export interface EvaluateOptions {
  readonly data: string | undefined;
  readonly rows: readonly RowId[];
  readonly seed: string;
  readonly records: number;
  readonly live: readonly number[];
  readonly queries: number;
  /** Of each list of losses. */
  readonly examples: number;
  readonly json: boolean;
  /** Reviewers' verdicts to fit a calibration on, instead of measuring. */
  readonly calibrate: string | undefined;
  /** The calibration under which the verdicts' probabilities were shown. */
  readonly calibration: string | undefined;
  readonly out: string | undefined;
}
export const EVALUATE_USAGE = `Usage: npx homeward evaluate [--data DIR] [--rows A1,A2,A3,A4,A5,A6,A7,A8,A11] [--seed held-out] [--records 20000] [--live 10000,100000]
                              [--queries 500] [--examples 10] [--json]
Measures how well people are told apart, row by row, with what other tools reach, and shows what is missed and what is wrong.
--data DIR holds public sets (fake_1000, historical50k, febrl, name_bench, translit); A6, A7, A8 and A11 need none. A row
whose set is not there is left out and named. docs/benchmark.md says what each row is.
       npx homeward evaluate --calibrate VERDICTS.csv [--calibration IN_FORCE.json] [--out CALIBRATION.json]
Refits probabilities on reviewers' verdicts (columns probability, verdict: yes or no, and profile), with reliability before and after.
The file is for match, rank, score (--calibration) or the matcher (CALIBRATION_FILE), whichever the probabilities came from. If they
were shown under a calibration already, name it: the new file takes its place.`;

const text = { type: 'string' } as const;
const OPTIONS = { data: text, rows: text, seed: text, records: text, live: text, queries: text, examples: text, calibrate: text, calibration: text, out: text, json: { type: 'boolean' } } as const satisfies ParseArgsConfig['options'];
const MOST = { records: 1_000_000, live: 5_000_000, queries: 100_000, examples: 1000 } as const;

export function parseEvaluateOptions(args: readonly string[]): EvaluateOptions {
  const { values } = read(args);
  return {
    data: values.data, calibrate: values.calibrate, calibration: values.calibration, out: values.out, rows: rowsOf(values.rows), seed: values.seed ?? 'held-out', json: values.json ?? false,
    records: whole(values.records ?? '20000', MOST.records), live: (values.live ?? '10000,100000').split(',').map((size) => whole(size, MOST.live)).filter((size) => size > 0),
    queries: whole(values.queries ?? '500', MOST.queries), examples: whole(values.examples ?? '10', MOST.examples),
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true });
  } catch (error) {
    throw new UsageError(EVALUATE_USAGE, { cause: error });
  }
}

function rowsOf(said: string | undefined): readonly RowId[] {
  if (said === undefined) return ROW_IDS;
  const asked = said.split(',').map((id) => ROW_IDS.find((known) => known === id.trim().toUpperCase()));
  if (asked.some((id) => id === undefined)) throw new UsageError(`${said}: rows are ${ROW_IDS.join(', ')}\n${EVALUATE_USAGE}`);
  return asked.filter((id) => id !== undefined);
}

function whole(value: string, most: number): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isInteger(number) || number < 0 || number > most) throw new UsageError(`${value}: not a whole number from 0 to ${String(most)}\n${EVALUATE_USAGE}`);
  return number;
}
