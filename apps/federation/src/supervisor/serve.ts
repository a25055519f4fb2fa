import { dataFolder } from '../processes/index.js';
import { startFederation, type Federation } from './federation.js';
import { prepareFolder } from './folder.js';
import type { StartOptions } from './options.js';
import { choosePorts } from './ports.js';
import { StartProblem } from './problem.js';
import { importSamples } from './samples.js';
import { describeFederation } from './table.js';

export const COUNTRIES: readonly string[] = ['GR', 'DE', 'SE'];

/** `npm start`: runs until asked to stop, or until a part of it is lost. */
export async function serve(options: StartOptions, asked: Promise<void>): Promise<void> {
  const began = Date.now();
  const folder = prepareFolder(dataFolder(), options.fresh);
  const ports = await choosePorts(COUNTRIES, options.portBase);
  const federation = await startFederation({ folder, countries: COUNTRIES, ports, log: options.log, fsync: true, asked });
  try {
    for (const line of await importSamples(federation, folder)) console.log(line);
    console.log(`\n${describeFederation(federation)}\nReady after ${((Date.now() - began) / 1000).toFixed(1)} s; Ctrl-C stops everything. Data and logs: ${folder}`);
    await untilAskedOrLost(federation, asked, folder);
  } finally { await federation.stop(); }
}

async function untilAskedOrLost(federation: Federation, asked: Promise<void>, folder: string): Promise<void> {
  const lost = await Promise.race([asked, federation.lost]);
  if (lost !== undefined) throw new StartProblem(`${lost} ended by itself, so everything was stopped: the reason stands at the end of ${folder}/logs/${lost}.txt`);
}
