import { readFile, stat } from 'node:fs/promises';
import { readCalibration, type Calibration } from '@homeward/matching';
import type { Invocation } from '../command.js';
import { CommandError, EXIT } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

const MAX_BYTES = 100_000;

/** @throws CommandError that says what is wrong with the file */
export async function calibrationIn(path: string): Promise<Calibration> {
  const unreadable = (): never => { throw new CommandError(EXIT.INPUT, `${path} cannot be read`); };
  const text = (await stat(path).catch(unreadable)).size > MAX_BYTES ? '' : await readFile(path, 'utf8').catch(unreadable);
  const read = readCalibration(text);
  if (!read.ok) throw new CommandError(EXIT.INPUT, `${path}: the calibration is not usable: ${read.problem}`);
  return read.calibration;
}

/** The one that --calibration names, if it is given; its version is told, since every probability of the run depends on it. */
export async function calibrationGiven(invocation: Invocation, terminal: Terminal): Promise<Calibration | undefined> {
  const path = invocation.text('calibration');
  const calibration = path === undefined ? undefined : await calibrationIn(path);
  if (calibration !== undefined) terminal.err(`probabilities by calibration ${calibration.version}`);
  return calibration;
}
