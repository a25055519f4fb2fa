import { failure, success, type CandidateDocument, type Result, type Role } from '@homeward/shared';
import { findTwoKeys, type CheckedVerdict, type KeyFailure, type TwoKeys } from './keys.js';

export interface DisclosureSituation {
  readonly document: CandidateDocument;
  readonly ownCountry: string;
  readonly verdicts: readonly CheckedVerdict[];
  /** A REFUTE or FLAG of this side that the matcher has not answered yet. */
  readonly takenBack: boolean;
  /** The own case as it is now; absent once it was erased. */
  readonly ownCase: { readonly published: boolean; readonly version: number } | undefined;
}
export interface Discloser { readonly pseudonym: string; readonly roles: readonly Role[] }

export const DISCLOSURE_REFUSALS = ['ROLE_NEEDED', 'NOT_HOLDING', 'WRONG_STATE', 'RECORD_CHANGED', 'OTHER_SUPERVISOR_NEEDED'] as const;
export type DisclosureRefusal = (typeof DISCLOSURE_REFUSALS)[number] | KeyFailure;

/** Two held records (one child registered twice): either side may disclose its own. None held: the side that decided first. */
export const holds = ({ ownHolds, otherHolds, side }: CandidateDocument): boolean => ownHolds || (!otherHolds && side === 'DECIDING');

/** Disclosure takes a third person besides the two keys: a supervisor of the holding side who did not confirm. */
export function decideDisclosure(situation: DisclosureSituation, discloser: Discloser): Result<TwoKeys, DisclosureRefusal> {
  const { document, ownCase } = situation;
  if (!discloser.roles.includes('SUPERVISOR')) return failure('ROLE_NEEDED');
  if (!holds(document)) return failure('NOT_HOLDING');
  if ((document.state !== 'CONFIRMED' && document.state !== 'IDENTITY_ESTABLISHED') || situation.takenBack) return failure('WRONG_STATE');
  if (!ownCase?.published || ownCase.version !== document.ownVersion) return failure('RECORD_CHANGED');
  const keys = findTwoKeys(document, situation.ownCountry, situation.verdicts);
  if (!keys.ok) return keys;
  const confirmers = [keys.value.own.judgement.reviewer, keys.value.foreign.judgement.reviewer];
  return confirmers.includes(discloser.pseudonym) ? failure('OTHER_SUPERVISOR_NEEDED') : success(keys.value);
}
