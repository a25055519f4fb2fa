import {
  getNamedType, getNullableType, isCompositeType, isInterfaceType, isListType, isObjectType, Kind,
  type ASTVisitor, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLNamedType, type SelectionSetNode, type ValidationContext,
} from 'graphql';
import { PublicError } from '../errors.js';
import { GRAPHQL_LIMITS } from './settings.js';

/**
 * Cost = number of objects that the answer may hold: 1 for each object field, times the page sizes above it; scalars are
 * free; a mutation counts as ten. A page size given by a variable counts as the largest page, because a document is
 * checked once and then reused with other variables.
 */
export function limitCost(context: ValidationContext): ASTVisitor {
  const costs = new Map<FragmentDefinitionNode, number>();
  const open = new Set<FragmentDefinitionNode>();
  const typeNamed = (name: string | undefined): GraphQLNamedType | undefined => (name ? context.getSchema().getType(name) : undefined);

  const fragmentCost = (name: string): number => {
    const fragment = context.getFragment(name);
    if (!fragment || open.has(fragment)) return 0;
    open.add(fragment);
    const cost = costs.get(fragment) ?? costOf(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value), false);
    open.delete(fragment);
    costs.set(fragment, cost);
    return cost;
  };
  const costOf = (set: SelectionSetNode | undefined, parent: GraphQLNamedType | undefined, paged: boolean): number => (set?.selections ?? []).reduce((sum, selection) => {
    switch (selection.kind) {
      case Kind.FIELD: return sum + fieldCost(selection, parent, paged);
      case Kind.INLINE_FRAGMENT: return sum + costOf(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? parent, paged);
      case Kind.FRAGMENT_SPREAD: return sum + fragmentCost(selection.name.value);
    }
  }, 0);
  const fieldCost = (node: FieldNode, parent: GraphQLNamedType | undefined, paged: boolean): number => {
    const field = fieldOf(parent, node.name.value);
    const type = field ? getNamedType(field.type) : undefined;
    const own = parent !== undefined && parent === context.getSchema().getMutationType() ? GRAPHQL_LIMITS.mutation : 1;
    if (!field || !isCompositeType(type)) return own === 1 ? 0 : own;
    const pageSize = pageSizeOf(node, field);
    const inside = costOf(node.selectionSet, type, pageSize !== undefined);
    if (pageSize !== undefined) return own + pageSize * inside;
    const isPlainList = isListType(getNullableType(field.type)) && !paged;
    return (own + inside) * (isPlainList ? GRAPHQL_LIMITS.plainList : 1);
  };

  return {
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation);
      if (costOf(operation.selectionSet, root ?? undefined, false) <= GRAPHQL_LIMITS.cost) return;
      context.reportError(new PublicError('LIMIT_EXCEEDED', `The operation may answer more than ${GRAPHQL_LIMITS.cost} objects. Ask for a smaller page or fewer lists at once.`, { nodes: [operation] }));
    },
  };
}

const fieldOf = (parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined =>
  (isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined);

/** Number of items a paged field may answer; undefined for a field that takes no `first`. */
function pageSizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
  if (!field.args.some((argument) => argument.name === 'first')) return undefined;
  const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (!given) return GRAPHQL_LIMITS.defaultPage;
  const size = given.kind === Kind.INT ? Number.parseInt(given.value, 10) : GRAPHQL_LIMITS.page;
  return Math.min(Math.max(size, 1), GRAPHQL_LIMITS.page);
}
