import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SHORT_SEGMENTS, startBroker, type Broker } from '@homeward/federation';
import { createKafkaLog, createKafkaLogAdmin, MATCHER, TOPIC_SETTINGS, type KafkaConnection, type KafkaLogAdmin, type LogPort, type Participant } from '@homeward/shared';
import { countryCodes, type LogWorld } from './world.js';

export interface KafkaWorld extends LogWorld {
  readonly admin: KafkaLogAdmin;
  readonly broker: Broker;
  connection(participant: Participant): KafkaConnection;
}

/** A broker of its own with mutual TLS and default-deny ACLs, since this world kills it. */
export async function kafkaWorld(): Promise<KafkaWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-contract-'));
  const countries = countryCodes(40);
  const participants = [MATCHER, ...countries];
  const broker = await startBroker({ folder, participants, fast: true });
  const connection = (participant: Participant): KafkaConnection => {
    const { caFile, certFile, keyFile } = broker.clientFiles(participant);
    return { brokers: [broker.address], tls: { ca: readFileSync(caFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') } };
  };
  const admin = createKafkaLogAdmin(connection('admin'));
  await admin.grantAccess(participants);
  const ports: LogPort[] = [];
  const connect = (participant: Participant): LogPort => {
    const port = createKafkaLog({ ...connection(participant), participant, sessionTimeoutMs: 3_000 });
    ports.push(port);
    return port;
  };
  const unused = [...countries];
  return {
    admin, broker, connection, connect,
    nextCountry: () => unused.shift()!,
    shortLived: { ...TOPIC_SETTINGS.records, ...SHORT_SEGMENTS },
    compact: () => Promise.resolve(),
    crash: () => broker.kill(),
    revive: () => broker.restart(),
    cutSessions: () => Promise.resolve(),
    openWriter(participant) {
      const port = connect(participant);
      return async (topic, key, holdMs) => {
        await pause(holdMs / 4);
        await port.append(topic, [{ key, value: Buffer.from('held') }]);
        return true;
      };
    },
    async stop() {
      await Promise.all(ports.map((port) => port.close()));
      await broker.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
