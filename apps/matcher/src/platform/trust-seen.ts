import type { LastSeenTrust, SeenTrust } from '@homeward/shared';
import type { Database } from './database.js';

/** The newest trust file acted on; an older one is refused, whoever puts it there. */
export const trustSeenIn = ({ sql }: Database): LastSeenTrust => ({
  async read() {
    const [row] = await sql<SeenTrust>('select serial, digest from trust_seen');
    return row;
  },
  async write({ serial, digest }) {
    await sql('insert into trust_seen (serial, digest) values ($1, $2) on conflict (only_row) do update set serial = excluded.serial, digest = excluded.digest', [serial, digest]);
  },
});
