import { bootService } from '@homeward/platform';
import { registryService, openGround, readRegistryConfig } from '@homeward/registry';
import { redelivering } from './faulty-log.js';
import { mute, runNaiveRelay } from './naive-relay.js';

/** A node as it is, on a log that repeats itself; with CHAOS_BREAK=naive-cursor its relay is the wrong one. */
await bootService(async () => {
  const variables = readRegistryConfig(process.env);
  const ground = await openGround(variables);
  const log = redelivering(ground.log, Number(process.env['CHAOS_SEED'] ?? '1'));
  const naive = process.env['CHAOS_BREAK'] === 'naive-cursor';
  if (naive) void runNaiveRelay(variables.DATABASE_WORKER_URL, log);
  return registryService({ ...ground, log: naive ? mute(log) : log });
});
