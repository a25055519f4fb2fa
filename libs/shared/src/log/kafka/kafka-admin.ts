import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type Admin } from 'kafkajs';
import type { LogAdmin } from '../port.js';
import type { Participant, TopicSettings } from '../../topics/index.js';
import { createClient } from './client.js';
import type { KafkaConnection } from './options.js';
import { participantAcls } from './acls.js';

export interface KafkaLogAdmin extends LogAdmin {
  /**
   * Gives each participant (mTLS principal `User:<participant>`) the rights of the topic table and its own consumer
   * groups; idempotent, and needs no topic to exist. `participants` is everyone, also those that were there before.
   */
  grantAccess(participants: readonly Participant[]): Promise<void>;
}

/** `replicas`: copies of each topic; 3 in production, 1 on one machine. */
export interface KafkaAdminOptions extends KafkaConnection { readonly replicas?: number }

export function createKafkaLogAdmin(options: KafkaAdminOptions): KafkaLogAdmin {
  const kafka = createClient(options, 'homeward-admin', { retries: 8 });
  const withAdmin = async <Value>(work: (admin: Admin) => Promise<Value>): Promise<Value> => {
    const admin = kafka.admin();
    await admin.connect();
    return work(admin).finally(() => admin.disconnect());
  };
  return {
    ensureTopic: (topic, settings) => patiently(() => withAdmin((admin) => ensureTopic(admin, topic, settings, options.replicas ?? 1))),
    grantAccess: (participants) => withAdmin(async (admin) => { await admin.createAcls({ acl: [...participantAcls(participants)] }); }),
    close: () => Promise.resolve(),
  };
}

const PATIENCE_TRIES = 20;
const PAUSE_MS = 250;

/** Right after a topic was made the broker may say that it does not know it: making it again is harmless and then finds it. */
async function patiently<Value>(work: () => Promise<Value>, triesLeft = PATIENCE_TRIES): Promise<Value> {
  try { return await work(); } catch (error) {
    if (triesLeft === 0 || !(error as { readonly retriable?: boolean }).retriable) throw error;
  }
  await pause(PAUSE_MS);
  return patiently(work, triesLeft - 1);
}

async function ensureTopic(admin: Admin, topic: string, settings: TopicSettings, replicas: number): Promise<void> {
  const configEntries = Object.entries(settings).map(([name, value]) => ({ name, value }));
  const made = await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 1, replicationFactor: replicas, configEntries }] });
  if (made || await hasSettings(admin, topic, settings)) return;
  // Replaces the whole set: what is not named here goes back to the broker's default.
  await admin.alterConfigs({ validateOnly: false, resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configEntries }] });
}

const TOPIC_LEVEL = 1;
async function hasSettings(admin: Admin, topic: string, settings: TopicSettings): Promise<boolean> {
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: topic }] });
  const own = (resources[0]?.configEntries ?? []).filter((entry) => Number(entry.configSource) === TOPIC_LEVEL);
  return own.length === Object.keys(settings).length && own.every((entry) => settings[entry.configName] === entry.configValue);
}
