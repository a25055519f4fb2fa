import { AUDIT_KIND } from '../access/index.js';
import type { Tx } from '../platform/tx.js';
import type { Circumstances, Outcome, Use } from './use.js';

class TakeBack extends Error {}

/** Runs the act; for one that writes, inside a savepoint, so that a refusal leaves nothing behind but its audit entry. */
export async function attempt<Subject, Value>(tx: Tx, use: Use<Subject, Value>, subject: Subject, circumstances: Circumstances): Promise<Outcome<Value>> {
  if (AUDIT_KIND[use.operation] === 'CONSULTATION') return use.act(tx, subject, circumstances);
  const outcomes: Outcome<Value>[] = [];
  try {
    await tx.transaction(async (inner) => {
      const outcome = await use.act(inner, subject, circumstances);
      outcomes.push(outcome);
      if (!outcome.ok) throw new TakeBack();
    });
  } catch (error) {
    if (!(error instanceof TakeBack)) throw error;
  }
  const [outcome] = outcomes;
  if (!outcome) throw new Error('the act gave no outcome');
  return outcome;
}
