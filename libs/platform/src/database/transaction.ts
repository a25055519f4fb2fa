import type { DataSource, EntityManager } from 'typeorm';

/** Only settings of ours, which policies read by current_setting(); never one of PostgreSQL's own. */
const SETTING = /^app\.[a-z_]{1,40}$/;

/**
 * One transaction with settings that end with it: the next borrower of the pooled connection sees none of them.
 * All access to rows under row-level security goes through here.
 */
export async function inTransaction<Value>(dataSource: DataSource, settings: Readonly<Record<string, string>>, work: (transaction: EntityManager) => Promise<Value>): Promise<Value> {
  const names = Object.keys(settings);
  const foreign = names.find((name) => !SETTING.test(name));
  if (foreign !== undefined) throw new RangeError('transaction settings are named app.<word>');
  return dataSource.transaction(async (transaction) => {
    if (names.length > 0) {
      const calls = names.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
      await transaction.query(`select ${calls.join(', ')}`, names.flatMap((name) => [name, settings[name]]));
    }
    return work(transaction);
  });
}
