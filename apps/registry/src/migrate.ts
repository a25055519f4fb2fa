import { bootFailure, readConfig } from '@homeward/platform';
import { z } from 'zod';
import { migrate } from './node.js';

/** Needs DATABASE_OWNER_URL alone; prints what it ran, one migration a line. */
try {
  const variables = readConfig(z.object({ DATABASE_OWNER_URL: z.url() }), process.env);
  const done = await migrate(variables);
  process.stdout.write(done.length === 0 ? 'nothing to migrate\n' : `${done.join('\n')}\n`);
} catch (error) {
  process.stderr.write(`${bootFailure(error)}\n`);
  process.exitCode = 1;
}
