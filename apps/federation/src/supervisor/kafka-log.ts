import { readFileSync } from 'node:fs';
import { createKafkaLogAdmin, type KafkaTls, type Participant, type TopicSettings } from '@homeward/shared';
import { missingForKafka, startBroker, type Broker, type ClientFiles } from '../kafka/index.js';
import { ensureTopics } from './databases.js';
import type { LogEnvironment } from './environment.js';
import { StartProblem } from './problem.js';
import type { StopStack } from './stack.js';

/** For drills: a broker that cleans and recovers in seconds, and topics with other settings. */
export interface KafkaTuning { readonly fast: boolean; readonly topicSettings?: TopicSettings }
export interface KafkaLogPlan extends KafkaTuning { readonly folder: string; readonly port: number; readonly participants: readonly Participant[] }
export interface KafkaLog { readonly environment: LogEnvironment; readonly broker: Broker }

/** Asked before anything is started. */
export function demandKafka(): void {
  const missing = missingForKafka();
  if (missing !== undefined) throw new StartProblem(`--log kafka needs Java 17 and Maven (${missing}): install them, or start without --log kafka.`);
}

/** A broker that admits by certificate and denies whatever the topic table does not grant. */
export async function kafkaLog(plan: KafkaLogPlan, stack: StopStack): Promise<KafkaLog> {
  const broker = stack.add(await startBroker({ folder: plan.folder, port: plan.port, participants: plan.participants, fast: plan.fast }));
  const admin = createKafkaLogAdmin({ brokers: [broker.address], tls: readTls(broker.clientFiles('admin')) });
  await admin.grantAccess(plan.participants);
  await ensureTopics(admin, plan.participants, plan.topicSettings);
  return { environment: environmentOf(broker), broker };
}

const environmentOf = (broker: Broker): LogEnvironment => (participant) => {
  const { caFile, certFile, keyFile } = broker.clientFiles(participant);
  return { LOG: 'kafka', KAFKA_BROKERS: broker.address, KAFKA_CA_FILE: caFile, KAFKA_CERT_FILE: certFile, KAFKA_KEY_FILE: keyFile };
};

export const readTls = ({ caFile, certFile, keyFile }: ClientFiles): KafkaTls =>
  ({ ca: readFileSync(caFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') });
