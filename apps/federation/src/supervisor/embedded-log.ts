import type { Participant } from '@homeward/shared';
import type { ClusterAddress } from '../postgres/index.js';
import { installLog } from './databases.js';
import type { LogEnvironment } from './environment.js';

export async function embeddedLog(cluster: ClusterAddress, participants: readonly Participant[]): Promise<LogEnvironment> {
  const urls = await installLog(cluster, participants);
  return (participant) => ({ LOG: 'embedded', LOG_DATABASE_URL: urls.get(participant) ?? '' });
}
