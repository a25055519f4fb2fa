import { isNativeError } from 'node:util/types';
import { errorCode } from '@homeward/platform';

/** Data that PostgreSQL refuses (class 22), a broken constraint (23), a limit of the program (54). */
const DATA_ERRORS = /^(22|23|54)...$/;
const OWN_ERRORS: readonly string[] = ['TypeError', 'RangeError', 'SealingError'];

/** True when the same input would fail again; an outage, a lost lock or a missing key is not the input's fault. */
export const isInputsFault = (error: unknown): boolean =>
  isNativeError(error) && (OWN_ERRORS.includes(error.name) || DATA_ERRORS.test(errorCode(error) ?? ''));
