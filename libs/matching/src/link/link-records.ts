import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import { LISTS } from '../model/lists.js';
import type { PersonRecord } from '../record/person-record.js';
import { readToken, type NameToken, type TokenReader } from '../names/index.js';
import { prepareReading, type PreparedRecord } from '../score/prepared.js';
import { calibrate, mostCalibrated } from '../score/calibration.js';
import type { Calibration } from '../score/calibration-file.js';
import { correctionsFrom } from '../score/corrections.js';
import { profileOf } from '../score/profile.js';
import { evidenceOf, totalBits } from '../score/score-pair.js';
import { blockKeys } from './block-keys.js';
import { candidateRows, type CandidateRows } from './candidate-rows.js';
import { featuresOf } from './features.js';
import { FoundPairs } from './found-pairs.js';
import { judgeAlone, judgeInGroups, type JudgedRows } from './judge.js';
import { listFrequencies } from './list-frequencies.js';
import { estimatePriorBits, probabilityOf } from './prior.js';

export interface LinkInput {
  readonly left: readonly PersonRecord[];
  /** Without it, duplicates are looked for inside `left`. Ids must differ from those of `left`. */
  readonly right?: readonly PersonRecord[] | undefined;
}
export interface LinkOptions {
  /** Pairs that are scored but less probable are counted and left out. */
  readonly leastProbability: number;
  /** Fitted on verdicts about pairs of such lists; moves probabilities, never bits. */
  readonly calibration?: Calibration | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}
/** Numbers of rows in `left` and `right`; without a right side, both in `left`, the smaller first. */
export interface LinkedPair { readonly left: number; readonly right: number; readonly bits: number; readonly probability: number }
export interface Linked {
  /** By bits from high to low, then by row. */
  readonly pairs: readonly LinkedPair[];
  /** Pairs that were scored, however improbable. */
  readonly candidatePairs: number;
  readonly priorBits: number;
  /** Scored pairs as each stands by itself, whatever the other rows say; sorted as `pairs`, which are the same for two lists. */
  alone(leastProbability: number): readonly LinkedPair[];
  /** All evidence about a pair, by the same model and counts; the bits of its lines add up to the pair's. */
  explain(pair: LinkedPair): readonly EvidenceLine[];
}

/** How pairs of lists agree. */
const HABITS = correctionsFrom(LISTS);

/** Links two lists, or finds duplicates in one: no labels; counts and prior come from the lists themselves. */
export function linkRecords({ left, right }: LinkInput, { leastProbability, calibration, onProgress }: LinkOptions): Linked {
  const read = sharedReader();
  const records = [...left, ...right ?? []].map((record) => prepareReading(record, read));
  const frequencies = listFrequencies(records);
  const lists = { rowCount: records.length, leftCount: left.length, keysOf: (row: number) => blockKeys(featuresOf(at(records, row))) };
  const candidates: CandidateRows = candidateRows(lists);
  const possiblePairs = Math.max(1, right === undefined ? (left.length * (left.length - 1)) / 2 : left.length * right.length);
  const found = new FoundPairs();
  for (let row = 0; row < left.length; row++) {
    for (const other of candidates.after(row)) found.push(row, other, totalBits(evidenceOf(at(records, row), at(records, other), frequencies, HABITS)));
    onProgress?.(row + 1, left.length);
  }
  const priorBits = estimatePriorBits(found, possiblePairs, left.length / 2);
  const shift = right === undefined ? 0 : left.length;
  const judged = right === undefined ? judgeInGroups(found, left.length, priorBits) : judgeAlone(found);
  const directly = (pair: LinkedPair): readonly EvidenceLine[] => evidenceOf(at(records, pair.left), at(records, pair.right + shift), frequencies, HABITS);
  const probable = probabilities(priorBits, shift, directly, calibration);
  return {
    pairs: likelyPairs(judged, leastProbability, probable), candidatePairs: found.length, priorBits,
    alone: (least) => likelyPairs(judgeAlone(found), least, probable),
    explain: (pair) => withGroup(directly(pair), pair.bits),
  };
}

/** Names repeat themselves: each word is read once. */
const sharedReader = (): TokenReader => {
  const tokens = new Map<string, NameToken>();
  return (text) => {
    let token = tokens.get(text);
    if (token === undefined) tokens.set(text, token = readToken(text));
    return token;
  };
};

/** A pair with its probability; undefined when that is under the least. */
type Probable = (rows: JudgedRows, leastProbability: number) => LinkedPair | undefined;

/** A pair's profile is read off its evidence, which is worked out anew only where some profile could reach the least. */
const probabilities = (priorBits: number, shift: number, evidence: (pair: LinkedPair) => readonly EvidenceLine[], calibration: Calibration | undefined): Probable =>
  ({ one, other, bits }, leastProbability) => {
    const pair = { left: one, right: other - shift, bits, probability: probabilityOf(bits, priorBits) };
    if (calibration === undefined) return pair.probability >= leastProbability ? pair : undefined;
    if (mostCalibrated(calibration.table, pair.probability) < leastProbability) return undefined;
    const probability = calibrate(calibration.table, profileOf(evidence(pair)), pair.probability);
    return probability >= leastProbability ? { ...pair, probability } : undefined;
  };

const likelyPairs = (judged: Iterable<JudgedRows>, leastProbability: number, probable: Probable): readonly LinkedPair[] => {
  const pairs: LinkedPair[] = [];
  for (const rows of judged) {
    const pair = probable(rows, leastProbability);
    if (pair !== undefined) pairs.push(pair);
  }
  return pairs.sort((a, b) => b.bits - a.bits || a.left - b.left || a.right - b.right);
};

/** The lines of the pair itself, and what the other rows add, so that all add up to its bits. */
const withGroup = (evidence: readonly EvidenceLine[], bits: number): readonly EvidenceLine[] => {
  const more = bits - totalBits(evidence);
  return more === 0 ? evidence : [...evidence, evidenceLine('GROUP', more > 0 ? 'SUPPORTS' : 'OPPOSES', more)];
};

const at = (records: readonly PreparedRecord[], row: number): PreparedRecord => {
  const record = records[row];
  if (record === undefined) throw new Error(`no row ${String(row)}`);
  return record;
};
