import type { Actor } from '../identity/actor.js';

/** A known actor's operation that was turned away before its resolver could act on it, for what it was given. */
export interface RefusedInput {
  readonly actor: Actor;
  /** Name of the field of the root type. */
  readonly field: string;
  readonly isQuery: boolean;
  /** As the caller sent them: unchecked, and personal. */
  readonly given: Readonly<Record<string, unknown>>;
}
/** Written down before the answer goes out; when it rejects, the caller gets INTERNAL instead of an answer. */
export type NoteRefusedInput = (refused: RefusedInput) => Promise<void>;

/** Nest token of the service's `NoteRefusedInput`. */
export const NOTE_REFUSED_INPUT = Symbol('note refused input');
export const noteNothing: NoteRefusedInput = () => Promise.resolve();
