/** What the store knows of one slot of a candidate before a message is applied. */
export interface KnownCandidate { readonly documentNumber: number | undefined; readonly erasedNumber: number | undefined }

export type IntakeDecision = 'APPLY' | 'STALE' | 'ERASED';

/** A document replaces an older one; nothing that is not newer than an erasure comes back. */
export function decideDocument(known: KnownCandidate, documentNumber: number): IntakeDecision {
  if (known.erasedNumber !== undefined && documentNumber <= known.erasedNumber) return 'ERASED';
  return known.documentNumber !== undefined && documentNumber <= known.documentNumber ? 'STALE' : 'APPLY';
}

/** An erasure wins over a document of the same number: forgetting is the safe side. */
export function decideErasure(known: KnownCandidate, documentNumber: number): IntakeDecision {
  if (known.erasedNumber !== undefined && documentNumber <= known.erasedNumber) return 'ERASED';
  return known.documentNumber !== undefined && documentNumber < known.documentNumber ? 'STALE' : 'APPLY';
}
