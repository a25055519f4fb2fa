import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, repositoryRoot } from '../processes/index.js';

export const kafkaSources = (): string => join(repositoryRoot(), 'apps', 'federation', 'kafka');

/** What is missing to run a broker here, in words; undefined when Java (17 or newer) and Maven are both there. */
export function missingForKafka(): string | undefined {
  const missing = [['java', '-version'], ['mvn', '--version']].filter(([command, flag]) => spawnSync(command as string, [flag as string]).status !== 0);
  return missing.length === 0 ? undefined : `${missing.map(([command]) => command).join(' and ')} not found on PATH`;
}

/** Folder with the broker's jars; fetched once by Maven, named after the pom so that another version gets its own. */
export function kafkaJars(): string {
  const pom = join(kafkaSources(), 'pom.xml');
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  const folder = join(process.env['HOMEWARD_TOOLS_DIR'] ?? join(dataFolder(), 'tools'), `kafka-${version}`);
  if (!existsSync(folder)) fetchJars(pom, folder);
  return folder;
}

/** Into a folder of its own first: two runs at once, or an interrupted one, never leave half a set behind. */
function fetchJars(pom: string, folder: string): void {
  const unfinished = `${folder}.${String(process.pid)}`;
  mkdirSync(unfinished, { recursive: true });
  const run = spawnSync('mvn', ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${unfinished}`], { encoding: 'utf8' });
  if (run.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`Maven could not fetch the Kafka broker: ${(run.stdout || run.stderr || String(run.error)).slice(0, 2000)}`);
  }
  if (existsSync(folder)) rmSync(unfinished, { recursive: true, force: true });
  else renameSync(unfinished, folder);
}
