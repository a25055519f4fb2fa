import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../processes/index.js';
import type { Federation } from './federation.js';
import { StartProblem } from './problem.js';

interface Sample { readonly country: string; readonly login: string; readonly format: 'csv' | 'pfif'; readonly file: string; readonly map: string }
const SAMPLES: readonly Sample[] = [
  { country: 'GR', login: 'gr-caseworker', format: 'csv', file: 'cases.csv', map: 'cases.map.json' },
  { country: 'SE', login: 'se-caseworker', format: 'pfif', file: 'cases.pfif.xml', map: 'cases.pfif.map.json' },
];
const folderOfSamples = (): string => join(repositoryRoot(), 'apps', 'federation', 'samples');
const execute = promisify(execFile);

/** Drafts of invented people at two nodes, by the same command that a user has; once per state of the sample files. */
export async function importSamples(federation: Federation, folder: string): Promise<readonly string[]> {
  const stamp = join(folder, 'imported');
  const digest = createHash('sha256').update(SAMPLES.flatMap(({ file, map }) => [file, map]).map((name) => readFileSync(join(folderOfSamples(), name), 'utf8')).join('\0')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return [];
  const told = await Promise.all(SAMPLES.map((sample) => importOne(federation, sample)));
  writeFileSync(stamp, digest);
  return told;
}

async function importOne(federation: Federation, { country, login, format, file, map }: Sample): Promise<string> {
  const samples = folderOfSamples();
  const args = ['import', '--node', federation.registryUrl(country), '--format', format, '--map', join(samples, map), join(samples, file)];
  const token = await federation.identity.issueToken(login);
  try {
    const { stdout } = await execute(process.execPath, [join(repositoryRoot(), 'apps/cli/bin/homeward.mjs'), ...args], { env: { PATH: process.env['PATH'], HOMEWARD_TOKEN: token } });
    return `Sample drafts for ${login} from ${file}: ${stdout.trim()}`;
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new StartProblem(`The sample cases of ${file} could not be imported: ${`${stderr}${stdout}`.trim()}`, { cause });
  }
}
