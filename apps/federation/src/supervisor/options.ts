import { parseArgs } from 'node:util';
import { DEFAULT_PORT_BASE } from './ports.js';
import { StartProblem } from './problem.js';

export type LogKind = 'embedded' | 'kafka';
export interface StartOptions {
  readonly fresh: boolean; readonly check: boolean; readonly json: boolean; readonly log: LogKind; readonly portBase: number; readonly help: boolean;
}

export const USAGE = `npm start -- [options]
  --fresh         throw the data of earlier starts away
  --ports BASE    first of ten ports to use (default ${String(DEFAULT_PORT_BASE)})
  --log kafka     over Apache Kafka with mutual TLS and ACLs instead of the embedded log (needs Java 17 and Maven)
  --check         play the whole story once on a federation of its own, and say how it went
  --json          with --check: one line of JSON
  --help          this text`;

export function parseOptions(args: readonly string[]): StartOptions {
  const { values } = parse(args);
  const log = values.log ?? 'embedded';
  if (log !== 'embedded' && log !== 'kafka') throw new StartProblem(`--log is embedded or kafka.\n${USAGE}`);
  const portBase = values.ports === undefined ? DEFAULT_PORT_BASE : Number(values.ports);
  if (!Number.isInteger(portBase) || portBase < 1 || portBase > 65_000) throw new StartProblem(`--ports is a number from 1 to 65000.\n${USAGE}`);
  return { fresh: values.fresh ?? false, check: values.check ?? false, json: values.json ?? false, log, portBase, help: values.help ?? false };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { fresh: { type: 'boolean' }, check: { type: 'boolean' }, json: { type: 'boolean' }, log: { type: 'string' }, ports: { type: 'string' }, help: { type: 'boolean' } } });
  } catch (cause) {
    throw new StartProblem(`${(cause as Error).message}\n${USAGE}`, { cause });
  }
}
