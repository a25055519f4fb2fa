/** An expected outcome: a value, or a failure with a code from a closed list. Surprises are thrown, never returned. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export const success = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });
export const failure = <Failure>(reason: Failure): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure: reason });
