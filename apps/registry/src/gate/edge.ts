import { FieldProblem, Refusal, type Actor as TokenHolder } from '@homeward/platform';
import type { Result } from '@homeward/shared';
import { nodeActor } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import { refused, type Refused } from '../platform/refusal.js';

/** The one translation of refusals of the rules into those of the API. */
export const refusalToApi = ({ code, problems }: Refused): Refusal =>
  new Refusal(code, problems.map((problem) => new FieldProblem(problem.field, problem.code, problem.message)));

/** Runs an operation for who holds the token; who has no place at a node gets the answer for nothing. */
export async function answer<Value, Api>(holder: TokenHolder, operation: (actor: Actor) => Promise<Result<Value, Refused>>, toApi: (value: Value) => Api): Promise<Api | Refusal> {
  const actor = nodeActor(holder);
  if (!actor) return refusalToApi(refused('NOT_AVAILABLE'));
  const result = await operation(actor);
  return result.ok ? toApi(result.value) : refusalToApi(result.failure);
}
