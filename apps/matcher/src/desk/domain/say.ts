import type { DeskNoteCode, Result } from '@homeward/shared';
import { failure, success } from '@homeward/shared';
import type { DeskCandidate } from './candidate.js';

/** What a liaison officer can say about a candidate. */
export type DeskWord = { readonly kind: 'NUDGE' } | { readonly kind: 'NOTE'; readonly code: DeskNoteCode } | { readonly kind: 'FLAG' };
export interface WordCounts { readonly nudges: number; readonly notes: number }
export type DeskRefusal = 'NOT_AVAILABLE' | 'WRONG_STATE' | 'LIMIT_REACHED';

/** Notes travel in a document of at most 50; more nudges than this are noise. */
const MAX_NOTES = 50;
const MAX_NUDGES = 20;

/** A nudge asks for an answer that is due; a flag questions one that was given. */
export function maySay(word: DeskWord, candidate: DeskCandidate | undefined, said: WordCounts): Result<DeskCandidate, DeskRefusal> {
  if (!candidate) return failure('NOT_AVAILABLE');
  switch (word.kind) {
    case 'NUDGE':
      if (!candidate.awaiting) return failure('WRONG_STATE');
      return said.nudges < MAX_NUDGES ? success(candidate) : failure('LIMIT_REACHED');
    case 'NOTE': return said.notes < MAX_NOTES ? success(candidate) : failure('LIMIT_REACHED');
    case 'FLAG': return candidate.awaiting ? failure('WRONG_STATE') : success(candidate);
  }
}
