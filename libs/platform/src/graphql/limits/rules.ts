import { Location, NoSchemaIntrospectionCustomRule, type ASTVisitor, type ValidationContext, type ValidationRule } from 'graphql';
import { PublicError } from '../errors.js';
import { limitCost } from './cost.js';
import { limitDepth } from './depth.js';
import { GRAPHQL_LIMITS } from './settings.js';

/** Aliases repeat one field many times in one request; counted over the whole document, fragments included. */
export function limitAliases(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field(field) {
      if (!field.alias || ++aliases !== GRAPHQL_LIMITS.aliases + 1) return;
      context.reportError(new PublicError('LIMIT_EXCEEDED', `The operation uses more than ${GRAPHQL_LIMITS.aliases} aliases. Ask in several operations.`, { nodes: [field] }));
    },
  };
}

/** The server would also take a syntax tree as JSON, which no parser has counted; such a tree has no true location. */
export function refuseSyntaxTree(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      if (document.loc instanceof Location) return;
      context.reportError(new PublicError('BAD_REQUEST', 'Send the operation as GraphQL text.'));
    },
  };
}

export const validationRules = (production: boolean): ValidationRule[] =>
  [refuseSyntaxTree, limitDepth, limitAliases, limitCost, ...(production ? [NoSchemaIntrospectionCustomRule] : [])];
