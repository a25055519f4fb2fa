/** PostgreSQL classes of trouble that pass: connection, rollback (deadlock, serialisation), resources, operator, lock and statement timeouts. */
const PASSING = ['08', '40', '53', '55', '57', '58'];

/** A key that is missing now: nothing can be signed or sealed until somebody brings one. */
const KEY_ERRORS = ['KeyFolderError', 'NoRecipientKeyError'];

/** Whether an error says something of the database's health or of the node's keys, and nothing of the message in hand. */
export function isOutage(error: unknown): boolean {
  if (error instanceof Error && KEY_ERRORS.includes(error.name)) return true;
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error && /connection|terminated|timeout/i.test(error.message);
  return PASSING.some((prefix) => code.startsWith(prefix)) || /^E[A-Z]+$/.test(code);
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { readonly code?: unknown; readonly driverError?: unknown };
  return typeof code === 'string' ? code : codeOf(driverError);
}
