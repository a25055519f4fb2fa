import { verifyJudgement, type CandidateDocument, type TrustDirectory } from '@homeward/shared';
import { unprovedJudgements } from '../../exchange/index.js';
import type { VerifiedJudgement } from '../domain/candidate.js';

/**
 * What remains of a document's judgements after this node checked each against its own trust file. One that cannot be
 * proved is dropped and alarmed; the state it was to prove then lets nobody disclose.
 */
export async function verifyJudgements(document: CandidateDocument, trust: TrustDirectory, ownCountry: string, now: Date): Promise<readonly VerifiedJudgement[]> {
  const countries = [...new Set([ownCountry, ...(document.counterpart ? [document.counterpart.country] : [])])];
  const verified = await Promise.all(document.judgements.map((signed) => verifyOne(signed, document.candidateId, countries, trust, now)));
  return verified.filter((entry) => entry !== undefined);
}

async function verifyOne(signed: string, candidateId: string, countries: readonly string[], trust: TrustDirectory, now: Date): Promise<VerifiedJudgement | undefined> {
  let reason = 'UNKNOWN_ISSUER';
  for (const country of countries) {
    const result = await verifyJudgement(signed, trust, country.toLowerCase(), now.getTime());
    if (result.ok && result.value.candidateId === candidateId) return { country, signed, judgement: result.value };
    reason = result.ok ? 'WRONG_CANDIDATE' : result.failure === 'COORDINATES_DIFFER' ? reason : result.failure;
  }
  unprovedJudgements.inc({ reason });
  return undefined;
}
