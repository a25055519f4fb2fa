import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { unauthenticated } from '../graphql/errors.js';
import { hasExpired, type Actor } from './actor.js';

/** What the platform puts into the GraphQL context, for requests and for subscriptions alike. */
export interface GraphqlContext { readonly actor: Actor | undefined; readonly correlationId: string }

/** The verified actor. Throws the uniform UNAUTHENTICATED error when there is none, or no longer. */
export const CurrentActor = createParamDecorator((_data: unknown, execution: ExecutionContext): Actor => {
  const { actor } = GqlExecutionContext.create(execution).getContext<GraphqlContext>();
  if (!actor || hasExpired(actor, new Date())) throw unauthenticated();
  return actor;
});
