import { createHash, createHmac } from 'node:crypto';
import type { Finding } from './content.js';
import type { EvidenceSummary } from './facts.js';

type Comparison = Pick<Finding, 'field' | 'level' | 'params'>;

/**
 * What a judgement binds: HMAC-SHA-256 (base64url) over the model and, line by line, what the comparison found (level
 * and counts). Not over bits, which drift with the frequencies of names: an amended telephone number, or a matcher that
 * was restored and met the records in another order, would void every judgement. Keyed, for the other side gets the
 * digest but not the parameters, and could else try them all.
 */
export function evidenceDigest(secret: Buffer, candidateId: string, modelVersion: string, findings: readonly Comparison[]): string {
  const lines = findings.map(({ field, level, params }) => [field, level, Object.entries(params).sort(byName)] as const).sort(byName);
  return createHmac('sha256', secret).update(JSON.stringify(['homeward/evidence', candidateId, modelVersion, lines])).digest('base64url');
}
const byName = ([left]: readonly [string, ...unknown[]], [right]: readonly [string, ...unknown[]]): number => (left < right ? -1 : left > right ? 1 : 0);

/** Stands in documents that show no evidence. */
export const NO_EVIDENCE = createHash('sha256').update('no evidence').digest('base64url');

export const summarise = (digest: string, findings: readonly Pick<Finding, 'field' | 'bits'>[]): EvidenceSummary =>
  ({ digest, bits: totalBits(findings), bitsByField: Object.fromEntries(findings.map(({ field, bits }) => [field, bits])) });

const totalBits = (findings: readonly Pick<Finding, 'bits'>[]): number => findings.reduce((sum, { bits }) => sum + bits, 0);
