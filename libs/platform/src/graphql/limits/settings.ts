/** Bounds of one request; promise 8: overload is refused, not suffered. */
export const GRAPHQL_LIMITS = {
  depth: 8,
  cost: 1_000,
  aliases: 15,
  tokens: 1_000,
  /** Characters of a document: tokens alone do not bound a long string literal. */
  documentCharacters: 65_536,
  /** Items of one page, and what a page counts as when its size is a variable. */
  page: 50,
  defaultPage: 20,
  /** What a list without a page size counts as. */
  plainList: 5,
  mutation: 10,
  cursorCharacters: 200,
  validationErrors: 10,
} as const;
