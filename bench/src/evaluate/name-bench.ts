import { join } from 'node:path';
import { readSheet } from '@homeward/cli';
import { scorePairs, type PersonRecord } from '@homeward/matching';
import { shareOf } from '../quality/generated/tally.js';
import { figure, type QualitySection } from '../quality/row.js';
import { createRandom } from '../quality/translit/index.js';
import { lossDetails, type PairLoss } from './losses.js';
import { figuresOf } from './scored-list.js';

interface NameCase { readonly left: string; readonly right: string; readonly isMatch: boolean; readonly quality: string; readonly peer: boolean }

/** Names alone, in a list of pairs that somebody thought worth comparing. */
const DEFAULT = 0.5;
const REPLICATES = 1000;

const named = (id: string, value: string): PersonRecord => ({
  id, country: 'AT', kind: 'MISSING_ADULT', sought: true, held: false, names: [{ value, script: 'Zyyy', part: 'FULL', kind: 'LEGAL' }],
  sex: 0, nationalities: [], languages: [], relatives: [], companions: [], documents: [], biometrics: [],
});

async function casesOf(data: string): Promise<readonly NameCase[]> {
  const { header, rows } = await readSheet(join(data, 'name_bench/cases.csv'), [], undefined);
  const cell = (cells: readonly string[], column: string): string => cells[header.indexOf(column)] ?? '';
  return rows.filter(({ cells }) => cell(cells, 'schema') === 'Person').map(({ cells }) => ({
    left: cell(cells, 'name1'), right: cell(cells, 'name2'), isMatch: cell(cells, 'is_match') === 'true', quality: cell(cells, 'quality'), peer: cell(cells, 'predicted_match') === 'true',
  }));
}

const f1Of = (cases: readonly (NameCase & { readonly said: boolean })[]): number => {
  const said = cases.filter((each) => each.said);
  return figuresOf(said.filter(({ isMatch }) => isMatch).length, said.length, cases.filter(({ isMatch }) => isMatch).length).f1;
};

/** A4: persons of name_bench, at the default probability; the peer's verdict stands in the same file. */
export async function nameBenchSection(data: string, examples: number): Promise<QualitySection> {
  const cases = await casesOf(data);
  const scored = scorePairs(cases.map(({ left, right }) => [named('left', left), named('right', right)] as const));
  const judged = cases.map((each, at) => ({ ...each, said: (scored[at]?.probability ?? 0) >= DEFAULT, bits: scored[at]?.bits ?? 0, evidence: scored[at]?.evidence ?? [] }));
  const random = createRandom(1);
  const drawn = Array.from({ length: REPLICATES }, () => f1Of(judged.map(() => judged[Math.floor(random() * judged.length)] ?? judged[0]).filter((each) => each !== undefined))).sort((a, b) => a - b);
  const strong = judged.filter(({ quality }) => quality === 'STRONG');
  const strongWrong = strong.filter(({ said, isMatch }) => said !== isMatch);
  const peer = f1Of(cases.map((each) => ({ ...each, said: each.peer })));
  const wrong = shareOf(strongWrong.length, strong.length);
  const lossesOf = (which: (each: (typeof judged)[number]) => boolean): readonly PairLoss[] => judged.filter(which).map(({ bits, evidence, left, right, quality }) => ({ bits, evidence, left: `${left} (${quality})`, right }));
  return {
    title: `name_bench: ${String(cases.length)} labelled pairs of persons, names only`,
    rows: [
      { id: 'A4', measure: 'F1 at the default threshold', goal: '>= .86', measured: `${figure(f1Of(judged))} (${figure(drawn[Math.floor(REPLICATES * 0.025)] ?? 0)}-${figure(drawn[Math.floor(REPLICATES * 0.975)] ?? 0)})`, met: f1Of(judged) >= 0.86, peer: `logic-v2 ${figure(peer)} in the same file` },
      { id: 'A4', measure: `STRONG cases that are wrong, of ${String(strong.length)}`, goal: '0', measured: String(wrong.hits), met: wrong.hits === 0, peer: `logic-v2 ${String(strong.filter(({ peer: said, isMatch }) => said !== isMatch).length)}` },
    ],
    details: [
      lossDetails('missed', lossesOf(({ said, isMatch }) => isMatch && !said), examples), lossDetails('wrong', lossesOf(({ said, isMatch }) => !isMatch && said), examples),
      lossDetails('STRONG cases that are wrong', lossesOf((each) => strongWrong.includes(each)), strongWrong.length),
    ],
  };
}
