import type { Invocation } from '../command.js';
import { CommandError, EXIT } from '../exit-codes.js';
import { encodingNamed, ENCODINGS, type Encoding } from './decode.js';

/** What --encoding says, if it is given. */
export function encodingOf(invocation: Invocation): Encoding | undefined {
  const said = invocation.text('encoding');
  const encoding = said === undefined ? undefined : encodingNamed(said);
  if (said !== undefined && encoding === undefined) throw new CommandError(EXIT.USAGE, `--encoding must be one of ${ENCODINGS.join(', ')}`);
  return encoding;
}
