/**
 * What the writers and reviewers were told had been committed. The oracle: it knows the inputs and believes no service
 * about itself.
 */
export interface AckedPublication { readonly country: string; readonly publicationId: string; readonly version: number }
export interface AckedJudgement { readonly country: string; readonly candidateId: string; readonly kind: string }
/** Two cases of one invented person in two countries, by reference. */
export interface KnownPair { readonly a: CaseKey; readonly b: CaseKey }
export interface CaseKey { readonly country: string; readonly reference: string }

export class Ledger {
  /** Every acknowledged mutation of a case. */
  changes = 0;
  readonly publications = new Map<string, AckedPublication>();
  readonly erased = new Set<string>();
  readonly judgements: AckedJudgement[] = [];
  readonly pairs: KnownPair[] = [];
  /** Mutations whose answer never came; the database says later whether they happened. */
  unanswered = 0;

  published(country: string, publicationId: string, version: number): void {
    const known = this.publications.get(publicationId);
    if (known === undefined || known.version < version) this.publications.set(publicationId, { country, publicationId, version });
  }
}
