import { writeFile } from 'node:fs/promises';
import { calibrationIn, readSheet } from '@homeward/cli';
import { ANY_PROFILE, calibrate, fitCalibration, PROFILES, refitCalibration, writeCalibration, type CalibrationTable, type ReviewedPair } from '@homeward/matching';
import { UsageError } from '../options.js';
import { calibrationsOf, type Calibration, type Verdict } from '../quality/calibration.js';

const FOLDS = 5;
const YES = new Set(['yes', 'true', '1', 'confirmed', 'confirm']);
const NO = new Set(['no', 'false', '0', 'rejected', 'reject']);

interface CalibrateFiles { readonly verdicts: string; readonly out: string | undefined; /** Under which the probabilities were shown. */ readonly inForce: string | undefined }

/** `evaluate --calibrate VERDICTS.csv`: columns probability, verdict (yes or no), and profile where the file tells kinds of evidence apart. */
export async function calibrateOn({ verdicts: file, out, inForce }: CalibrateFiles): Promise<void> {
  const before = inForce === undefined ? {} : (await calibrationIn(inForce)).table;
  const pairs = await readVerdicts(file);
  const [said, fitted] = [calibrationsOf(pairs.map(toVerdict)), calibrationsOf(crossFitted(pairs))];
  for (const each of said) console.log(reliability(each, fitted.find(({ profile }) => profile === each.profile)));
  const table = fitCalibration(pairs);
  if (table[ANY_PROFILE] === undefined) throw new UsageError(`${file}: too few verdicts to fit anything: at least 20 pairs that are one person and 20 that are not are needed; nothing was written`);
  for (const profile of new Set(pairs.map((pair) => pair.profile))) if (table[profile] === undefined) console.log(`${profile}: fewer than 20 verdicts of each kind: goes by the line that is fitted on all`);
  const text = writeCalibration(refitCalibration(pairs, before));
  if (out === undefined) console.log(text.trimEnd());
  else await writeFile(out, text).catch(() => { throw new UsageError(`${out} cannot be written`); });
}

async function readVerdicts(file: string): Promise<readonly ReviewedPair[]> {
  const { header, rows } = await readSheet(file, [], undefined);
  const [probability, verdict, profile] = ['probability', 'verdict', 'profile'].map((name) => header.indexOf(name)) as [number, number, number];
  if (probability < 0 || verdict < 0) throw new UsageError(`${file}: the columns probability and verdict are needed; there are ${header.join(', ')}`);
  return rows.map(({ line, cells }): ReviewedPair => {
    const where = `${file}, line ${String(line)}`;
    const [said, judged, kind] = [Number(cells[probability]), (cells[verdict] ?? '').trim().toLowerCase(), profile < 0 ? ANY_PROFILE : (cells[profile] ?? '').trim()];
    if ((cells[probability] ?? '').trim() === '' || !(said >= 0 && said <= 1)) throw new UsageError(`${where}: probability must be a number from 0 to 1`);
    if (!YES.has(judged) && !NO.has(judged)) throw new UsageError(`${where}: verdict must be yes or no`);
    if (!PROFILES.includes(kind)) throw new UsageError(`${where}: profile must be as homeward match --explain writes it, or ${ANY_PROFILE}`);
    return { probability: said, isOnePerson: YES.has(judged), profile: kind };
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
