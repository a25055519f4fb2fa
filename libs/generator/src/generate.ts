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
/** Families whose records are shuffled among each other, so that neighbours in a file are no hint. Bounds the memory, whatever the number of records. */
const FAMILIES_PER_WINDOW = 4096;
/** Ids are numbers of 32 bits: 2^32 / 8 slots a family. */
export const MAX_FAMILIES = 2 ** 29;

/** Records in a stream; deterministic by the options alone. Two runs that differ only in `records` agree as far as the shorter goes, except in its last window's end. */
export function* generate(options: GenerateOptions): Generator<GeneratedRecord, void, undefined> {
  const cultures = culturesOf(options.scripts ?? SCRIPT_GROUPS);
  const pairs = options.pairs ?? DEFAULT_PAIRS;
  const pairedPersons = pairs / (2 - pairs);
  let left = options.records;
  for (let start = 0; left > 0; start += FAMILIES_PER_WINDOW) {
    for (const record of window(options, cultures, start, pairedPersons)) {
      if (left-- <= 0) return;
      yield record;
    }
  }
}

const window = ({ seed, side }: GenerateOptions, cultures: ReturnType<typeof culturesOf>, start: number, pairedPersons: number): readonly GeneratedRecord[] => {
  const records: GeneratedRecord[] = [];
  for (let index = start; index < start + FAMILIES_PER_WINDOW; index++) {
    const culture = cultures.pick(new Random(`${seed}/culture/${String(index)}`));
    for (const record of familyRecords(culture, { seed, index, pairedPersons })) if (side === undefined || record.side === side) records.push(record);
  }
  return shuffled(records, new Random(`${seed}/order/${String(start)}`));
};

const shuffled = <T>(items: T[], random: Random): readonly T[] => {
  for (let at = items.length - 1; at > 0; at--) {
    const other = random.between(0, at);
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
  return items;
};
