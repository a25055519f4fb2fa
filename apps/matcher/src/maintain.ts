import { bootFailure, EXIT, readConfig } from '@homeward/platform';
import { rewriteDatabase } from '@homeward/shared';
import pg from 'pg';
import { z } from 'zod';

/**
 * To be run daily: makes the bytes of what was erased leave the disk (see rewriteDatabase). Erasing rows that have had
 * their time is the running matcher's own work. Prints one JSON line of what was done.
 */
try {
  const { DATABASE_OWNER_URL } = readConfig(z.object({ DATABASE_OWNER_URL: z.string().min(1) }), process.env);
  const client = new pg.Client({ connectionString: DATABASE_OWNER_URL, application_name: 'matcher-maintain' });
  await client.connect();
  try {
    await client.query('delete from outbox where published_at is not null');
    process.stdout.write(`${JSON.stringify(await rewriteDatabase(client))}\n`);
  } finally {
    await client.end();
  }
} catch (error) {
  process.stderr.write(`${bootFailure(error)}\n`);
  process.exitCode = EXIT.BOOT_FAILED;
}
