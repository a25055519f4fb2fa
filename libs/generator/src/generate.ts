import { culturesOf } from './names/cultures/index.js';
import { SCRIPT_GROUPS, type ScriptGroup } from './names/culture.js';
import { Random } from './random/random.js';
import { familyRecords } from './records/family-records.js';
import type { GeneratedRecord, Side } from './records/record.js';

export interface GenerateOptions {
  readonly seed: string;
  /** How many records come out, exactly. */
  readonly records: number;
  readonly scripts?: readonly ScriptGroup[] | undefined;
  /** Share of the records whose person has a record on the other side too, 0 to 1. Default 0.5. */
  readonly pairs?: number | undefined;
  /** Only one side; the same people and bytes as when both are asked for. Default both. */
  readonly side?: Side | undefined;
}
export const DEFAULT_PAIRS = 0.5;
/** Goes up whenever the same options give other bytes: figures are comparable inside one version only. */
export const BENCHMARK_VERSION = 2;
/** Families whose records are shuffled among each other, so that neighbours in a file are no hint. Bounds the memory, whatever the number of records. */
const FAMILIES_PER_WINDOW = 4096;

/** Records in a stream; deterministic by the options alone. Only the last family may be cut short, so that small sets hold their pairs too. */
export function* generate(options: GenerateOptions): Generator<GeneratedRecord, void, undefined> {
  const cultures = culturesOf(options.scripts ?? SCRIPT_GROUPS);
  let left = options.records;
  for (let start = 0; left > 0; start += FAMILIES_PER_WINDOW) {
    const records = window(options, cultures, start, left);
    left -= records.length;
    yield* records;
  }
}

const window = ({ seed, side, pairs = DEFAULT_PAIRS }: GenerateOptions, cultures: ReturnType<typeof culturesOf>, start: number, wanted: number): readonly GeneratedRecord[] => {
  const records: GeneratedRecord[] = [];
  for (let index = start; index < start + FAMILIES_PER_WINDOW && records.length < wanted; index++) {
    const culture = cultures.pick(new Random(`${seed}/culture/${String(index)}`));
    const family = familyRecords(culture, { seed, index, pairedPersons: pairs / (2 - pairs) });
    records.push(...family.filter((record) => side === undefined || record.side === side));
  }
  return shuffled(records.slice(0, wanted), new Random(`${seed}/order/${String(start)}`));
};

const shuffled = <T>(items: T[], random: Random): readonly T[] => {
  for (let at = items.length - 1; at > 0; at--) {
    const other = random.between(0, at);
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
  return items;
};
