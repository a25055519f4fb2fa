import { newEpochs, rotateEpochs, writeEpochs } from '@homeward/shared';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wholeNumber, type Command } from '../command.js';
import { CommandError, EXIT } from '../exit-codes.js';
import { oneOf } from './participant-commands.js';
import { DAY_MS, periodOf, periodOptions, periodUsage } from './periods.js';

const DEFAULT_OVERLAP_DAYS = 30;
const SAME_EVERYWHERE = 'epochs.json must be the same in KEYS_DIR of every node, and must never reach the matcher. Carry it by hand or by a secrets manager.';

const init: Command = {
  words: 'keys epoch init', summary: 'make the first federation epoch secret',
  usage: `NAME --dir DIR ${periodUsage}\n\n${SAME_EVERYWHERE}`,
  options: { dir: { type: 'string' }, ...periodOptions },
  async run(invocation, terminal) {
    const dir = invocation.required('dir');
    if (existsSync(join(dir, 'epochs.json'))) throw new CommandError(EXIT.INPUT, 'there is an epochs.json already; rotate instead');
    await writeEpochs(dir, newEpochs(oneOf(invocation, 'NAME'), periodOf(invocation, Date.now())));
    terminal.err(SAME_EVERYWHERE);
    return EXIT.OK;
  },
};

const rotate: Command = {
  words: 'keys epoch rotate', summary: 'add the next federation epoch secret, overlapping with the last',
  usage: `NAME --dir DIR ${periodUsage} [--overlap-days ${String(DEFAULT_OVERLAP_DAYS)}]\n\n${SAME_EVERYWHERE}`,
  options: { dir: { type: 'string' }, 'overlap-days': { type: 'string' }, ...periodOptions },
  async run(invocation, terminal) {
    const nowMs = Date.now();
    const overlapMs = wholeNumber(invocation, 'overlap-days', DEFAULT_OVERLAP_DAYS, [1, 365]) * DAY_MS;
    await rotateEpochs(invocation.required('dir'), oneOf(invocation, 'NAME'), periodOf(invocation, nowMs, DAY_MS), overlapMs, nowMs);
    terminal.err(SAME_EVERYWHERE);
    return EXIT.OK;
  },
};
export const epochCommands: readonly Command[] = [init, rotate];
