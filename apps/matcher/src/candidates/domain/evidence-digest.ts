import { createHash } from 'node:crypto';
import type { Finding } from './content.js';
import type { EvidenceSummary } from './facts.js';

/** SHA-256 (base64url) over model version and field, level, bits of every line; no values, so both sides get the same. */
export function evidenceDigest(modelVersion: string, findings: readonly Pick<Finding, 'field' | 'level' | 'bits'>[]): string {
  const lines = findings.map(({ field, level, bits }) => [field, level, bits] as const).sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256').update(JSON.stringify([modelVersion, lines])).digest('base64url');
}

export const summarise = (modelVersion: string, findings: readonly Finding[]): EvidenceSummary => ({
  digest: evidenceDigest(modelVersion, findings),
  bits: totalBits(findings),
  bitsByField: Object.fromEntries(findings.map(({ field, bits }) => [field, bits])),
});

export const totalBits = (findings: readonly Pick<Finding, 'bits'>[]): number => findings.reduce((sum, { bits }) => sum + bits, 0);

/** The weight of a level drifts a little with the frequencies of names in the federation. */
const DRIFT_BITS = 0.5;

/**
 * Keeps the earlier weights when a re-scored pair shows the same levels and only the frequencies have drifted; else
 * every amendment of a telephone number would void the judgements on the pair. Values are always the new ones.
 */
export function settle(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const sameLevels = before.length === now.length && now.every((line, index) => before[index]?.field === line.field && before[index]?.level === line.level);
  const drifted = now.every((line, index) => Math.abs(line.bits - (before[index]?.bits ?? Infinity)) < DRIFT_BITS);
  return sameLevels && drifted ? now.map((line, index) => ({ ...line, bits: before[index]?.bits ?? line.bits })) : now;
}
