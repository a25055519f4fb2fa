import { bootFailure, EXIT, readConfig } from '@homeward/platform';
import { z } from 'zod';
import { migrateMatcher } from './platform/migrate.js';

/** Brings the matcher's database to this build's tables, as its owner; nothing else has that right. */
try {
  const { DATABASE_OWNER_URL } = readConfig(z.object({ DATABASE_OWNER_URL: z.string().min(1) }), process.env);
  const done = await migrateMatcher(DATABASE_OWNER_URL);
  process.stdout.write(`${done.length > 0 ? done.join('\n') : 'nothing to migrate'}\n`);
} catch (error) {
  process.stderr.write(`${bootFailure(error)}\n`);
  process.exitCode = EXIT.BOOT_FAILED;
}
