import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSet, partOf, personOf, truthOf, type LabelledSet, type SetName } from '@homeward/bench';
import { generate } from '@homeward/generator';
import { fitLogistic } from './fit-logistic.js';
import { collectList } from './list-pairs.js';
import { PairCollector, SLOPE } from './pair-collector.js';
import { plainRegister, type NameStock } from './plain-register.js';
import { tableSource } from './table-source.js';

type Labelled = Pick<LabelledSet, 'records' | 'persons'>;

const SETS: readonly SetName[] = ['fake_1000', 'historical50k', 'febrl1', 'febrl2', 'febrl3'];
const TODAY = '2026-11-25';
/** A register of families, as an agency has one. */
const GENERATED = { seed: 'train-list', records: 6000 };
const PLAIN_SEED = 7;
const STOCKS: readonly NameStock[] = [{ families: Infinity, given: Infinity }, { families: 600, given: 60 }];
const DEVIATION_BITS = 2;
const DEVIATION_SLOPE = 0.2;
const TARGET = join(import.meta.dirname, '../../../libs/matching/src/model/lists.ts');

/** Fits how pairs of lists agree, on the half of every set that is for tuning, each set alike. */
export async function fitLists(data: string): Promise<void> {
  const collector = new PairCollector();
  for await (const [name, set] of sets(data)) {
    const before = collector.isTrue.length;
    collectList(set, truthOf(set.persons).truePairs, collector);
    process.stderr.write(`${name}: ${String(set.records.length)} rows, ${String(collector.isTrue.length - before)} pairs\n`);
  }
  const fitted = fitLogistic(collector, (name) => (name.startsWith(SLOPE) ? DEVIATION_SLOPE : DEVIATION_BITS));
  const pairs = `${String(collector.isTrue.length)} pairs of the TUNE half (by person) of ${SETS.join(', ')}, a generated register of families and two of names and births, each alike`;
  await writeFile(TARGET, tableSource('LISTS', fitted, pairs));
}

async function* sets(data: string): AsyncGenerator<readonly [string, Labelled]> {
  for (const name of SETS) yield [name, partOf(await loadSet(data, name, TODAY), 'TUNE')];
  for (const stock of STOCKS) yield [`names and births, ${String(stock.families)} families`, await plainRegister(data, PLAIN_SEED, stock)];
  const all = [...generate({ ...GENERATED, pairs: 0.5 })];
  yield ['generated', { records: all.map(personOf), persons: all.map(({ truth }) => truth.person) }];
}
