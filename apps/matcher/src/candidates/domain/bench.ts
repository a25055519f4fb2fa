import type { CandidateCase, CandidateFacts, SignedJudgement, Slot } from './facts.js';

/** A judgement with the slot whose country gave it. */
export interface SlottedJudgement extends SignedJudgement { readonly slot: Slot }

/** Judgements on a record that is not the signer's, or not of this candidate, do not exist for the derivation. An id is its country's own. */
export function slotted({ facts, judgements }: CandidateCase): readonly SlottedJudgement[] {
  const unique = new Map(judgements.map((entry) => [`${entry.country} ${entry.judgement.judgementId}`, entry]));
  return [...unique.values()]
    .flatMap((entry) => { const slot = slotOf(facts, entry); return slot ? [{ ...entry, slot }] : []; })
    .sort(bySequence);
}

function slotOf(facts: CandidateFacts, { country, judgement }: SignedJudgement): Slot | undefined {
  if (judgement.ownPublicationId === facts.a.publicationId && country === facts.a.country) return 'a';
  if (judgement.ownPublicationId === facts.b.publicationId && country === facts.b.country) return 'b';
  return undefined;
}

/** The country's own order; a node restored from an older copy may use a sequence twice, so time and id break the tie. */
const orderKey = ({ country, judgement }: SignedJudgement): readonly (number | string)[] =>
  [judgement.sequence, judgement.decidedAt, judgement.judgementId, country];
function bySequence(left: SignedJudgement, right: SignedJudgement): number {
  const [a, b] = [orderKey(left), orderKey(right)];
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at < 0) return 0;
  return (a[at] as number | string) < (b[at] as number | string) ? -1 : 1;
}
