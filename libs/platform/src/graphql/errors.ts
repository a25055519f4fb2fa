import { GraphQLError, type ASTNode } from 'graphql';

/** Codes of errors that are no members of a union. Closed list. */
export type PublicErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_REQUEST' | 'INVALID_INPUT' | 'LIMIT_EXCEEDED' | 'TOO_LARGE' | 'UNAVAILABLE' | 'INTERNAL';

/** The only kind of error whose text reaches a caller. Its text is written by us and holds no value of anybody. */
export class PublicError extends GraphQLError {
  constructor(readonly code: PublicErrorCode, message: string, options: { readonly nodes?: readonly ASTNode[]; readonly fields?: readonly unknown[] } = {}) {
    const extensions = options.fields ? { code, fields: options.fields } : { code };
    super(message, { extensions, ...(options.nodes ? { nodes: options.nodes } : {}) });
    this.name = 'PublicError';
  }
}

/** One text for every reason (no token, expired, foreign, malformed), so that the answer tells nothing about the token. */
export const unauthenticated = (): PublicError => new PublicError('UNAUTHENTICATED', 'Sign in and send a valid access token.');
/** For a whole service or operation that a role may not use; never for a record, where it would tell that there is one. */
export const forbidden = (): PublicError => new PublicError('FORBIDDEN', 'Your role may not use this.');
export const overloaded = (): PublicError => new PublicError('UNAVAILABLE', 'The service has too much in hand. Try again in a few seconds.');
export const unavailable = (): PublicError => new PublicError('UNAVAILABLE', 'The service cannot check this now. Try again in a minute.');
