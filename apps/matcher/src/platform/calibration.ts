import { readFile, stat } from 'node:fs/promises';
import { readCalibration, type Calibration } from '@homeward/matching';
import { BootError } from '@homeward/platform';

const MAX_BYTES = 100_000;

/**
 * The calibration of CALIBRATION_FILE, read once at the start: probabilities that move while the matcher runs would be explained by
 * nothing.
 * @throws BootError for a file that is not there, malformed, altered or made for another model
 */
export async function loadCalibration(path: string | undefined): Promise<Calibration | undefined> {
  if (path === undefined) return undefined;
  const refused = (problem: string): BootError => new BootError('CALIBRATION_REFUSED', `CALIBRATION_FILE is refused: ${problem}`);
  const unreadable = (): never => { throw refused('it cannot be read'); };
  const { size } = await stat(path).catch(unreadable);
  const read = readCalibration(size > MAX_BYTES ? '' : await readFile(path, 'utf8').catch(unreadable));
  if (!read.ok) throw refused(read.problem);
  return read.calibration;
}
