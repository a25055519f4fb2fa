import type { Participant } from '@homeward/shared';
import type { ClusterAddress } from '../postgres/index.js';
import { COMPACTION_MS, compactRegularly } from './compaction.js';
import { installLog } from './databases.js';
import type { LogEnvironment } from './environment.js';
import type { StopStack } from './stack.js';

export async function embeddedLog(cluster: ClusterAddress, participants: readonly Participant[], stack: StopStack): Promise<LogEnvironment> {
  const { urls, ownerUrl } = await installLog(cluster, participants);
  stack.add(compactRegularly(ownerUrl, COMPACTION_MS, tellFailure));
  return (participant) => ({ LOG: 'embedded', LOG_DATABASE_URL: urls.get(participant) ?? '' });
}

/** The code alone: an error of PostgreSQL may quote a row. */
const tellFailure = (error: unknown): void => {
  console.error(`the embedded log could not be compacted (${(error as { readonly code?: string }).code ?? 'UNKNOWN'}); it is tried again in a minute`);
};
