import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createKafkaLog, MATCHER, topicName, TOPIC_SETTINGS } from '@homeward/shared';
import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ConfigResourceTypes, Kafka, logLevel, ResourcePatternTypes, type Admin } from 'kafkajs';
import type { KafkaWorld } from './kafka-world.js';
import { eventually, startReader, text } from './reader.js';

const PATIENCE_MS = 90_000;
const message = { key: 'a', value: text('x') };

/** What kafkajs 2.2.4 does wrong, each shown not to reach us. */
export function kafkaTraps(world: () => KafkaWorld): void {
  const topicOf = async (family: 'records' | 'receipts' = 'records') => {
    const country = world().nextCountry();
    const topic = topicName(family, country);
    await world().admin.ensureTopic(topic, TOPIC_SETTINGS[family]);
    return { country, topic };
  };
  const asAdmin = async <Value>(work: (admin: Admin) => Promise<Value>): Promise<Value> => {
    const { brokers, tls } = world().connection('admin');
    const admin = new Kafka({ brokers: [...brokers], ssl: { ca: [tls!.ca], cert: tls!.cert, key: tls!.key }, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    return work(admin).finally(() => admin.disconnect());
  };
  const reading = (resourceType: AclResourceTypes, resourceName: string, resourcePatternType: ResourcePatternTypes) => ({
    resourceType, resourceName, resourcePatternType, principal: `User:${MATCHER}`, host: '*', operation: AclOperationTypes.READ, permissionType: AclPermissionTypes.ALLOW,
  });

  describe('kafkajs', () => {
    it('arms no timer on an idle connection, and none with a negative delay', async () => {
      const { country, topic } = await topicOf();
      const writer = world().connect(country);
      await writer.append(topic, [message]);
      const original = globalThis.setTimeout;
      const delays: number[] = [];
      await pause(300);
      const warnings: string[] = [];
      const onWarning = (warning: Error) => warnings.push(warning.name);
      process.on('warning', onWarning);
      globalThis.setTimeout = ((work: () => void, delayMs?: number) => { delays.push(delayMs ?? 0); return original(work, delayMs); }) as typeof setTimeout;
      await pause(1_000);
      globalThis.setTimeout = original;
      process.off('warning', onWarning);
      expect(delays.filter((delayMs) => delayMs < 0)).toEqual([]);
      expect(delays.length).toBeLessThan(50);
      expect(warnings).not.toContain('TimeoutNegativeWarning');
    }, PATIENCE_MS);

    it('is not left dead by a crash that it would not recover from: rights taken away and given back', async () => {
      const { country, topic } = await topicOf();
      const acl = reading(AclResourceTypes.TOPIC, topic, ResourcePatternTypes.LITERAL);
      const writer = world().connect(country);
      const reader = await startReader(world().connect(MATCHER), topic);
      await writer.append(topic, [message]);
      await eventually('the first', () => reader.received.length === 1);
      await asAdmin((admin) => admin.deleteAcls({ filters: [acl] }));
      await eventually('the refusal', () => reader.interruptions.includes('FORBIDDEN'));
      await writer.append(topic, [message]);
      await asAdmin((admin) => admin.createAcls({ acl: [acl] }));
      await eventually('the second', () => reader.received.length === 2);
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('calls a denied group a missing coordinator; we call it forbidden, and read on once it is allowed', async () => {
      const { country, topic } = await topicOf();
      const acl = reading(AclResourceTypes.GROUP, `${MATCHER}.`, ResourcePatternTypes.PREFIXED);
      await world().connect(country).append(topic, [message]);
      await asAdmin((admin) => admin.deleteAcls({ filters: [acl] }));
      const reader = await startReader(world().connect(MATCHER), topic);
      await eventually('the refusal', () => reader.interruptions.includes('FORBIDDEN'), 30_000);
      await asAdmin((admin) => admin.createAcls({ acl: [acl] }));
      await eventually('the record', () => reader.received.length === 1, 30_000);
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('would hold a stop for the whole of an open fetch; ours ends within two seconds', async () => {
      const { topic } = await topicOf();
      const reader = await startReader(world().connect(MATCHER), topic);
      await pause(1_500);
      const startedMs = performance.now();
      await reader.consumption.stop();
      expect(performance.now() - startedMs).toBeLessThan(2_000);
    }, PATIENCE_MS);

    it('remembers a topic that went away and fails for the others; ours does not', async () => {
      const country = world().nextCountry();
      const [gone, kept] = [topicName('records', country), topicName('judgements', country)];
      await world().admin.ensureTopic(gone, TOPIC_SETTINGS.records);
      await world().admin.ensureTopic(kept, TOPIC_SETTINGS.judgements);
      const log = world().connect(country);
      await log.append(gone, [message]);
      await log.append(kept, [message]);
      await asAdmin((admin) => admin.deleteTopics({ topics: [gone] }));
      await expect(log.append(gone, [message])).rejects.toMatchObject({ code: 'OUTAGE' });
      await log.append(kept, [message]);
      expect(await world().connect(MATCHER).range(gone)).toBeUndefined();
      expect(await world().connect(MATCHER).range(kept)).toEqual({ first: 0n, end: 2n });
      await world().admin.ensureTopic(gone, TOPIC_SETTINGS.records);
      await log.append(gone, [message]);
    }, PATIENCE_MS);

    it('calls an outage non-retriable; ours is an outage, told within seconds, and reading does not reject', async () => {
      const log = createKafkaLog({ brokers: ['127.0.0.1:1'], participant: 'aa' });
      const startedMs = performance.now();
      await expect(log.append(topicName('records', 'aa'), [message])).rejects.toMatchObject({ code: 'OUTAGE' });
      await expect(log.range(topicName('records', 'aa'))).rejects.toMatchObject({ code: 'OUTAGE' });
      expect(await log.healthy()).toBe(false);
      expect(performance.now() - startedMs).toBeLessThan(5_000);
      const reader = await startReader(log, topicName('receipts', 'aa'));
      await eventually('told', () => reader.interruptions.includes('OUTAGE'));
      await log.close();
    }, PATIENCE_MS);

    it('reports a refused certificate as exhausted retries; ours is forbidden', async () => {
      const { brokers, tls } = world().connection(MATCHER);
      const withoutCertificate = createKafkaLog({ brokers, tls: { ...tls!, cert: '', key: '' }, participant: MATCHER });
      await expect(withoutCertificate.append(topicName('receipts', 'aa'), [message])).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await withoutCertificate.close();
    }, PATIENCE_MS);
  });

  describe('the administrator', () => {
    it('gives an existing topic new settings, all of them, and leaves equal ones alone', async () => {
      const { topic } = await topicOf();
      const settings = async () => {
        const { resources } = await asAdmin((admin) => admin.describeConfigs({ includeSynonyms: false, resources: [{ type: ConfigResourceTypes.TOPIC, name: topic }] }));
        return Object.fromEntries((resources[0]?.configEntries ?? []).filter(({ configSource }) => Number(configSource) === 1).map(({ configName, configValue }) => [configName, configValue]));
      };
      expect(await settings()).toEqual(TOPIC_SETTINGS.records);
      await world().admin.ensureTopic(topic, TOPIC_SETTINGS.receipts);
      expect(await settings()).toEqual(TOPIC_SETTINGS.receipts);
      await world().admin.ensureTopic(topic, TOPIC_SETTINGS.receipts);
      expect(await settings()).toEqual(TOPIC_SETTINGS.receipts);
    }, PATIENCE_MS);
  });
}
