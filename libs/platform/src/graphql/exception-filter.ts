import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { getNullableType, isUnionType, OperationTypeNode, type GraphQLResolveInfo } from 'graphql';
import type { GraphqlContext } from '../identity/current-actor.js';
import { PublicError } from './errors.js';
import { Refusal, RefusedError } from './refusal.js';
import { NOTE_REFUSED_INPUT, type NoteRefusedInput } from './refused-input.js';

/**
 * Turns a thrown refusal into the union member it should be. Everything else goes on unlogged to the masking, which
 * logs it once and without its message.
 */
@Catch()
export class ExceptionEdge implements ExceptionFilter {
  constructor(@Inject(NOTE_REFUSED_INPUT) private readonly note: NoteRefusedInput) {}

  catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'graphql') return answerHttp(exception, host);
    if (!(exception instanceof RefusedError)) throw exception;
    return this.refuse(exception.refusal, GqlArgumentsHost.create(host));
  }

  private async refuse(refusal: Refusal, host: GqlArgumentsHost): Promise<Refusal> {
    const info = host.getInfo<GraphQLResolveInfo>();
    const { actor } = host.getContext<GraphqlContext>();
    if (actor) await this.note({ actor, field: info.fieldName, isQuery: info.operation.operation === OperationTypeNode.QUERY, given: host.getArgs<Record<string, unknown>>() });
    if (canAnswer(info)) return refusal;
    throw new PublicError('INVALID_INPUT', refusal.message, { fields: refusal.fields });
  }
}

function canAnswer(info: GraphQLResolveInfo): boolean {
  const type = getNullableType(info.returnType);
  return isUnionType(type) && type.getTypes().some((member) => member.name === Refusal.name);
}

function answerHttp(exception: unknown, host: ArgumentsHost): void {
  const status = exception instanceof HttpException ? exception.getStatus() : 500;
  void host.switchToHttp().getResponse<FastifyReply>().status(status).send({ code: status === 404 ? 'NOT_FOUND' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL' });
}
