import { Pool } from 'pg';
import type { LogAdmin } from '../port.js';
import type { TopicSettings } from '../../topics/index.js';
import { compactTopics, type CompactionCount } from './compaction.js';

export interface EmbeddedLogAdmin extends LogAdmin {
  /** Removes what Kafka's cleaner would remove by now, from every topic; call it on a schedule. Deleted bytes leave the heap with `rewriteDatabase`. */
  compact(): Promise<readonly CompactionCount[]>;
}

/** `ownerUrl`: the role that installed the log. */
export function createEmbeddedLogAdmin(options: { readonly ownerUrl: string }): EmbeddedLogAdmin {
  const pool = new Pool({ connectionString: options.ownerUrl, max: 1 });
  // An idle connection that dies is replaced at the next use.
  pool.on('error', () => undefined);
  return {
    async ensureTopic(topic: string, settings: TopicSettings) {
      await pool.query(
        'insert into log.topic (name, settings) values ($1, $2) on conflict (name) do update set settings = excluded.settings',
        [topic, JSON.stringify(settings)],
      );
    },
    compact: () => compactTopics(pool),
    close: () => pool.end(),
  };
}
