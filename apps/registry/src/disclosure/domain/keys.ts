import { failure, success, type CandidateDocument, type Judgement, type Result } from '@homeward/shared';

/** A signed verdict after this node checked its signature against its own trust file. */
export interface CheckedVerdict { readonly country: string; readonly judgement: Judgement }
/** The confirmations of the two sides, as the disclosing node itself found them. */
export interface TwoKeys { readonly own: CheckedVerdict; readonly foreign: CheckedVerdict }

export const KEY_FAILURES = ['OWN_VERDICT_MISSING', 'FOREIGN_VERDICT_MISSING', 'SECOND_PERSON_NEEDED'] as const;
export type KeyFailure = (typeof KEY_FAILURES)[number];

/**
 * The two keys of design section 6, found without believing the matcher: the document only says what is to be proved.
 * Each verdict must be a CONFIRM for this candidate, round and evidence, on versions that exist, by its own country.
 */
export function findTwoKeys(document: CandidateDocument, ownCountry: string, verdicts: readonly CheckedVerdict[]): Result<TwoKeys, KeyFailure> {
  const confirmations = verdicts.filter(({ judgement }) => confirms(document, judgement));
  const own = confirmations.find((verdict) => isOwn(document, ownCountry, verdict));
  if (!own) return failure('OWN_VERDICT_MISSING');
  const foreign = confirmations.find((verdict) => isForeign(document, verdict));
  if (!foreign) return failure('FOREIGN_VERDICT_MISSING');
  return own.judgement.reviewer === foreign.judgement.reviewer ? failure('SECOND_PERSON_NEEDED') : success({ own, foreign });
}

const confirms = (document: CandidateDocument, judgement: Judgement): boolean =>
  judgement.kind === 'CONFIRM' && judgement.candidateId === document.candidateId
  && judgement.round === document.round && judgement.evidenceDigest === document.evidenceDigest;

/**
 * Whose verdict it is says the record it speaks for, not its side: the deciding side can change hands between two
 * confirmations. Only a change of the evidence digest voids one, so it may stand on an older version, never on a newer.
 */
const isOwn = (document: CandidateDocument, country: string, { country: signer, judgement }: CheckedVerdict): boolean =>
  signer === country && judgement.ownPublicationId === document.ownPublicationId
  && judgement.ownVersion <= document.ownVersion && judgement.otherVersion <= document.otherVersion;

const isForeign = (document: CandidateDocument, { country: signer, judgement }: CheckedVerdict): boolean =>
  signer === document.counterpart?.country && judgement.ownPublicationId !== document.ownPublicationId
  && judgement.ownVersion <= document.otherVersion && judgement.otherVersion <= document.ownVersion;
