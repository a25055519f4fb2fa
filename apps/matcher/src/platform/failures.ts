import { SealingError } from '@homeward/shared';

/** Data that PostgreSQL refuses (class 22), a broken constraint (23), a limit of the program (54). */
const DATA_ERRORS = /^(22|23|54)/;

/** True when the same input would fail again; an outage, a lost lock or a missing key is not the input's fault. */
export function isInputsFault(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError || error instanceof SealingError) return true;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.length === 5 && DATA_ERRORS.test(code);
}
