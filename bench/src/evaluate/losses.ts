import type { EvidenceLine } from '@homeward/matching';

/** A pair that was missed or is wrong: what the lines say, and both rows as the file has them. */
export interface PairLoss { readonly evidence: readonly EvidenceLine[]; readonly bits: number; readonly left: string; readonly right: string }

const MOST_KINDS = 12;
const levelOf = (evidence: readonly EvidenceLine[], field: string): string => evidence.find((line) => line.field === field)?.level ?? 'MISSING';
const kindOf = ({ evidence }: PairLoss): string => `NAME ${levelOf(evidence, 'NAME')}, BIRTH ${levelOf(evidence, 'BIRTH')}`;
const linesOf = (evidence: readonly EvidenceLine[]): string => evidence.filter(({ bits }) => bits !== 0).map(({ field, level, bits }) => `${field} ${level} ${bits.toFixed(1)}`).join(', ');

/** How many of each kind, the most first; then so many examples, spread over all. */
export function lossDetails(title: string, losses: readonly PairLoss[], examples: number): string {
  const kinds = [...Map.groupBy(losses, kindOf)].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_KINDS);
  const step = Math.max(1, Math.floor(losses.length / Math.max(1, examples)));
  const shown = examples === 0 ? [] : losses.filter((_, at) => at % step === 0).slice(0, examples);
  return [
    `${title}: ${String(losses.length)}`, ...kinds.map(([kind, of]) => `  ${String(of.length).padStart(6)}  ${kind}`),
    ...shown.map(({ bits, left, right, evidence }) => `  ${bits.toFixed(1)} bits\n    ${left}\n    ${right}\n    ${linesOf(evidence)}`),
  ].join('\n');
}
