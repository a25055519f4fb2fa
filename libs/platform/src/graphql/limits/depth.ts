import { Kind, type ASTVisitor, type FragmentDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';
import { PublicError } from '../errors.js';
import { GRAPHQL_LIMITS } from './settings.js';

/** Depth = number of nested fields; fragments add none of their own. Introspection is bounded by the same rule. */
export function limitDepth(context: ValidationContext): ASTVisitor {
  const depths = new Map<FragmentDefinitionNode, number>();
  const open = new Set<FragmentDefinitionNode>();

  const fragmentDepth = (name: string): number => {
    const fragment = context.getFragment(name);
    // A cycle is another rule's error; here it must only not run for ever.
    if (!fragment || open.has(fragment)) return 0;
    open.add(fragment);
    const depth = depths.get(fragment) ?? depthOf(fragment.selectionSet);
    open.delete(fragment);
    depths.set(fragment, depth);
    return depth;
  };
  const depthOf = (set: SelectionSetNode | undefined): number => Math.max(0, ...(set?.selections ?? []).map((selection) => {
    switch (selection.kind) {
      case Kind.FIELD: return 1 + depthOf(selection.selectionSet);
      case Kind.INLINE_FRAGMENT: return depthOf(selection.selectionSet);
      case Kind.FRAGMENT_SPREAD: return fragmentDepth(selection.name.value);
    }
  }));

  return {
    OperationDefinition(operation) {
      if (depthOf(operation.selectionSet) <= GRAPHQL_LIMITS.depth) return;
      context.reportError(new PublicError('LIMIT_EXCEEDED', `The operation is nested deeper than ${GRAPHQL_LIMITS.depth} fields. Ask in two operations.`, { nodes: [operation] }));
    },
  };
}
