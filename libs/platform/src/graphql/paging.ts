import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { GRAPHQL_LIMITS } from './limits/index.js';
import { FieldProblem, Refusal, RefusedError } from './refusal.js';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: GRAPHQL_LIMITS.defaultPage, description: `Items of the page, 1 to ${GRAPHQL_LIMITS.page}` })
  @IsInt() @Min(1) @Max(GRAPHQL_LIMITS.page)
  readonly first: number = GRAPHQL_LIMITS.defaultPage;
  @Field(() => String, { nullable: true, description: 'endCursor of the page before' })
  @IsOptional() @IsString() @MaxLength(GRAPHQL_LIMITS.cursorCharacters)
  readonly after?: string | null;
}

@ObjectType()
export class PageInfo {
  @Field() readonly hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) readonly endCursor!: string | null;
}

export interface Edge<Node> { readonly cursor: string; readonly node: Node }
export interface Connection<Node> { readonly edges: readonly Edge<Node>[]; readonly pageInfo: PageInfo }

/** Makes the GraphQL type `<name>Connection` of a node type. */
export function connectionType<Node>(node: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`)
  class EdgeType implements Edge<Node> {
    @Field() readonly cursor!: string;
    @Field(() => node) readonly node!: Node;
  }
  @ObjectType(`${name}Connection`)
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType]) readonly edges!: readonly EdgeType[];
    @Field(() => PageInfo) readonly pageInfo!: PageInfo;
  }
  return ConnectionType;
}

/** Cuts a page out of `first + 1` rows: the one too many says that there is a next page. */
export function pageOf<Row, Node>(rows: readonly Row[], first: number, cursorParts: (row: Row) => readonly string[], node: (row: Row) => Node): Connection<Node> {
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor(cursorParts(row)), node: node(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

const CURSOR_VERSION = 'c1';
/** Opaque to callers; holds sort keys only (instants, ids), so put no value of a person in. */
export function encodeCursor(parts: readonly string[]): string {
  const cursor = Buffer.from(JSON.stringify([CURSOR_VERSION, ...parts])).toString('base64url');
  if (cursor.length > GRAPHQL_LIMITS.cursorCharacters) throw new RangeError('cursor parts are too long');
  return cursor;
}

/** Shapes of the sort keys that a cursor may hold; a value of another shape never reaches a query. */
export const SORT_KEY = {
  instant: /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  number: /^\d{1,18}$/,
  slot: /^[ab]$/,
} as const;
type SortKeys<Shapes extends readonly RegExp[]> = { readonly [Index in keyof Shapes]: string };

/**
 * The sort keys of `after`, one for each shape; undefined when there is no cursor, i.e. the first page.
 * @throws RefusedError when it is no cursor of this list: answering with the first page would loop a client for ever.
 */
export function sortKeysOf<const Shapes extends readonly RegExp[]>(after: string | null | undefined, shapes: Shapes): SortKeys<Shapes> | undefined {
  if (after === null || after === undefined) return undefined;
  const parts = decodeCursor(after);
  const fits = parts?.length === shapes.length && shapes.every((shape, index) => shape.test(parts[index] ?? '') && (shape !== SORT_KEY.instant || isDay(parts[index] ?? '')));
  if (!fits) throw new RefusedError(new Refusal('INVALID_INPUT', [new FieldProblem('after', 'cursor', 'Is not a cursor of this list. Use endCursor of the page before.')]));
  return parts as unknown as SortKeys<Shapes>;
}

/** The database refuses 31 February, which the shape lets through. */
const isDay = (instant: string): boolean => new Date(instant.slice(0, 10)).toISOString().startsWith(instant.slice(0, 10));

function decodeCursor(cursor: string): readonly string[] | undefined {
  if (cursor.length > GRAPHQL_LIMITS.cursorCharacters) return undefined;
  try {
    const [version, ...parts] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    return version === CURSOR_VERSION && parts.every((part) => typeof part === 'string') ? parts : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
