import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isNativeError } from 'node:util/types';
import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import type { ServiceConfig } from '../config/service-config.js';
import { allowedFields } from './fields.js';

/** Standard output unless a test wants to read the lines. */
export type LogDestination = DestinationStream;

export function createLogger(config: Pick<ServiceConfig, 'name' | 'logLevel'>, destination?: LogDestination): Logger {
  const options: LoggerOptions = {
    level: config.logLevel,
    base: { service: config.name },
    formatters: { level: (label) => ({ level: label }), log: (fields) => allowedFields(fields) },
    serializers: { err: (value: unknown) => value },
    hooks: { logMethod: withoutErrorMessages },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}

/** pino takes an error's message for the line's text when no text is given; drivers quote values there, so give one. */
const withoutErrorMessages: NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']> = function (args, method) {
  const [first, ...rest] = args as unknown[];
  const fields = isNativeError(first) ? { err: first } : first;
  const silent = typeof fields === 'object' && typeof rest[0] !== 'string';
  Reflect.apply(method, this, silent ? [fields, 'no text', ...rest] : [fields, ...rest]);
};

/** Nest's logger on pino: each line inside a request carries its id, and nothing else of the request. */
export function loggingModule(logger: Logger): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: { logger, autoLogging: false, quietReqLogger: true, genReqId: (request: IncomingMessage) => requestId(request) },
  });
}

const requestIds = new WeakMap<IncomingMessage, string>();
/** Ours, never the caller's: a header could carry anything into the log. */
export function requestId(request: IncomingMessage): string {
  const known = requestIds.get(request);
  if (known) return known;
  const id = randomUUID();
  requestIds.set(request, id);
  return id;
}
