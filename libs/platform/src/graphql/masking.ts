import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { errorCode } from '../logging/fields.js';
import type { Metrics } from '../metrics/metrics.js';
import { PublicError } from './errors.js';

export interface MaskLog { error(fields: { correlationId: string; code: string; err: unknown }, text: string): void }
export interface MaskOptions { readonly production: boolean; readonly correlationId: string; readonly log: MaskLog; readonly metrics: Pick<Metrics, 'graphqlErrors'> }

const LITERALS: ReadonlySet<string> = new Set([Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.NULL, Kind.ENUM, Kind.LIST, Kind.OBJECT, Kind.OBJECT_FIELD]);
const VARIABLE = /^Variable "\$(\w{1,60})"/;
const NOT_AN_OPERATION = 'This is not a valid operation of this API.';

/** Masks and counts. */
export const maskErrors = (errors: readonly unknown[], options: MaskOptions): GraphQLFormattedError[] => flattenErrors(errors).map((error) => {
  const masked = maskError(error, options);
  options.metrics.graphqlErrors.inc({ code: String(masked.extensions?.['code']) });
  return masked;
});

/** What a caller may learn of an error. Ours as they are; a bad document without hints or values; all else as INTERNAL with an id to quote. */
function maskError(error: unknown, options: MaskOptions): GraphQLFormattedError {
  const known = publicError(error);
  if (known) return formatted(known.message, { ...known.extensions }, error);
  const refused = requestError(error);
  if (refused) return refused;
  if (isDocumentError(error)) return formatted(documentProblem(error, options.production), { code: 'BAD_REQUEST' }, error);
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  options.log.error({ correlationId: options.correlationId, code: errorCode(original) ?? 'UNEXPECTED', err: original }, 'a request failed unexpectedly');
  const extensions = { code: 'INTERNAL', correlationId: options.correlationId };
  return formatted(`Something went wrong on our side. Quote ${options.correlationId} to the operator.`, extensions, error);
}

/** Mercurius wraps the errors of a bad document into one; this takes them out again. */
function flattenErrors(errors: readonly unknown[]): readonly unknown[] {
  return errors.flatMap((error) => {
    const original = error instanceof GraphQLError ? error.originalError : error;
    const inner: unknown = original && typeof original === 'object' && 'errors' in original ? original.errors : undefined;
    return Array.isArray(inner) && inner.length > 0 ? (inner as unknown[]) : [error];
  });
}

function publicError(error: unknown): PublicError | undefined {
  if (error instanceof PublicError) return error;
  return error instanceof GraphQLError && error.originalError instanceof PublicError ? error.originalError : undefined;
}

/** Refusals of the HTTP layer, before GraphQL: told by status, in our own words. */
function requestError(error: unknown): GraphQLFormattedError | undefined {
  const original: unknown = error instanceof GraphQLError ? error.originalError : error;
  const status: unknown = original && typeof original === 'object' && 'statusCode' in original ? original.statusCode : undefined;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  if (status === 413) return { message: 'The request is too large. Send less at once.', extensions: { code: 'TOO_LARGE' } };
  return { message: 'Send a POST request with a JSON object that holds "query" and, if needed, "variables".', extensions: { code: 'BAD_REQUEST' } };
}

/** Raised by parsing, validation or reading of variables (which may wrap one of its own kind), not by a resolver: those have a path or a foreign original error. */
const isDocumentError = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && error.path === undefined && (!error.originalError || error.originalError instanceof GraphQLError);

/** The library's texts quote literals, variables' values and names of the schema. Values are never repeated; names only outside production. */
function documentProblem(error: GraphQLError, production: boolean): string {
  const variable = VARIABLE.exec(error.message)?.[1];
  if (variable) return `The variable "${variable}" does not fit its type.`;
  if (production) return NOT_AN_OPERATION;
  if (error.nodes?.some((node) => LITERALS.has(node.kind))) return 'A literal does not fit its type.';
  return error.message.replace(/ Did you mean .*$/s, '').replace(/^(Syntax Error): .*$/s, '$1.');
}

function formatted(message: string, extensions: Record<string, unknown>, error: unknown): GraphQLFormattedError {
  const located = error instanceof GraphQLError ? { ...(error.locations ? { locations: error.locations } : {}), ...(error.path ? { path: error.path } : {}) } : {};
  return { message, ...located, extensions };
}
