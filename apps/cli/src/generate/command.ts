import { writeFile } from 'node:fs/promises';
import { BENCHMARK_VERSION, COLUMN_MAP, DAMAGE_KINDS, DAMAGE_RATES, DEFAULT_PAIRS, csvHeader, csvLine, generate, jsonLine, SCRIPT_GROUPS, SIDES, type GenerateOptions, type ScriptGroup, type Side } from '@homeward/generator';
import { noPositionals, wholeNumber, type Command, type Invocation } from '../command.js';
import { CommandError, EXIT, type ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { writeLines } from './write-lines.js';

const text = { type: 'string' } as const;
const MAX_RECORDS = 100_000_000;

export const generateCommand: Command = {
  words: 'generate',
  summary: 'invented missing-persons records in twelve scripts with their truth, to measure matching on',
  usage: `--seed TEXT --records N [--scripts ${SCRIPT_GROUPS.join(',')}] [--pairs 0.5] [--side sought|found] [--format csv|jsonl] [--out FILE] [--map-out MAP.json]
       homeward generate --rates

The same options give the same bytes. --pairs is the share of records whose person has a record on the other side too.
Columns that begin with truth_ are the truth; the map leaves them out. Aran stands for Persian beside Arab for Arabic.
With --out FILE.csv.gz the file is compressed; without --out the records go to standard output. --rates prints how often a record is damaged in which way, as JSON lines. See docs/benchmark.md.`,
  options: { seed: text, records: text, scripts: text, pairs: text, side: text, format: text, out: text, 'map-out': text, rates: { type: 'boolean' } },
  run: async (invocation, terminal) => {
    noPositionals(invocation);
    if (invocation.flag('rates')) return tellRates(terminal);
    const options = optionsOf(invocation);
    const csv = formatOf(invocation) === 'csv';
    const out = invocation.text('out');
    await writeLines(out, linesOf(options, csv, out === undefined ? undefined : terminal));
    terminal.settle();
    const map = invocation.text('map-out');
    if (map !== undefined) await writeFile(map, `${JSON.stringify(COLUMN_MAP, null, 2)}\n`).catch(() => { throw new CommandError(EXIT.INPUT, `${map} cannot be written`); });
    if (out !== undefined) terminal.err(`${String(options.records)} records in ${out} (version ${String(BENCHMARK_VERSION)} of the benchmark)`);
    return EXIT.OK;
  },
};

/** NaN, a kind that follows from the office, becomes null in JSON. */
const tellRates = (terminal: Terminal): ExitCode => {
  terminal.out(DAMAGE_KINDS.map((kind) => JSON.stringify({ kind, ...DAMAGE_RATES[kind] })).join('\n'));
  return EXIT.OK;
};

const PROGRESS_EVERY = 10_000;
function* linesOf(options: GenerateOptions, csv: boolean, terminal: Terminal | undefined): Generator<string, void, undefined> {
  if (csv) yield csvHeader();
  let written = 0;
  for (const record of generate(options)) {
    yield csv ? csvLine(record) : jsonLine(record);
    if (++written % PROGRESS_EVERY === 0) terminal?.progress(`${String(written)} of ${String(options.records)} records`);
  }
}

const optionsOf = (invocation: Invocation): GenerateOptions => {
  invocation.required('records');
  return { seed: invocation.required('seed'), records: wholeNumber(invocation, 'records', 0, [1, MAX_RECORDS]), scripts: scriptsOf(invocation), pairs: shareOf(invocation), side: sideOf(invocation) };
};

const scriptsOf = (invocation: Invocation): readonly ScriptGroup[] | undefined => invocation.text('scripts')?.split(',').map((word) => {
  const group = SCRIPT_GROUPS.find((known) => known.toLowerCase() === word.trim().toLowerCase());
  if (group === undefined) throw new CommandError(EXIT.USAGE, `--scripts: ${word} is not one of ${SCRIPT_GROUPS.join(', ')}`);
  return group;
});
const shareOf = (invocation: Invocation): number => {
  const said = invocation.text('pairs');
  const share = Number(said ?? DEFAULT_PAIRS);
  if (said?.trim() === '' || !(share >= 0 && share <= 1)) throw new CommandError(EXIT.USAGE, '--pairs must be a share from 0 to 1');
  return share;
};
const sideOf = (invocation: Invocation): Side | undefined => {
  const word = invocation.text('side');
  const side = SIDES.find((known) => known === word?.toUpperCase());
  if (word !== undefined && side === undefined) throw new CommandError(EXIT.USAGE, '--side must be sought or found');
  return side;
};
const formatOf = (invocation: Invocation): 'csv' | 'jsonl' => {
  const format = invocation.text('format') ?? 'csv';
  if (format !== 'csv' && format !== 'jsonl') throw new CommandError(EXIT.USAGE, '--format must be csv or jsonl');
  return format;
};
