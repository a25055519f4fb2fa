import type { EvidenceLine } from '@homeward/matching';
import { kindLines, spreadOver } from '../quality/kinds.js';

/** A pair that was missed or is wrong: what the lines say, and both rows as the file has them. */
export interface PairLoss { readonly evidence: readonly EvidenceLine[]; readonly bits: number; readonly left: string; readonly right: string }

const MOST_KINDS = 12;
const levelOf = (evidence: readonly EvidenceLine[], field: string): string => evidence.find((line) => line.field === field)?.level ?? 'MISSING';
const kindOf = ({ evidence }: PairLoss): string => `NAME ${levelOf(evidence, 'NAME')}, BIRTH ${levelOf(evidence, 'BIRTH')}`;
const linesOf = (evidence: readonly EvidenceLine[]): string => evidence.filter(({ bits }) => bits !== 0).map(({ field, level, bits }) => `${field} ${level} ${bits.toFixed(1)}`).join(', ');

/** How many of each kind, the most first; then so many examples, spread over all. */
export function lossDetails(title: string, losses: readonly PairLoss[], examples: number): string {
  return [
    `${title}: ${String(losses.length)}`, ...kindLines(losses, kindOf, MOST_KINDS),
    ...spreadOver(losses, examples).map(({ bits, left, right, evidence }) => `  ${bits.toFixed(1)} bits\n    ${left}\n    ${right}\n    ${linesOf(evidence)}`),
  ].join('\n');
}
