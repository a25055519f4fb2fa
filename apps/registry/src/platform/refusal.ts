/** Expected failures as the rules see them; the edge turns them into the `Refusal` of the API. */
export const REFUSAL_CODES = [
  'NOT_AVAILABLE', 'INVALID_INPUT', 'STALE_VERSION', 'WRONG_STATE', 'NOT_PUBLISHABLE', 'PERMISSION_MISSING', 'SECOND_PERSON_REQUIRED',
  'HANDLING_RESTRICTED', 'ALREADY_EXISTS', 'LIMIT_REACHED', 'NOT_POSSIBLE_NOW',
] as const;
/** NOT_AVAILABLE is the same for not found, of another organisation, and not allowed. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What is wrong with one field, by a code, and what to do next; never its value. */
export interface Problem { readonly field: string; readonly code: string; readonly message: string }
export interface Refused { readonly code: RefusalCode; readonly problems: readonly Problem[] }
export const refused = (code: RefusalCode, ...problems: readonly Problem[]): Refused => ({ code, problems });
