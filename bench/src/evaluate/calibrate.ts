import { writeFile } from 'node:fs/promises';
import { readSheet } from '@homeward/cli';
import { calibrate, fitCalibration, type CalibrationTable, type ReviewedPair } from '@homeward/matching';
import { UsageError } from '../options.js';
import { calibrationsOf, type Calibration, type Verdict } from '../quality/calibration.js';

const FOLDS = 5;
const YES = new Set(['yes', 'true', '1', 'confirmed', 'confirm']);
const NO = new Set(['no', 'false', '0', 'rejected', 'reject']);

/** `evaluate --calibrate VERDICTS.csv`: columns probability, verdict (yes or no), and profile where there are several kinds of evidence. */
export async function calibrateOn(file: string, out: string | undefined): Promise<void> {
  const pairs = await readVerdicts(file);
  const before = calibrationsOf(pairs.map(toVerdict));
  const after = calibrationsOf(crossFitted(pairs));
  for (const each of before) console.log(reliability(each, after.find(({ profile }) => profile === each.profile)));
  const table = fitCalibration(pairs);
  for (const profile of new Set(pairs.map((pair) => pair.profile))) if (table[profile] === undefined) console.log(`${profile}: fewer than 20 verdicts of each kind: probabilities stay as they are`);
  if (out !== undefined) await writeFile(out, `${JSON.stringify(table, undefined, 2)}\n`);
  else console.log(JSON.stringify(table));
}

async function readVerdicts(file: string): Promise<readonly ReviewedPair[]> {
  const { header, rows } = await readSheet(file, [], undefined);
  const [probability, verdict, profile] = ['probability', 'verdict', 'profile'].map((name) => header.indexOf(name)) as [number, number, number];
  if (probability < 0 || verdict < 0) throw new UsageError(`${file}: the columns probability and verdict are needed; there are ${header.join(', ')}`);
  return rows.map(({ cells }, row): ReviewedPair => {
    const [said, judged] = [Number(cells[probability]), (cells[verdict] ?? '').trim().toLowerCase()];
    if ((cells[probability] ?? '').trim() === '' || !(said >= 0 && said <= 1)) throw new UsageError(`${file}, row ${String(row + 2)}: probability must be a number from 0 to 1`);
    if (!YES.has(judged) && !NO.has(judged)) throw new UsageError(`${file}, row ${String(row + 2)}: verdict must be yes or no`);
    return { probability: said, isOnePerson: YES.has(judged), profile: profile < 0 ? 'all verdicts' : cells[profile] ?? '' };
  });
}

const toVerdict = ({ profile, probability, isOnePerson }: ReviewedPair): Verdict => ({ profile, probability, isTrue: isOnePerson });

/** Each pair as a fit on the others has it. */
const crossFitted = (pairs: readonly ReviewedPair[]): readonly Verdict[] => {
  const tables = Array.from({ length: FOLDS }, (_, fold): CalibrationTable => fitCalibration(pairs.filter((_pair, at) => at % FOLDS !== fold)));
  return pairs.map((pair, at) => toVerdict({ ...pair, probability: calibrate(tables[at % FOLDS] ?? {}, pair.profile, pair.probability) }));
};

const share = (value: number): string => value.toFixed(3);
const binsOf = ({ bins }: Calibration): string => bins.filter(({ pairs }) => pairs > 0).map(({ from, pairs, said, was }) => `  from ${from.toFixed(1)}: said ${share(said)}, was ${share(was)} (${String(pairs)})`).join('\n');

const reliability = (before: Calibration, after: Calibration | undefined): string => [
  `${before.profile}: ${String(before.pairs)} verdicts of probability .05 and more; error ${share(before.error)}, of which noise explains ${share(before.noise)}`, binsOf(before),
  ...(after === undefined ? [] : [`after the fit, each fifth by the others: error ${share(after.error)}, of which noise explains ${share(after.noise)}`, binsOf(after)]),
].join('\n');
