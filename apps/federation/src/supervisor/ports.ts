import { freePorts, portProblem } from '../processes/index.js';
import { StartProblem } from './problem.js';

export const DEFAULT_PORT_BASE = 4400;

export interface Ports {
  readonly registry: Readonly<Record<string, number>>;
  readonly matcher: number; readonly desk: number; readonly identity: number; readonly postgres: number; readonly kafka: number;
}

/** Registries first, one after the other, so that a country's port is easy to remember. */
export async function choosePorts(countries: readonly string[], base: number | undefined): Promise<Ports> {
  const names = [...countries.map((country) => `registry ${country}`), 'matcher', 'desk', 'identity provider', 'PostgreSQL', 'Kafka'];
  const numbers = base === undefined ? await freePorts(names.length) : names.map((_, index) => base + index);
  if (base !== undefined) await refuseTaken(names, numbers);
  const [matcher = 0, desk = 0, identity = 0, postgres = 0, kafka = 0] = numbers.slice(countries.length);
  return { registry: Object.fromEntries(countries.map((country, index) => [country, numbers[index] ?? 0])), matcher, desk, identity, postgres, kafka };
}

async function refuseTaken(names: readonly string[], numbers: readonly number[]): Promise<void> {
  for (const [index, port] of numbers.entries()) {
    const problem = await portProblem(port);
    if (problem === 'EADDRINUSE') throw new StartProblem(`Port ${String(port)} (${String(names[index])}) is taken: stop what uses it, or choose another range with: npm start -- --ports 5400`);
    if (problem !== undefined) throw new StartProblem(`Port ${String(port)} (${String(names[index])}) cannot be opened (${problem}): choose a range above 1024 with: npm start -- --ports 5400`);
  }
}
