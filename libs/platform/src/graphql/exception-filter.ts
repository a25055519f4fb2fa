import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { getNullableType, isUnionType, type GraphQLResolveInfo } from 'graphql';
import { PublicError } from './errors.js';
import { Refusal, RefusedError } from './refusal.js';

/**
 * Turns a thrown refusal into the union member it should be. Everything else goes on unlogged to the masking, which
 * logs it once and without its message.
 */
@Catch()
export class ExceptionEdge implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'graphql') return answerHttp(exception, host);
    if (!(exception instanceof RefusedError)) throw exception;
    if (canAnswer(GqlArgumentsHost.create(host).getInfo<GraphQLResolveInfo>())) return exception.refusal;
    throw new PublicError('INVALID_INPUT', exception.refusal.message, { fields: exception.refusal.fields });
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
