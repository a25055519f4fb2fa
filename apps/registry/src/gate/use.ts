import type { Access, Decision, Facts, Operation } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import type { Refused } from '../platform/refusal.js';
import type { Tx } from '../platform/tx.js';

/** What was found for the operation; undefined when row-level security shows nothing. */
export interface Found<Subject> {
  readonly subject: Subject;
  readonly facts: NonNullable<Facts['record']>;
  readonly recordIds: readonly string[];
  /** The national case number, when the subject is a case. */
  readonly reference?: string;
}

/** What the audit entry says besides actor, purpose and time: opaque ids, names of fields, recipients; never values. */
export interface Trace { readonly recordIds?: readonly string[]; readonly fields?: readonly string[]; readonly recipients?: readonly string[] }
export type Outcome<Value> = ({ readonly ok: true; readonly value: Value } & Trace) | { readonly ok: false; readonly failure: Refused };

export interface Circumstances {
  readonly now: Date;
  readonly decision: Decision;
  /** Pseudonym of the actor; what rows keep instead of a name. */
  readonly actor: string;
}

/** One use of the node by a person. Its inputs are validated before it gets here. */
export interface Use<Subject, Value> {
  readonly actor: Actor;
  readonly access: Access | undefined;
  readonly operation: Operation;
  /** NEW: the reference is made by this operation; NONE: no person is looked at. Otherwise it must resolve to an open case. */
  readonly reference?: 'NEW' | 'NONE';
  readonly load?: (tx: Tx, now: Date) => Promise<Found<Subject> | undefined>;
  /** May write; whatever it wrote is taken back when it answers with a refusal. */
  readonly act: (tx: Tx, subject: Subject, circumstances: Circumstances) => Promise<Outcome<Value>>;
}
