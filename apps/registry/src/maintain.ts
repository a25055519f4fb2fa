import { bootFailure, readConfig } from '@homeward/platform';
import { rewriteDatabase } from '@homeward/shared';
import pg from 'pg';
import { z } from 'zod';

/**
 * For the scheduler, at least daily: what was erased leaves heap, statistics and WAL (the server runs with
 * wal_recycle=off). Needs DATABASE_OWNER_URL alone; what the relay has sent goes as well; tables are locked one after the other while they are copied.
 */
try {
  const { DATABASE_OWNER_URL: url } = readConfig(z.object({ DATABASE_OWNER_URL: z.url() }), process.env);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query('delete from outbox where published_at is not null');
    const report = await rewriteDatabase(owner);
    process.stdout.write(`${JSON.stringify({ tables: report.tables.length, skipped: report.skipped, walDropped: report.walDropped, statisticsRewritten: report.statisticsRewritten })}\n`);
  } finally {
    await owner.end();
  }
} catch (error) {
  process.stderr.write(`${bootFailure(error)}\n`);
  process.exitCode = 1;
}
