import { EVIDENCE_FIELDS, type EvidenceField } from '@homeward/shared';
import type { CandidateFacts, EvidenceSummary } from './facts.js';

/** A rejected pair is shown again only when the whole gained this much, or one field became strong that was not. */
export const MATERIAL_GAIN_BITS = 4;
export const STRONG_FIELD_BITS = 6;
/** A field is pointed out to the reviewer from this gain on. */
const NOTABLE_GAIN_BITS = 1;

const bitsOf = (summary: EvidenceSummary, field: EvidenceField): number => summary.bitsByField[field] ?? 0;

export function isMateriallyNew(before: EvidenceSummary, now: EvidenceSummary): boolean {
  if (now.bits - before.bits >= MATERIAL_GAIN_BITS) return true;
  return EVIDENCE_FIELDS.some((field) => bitsOf(now, field) >= STRONG_FIELD_BITS && bitsOf(before, field) < STRONG_FIELD_BITS);
}

/** Fields that speak louder for the pair than they did before. */
export const newFields = (before: EvidenceSummary, now: EvidenceSummary): readonly EvidenceField[] =>
  EVIDENCE_FIELDS.filter((field) => bitsOf(now, field) - bitsOf(before, field) >= NOTABLE_GAIN_BITS);

/**
 * The finding that a judgement was given on. One that this database never saw (it was restored from an older copy) is
 * taken as the weakest one known: doubt leads to another look, not to a pair that stays rejected for ever.
 */
export function findingOf(facts: CandidateFacts, digest: string): EvidenceSummary {
  const known = [...facts.history, facts.evidence];
  return known.find((summary) => summary.digest === digest)
    ?? known.reduce((weakest, summary) => (summary.bits < weakest.bits ? summary : weakest));
}
