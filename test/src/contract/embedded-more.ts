import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createEmbeddedLog, createEmbeddedLogAdmin, installEmbeddedLog, MATCHER, topicName, TOPIC_SETTINGS } from '@homeward/shared';
import { Client } from 'pg';
import type { EmbeddedWorld } from './embedded-world.js';
import { eventually, startReader, text } from './reader.js';

const PATIENCE_MS = 60_000;

/** What only the log on PostgreSQL promises: that the database itself refuses, and that it needs no looking. */
export function embeddedOnly(world: () => EmbeddedWorld): void {
  const asParticipant = async (name: string, sql: string): Promise<readonly unknown[]> => {
    const client = new Client({ connectionString: world().url(name) });
    await client.connect();
    return client.query<Record<string, unknown>>(sql).then(({ rows }) => rows).finally(() => client.end());
  };

  describe('the database', () => {
    it.each([
      ['reads messages', 'select * from log.message'], ['reads topics', 'select * from log.topic'], ['reads rights', 'select * from log.topic_right'],
      ['writes messages', `insert into log.message values ('homeward.records.aa', 0, 'k', null, '{}')`],
      ['gives itself rights', `insert into log.topic_right values ('homeward.records.aa', 'log_matcher', true, true)`],
      ['removes messages', 'delete from log.message'], ['makes tables', 'create table log.mine (id int)'], ['makes tables anywhere', 'create table public.mine (id int)'],
      ['acts as the owner', 'set role log_owner'],
    ])('refuses a participant that %s', async (_, sql) => {
      await expect(asParticipant(MATCHER, sql)).rejects.toMatchObject({ code: '42501' });
    }, PATIENCE_MS);

    it('refuses a foreign topic in each of its functions', async () => {
      const [mine, other] = [world().nextCountry(), world().nextCountry()];
      const topic = topicName('candidates', mine);
      await world().admin.ensureTopic(topic, TOPIC_SETTINGS.candidates);
      for (const call of [
        `log.append('${topic}', array['k'], array['v'::bytea], array['{}'::jsonb])`, `log.read('${topic}', 0, 10, 1000)`, `log.range('${topic}')`, `log.channel('${topic}')`,
      ]) await expect(asParticipant(other, `select ${call}`)).rejects.toMatchObject({ code: '42501' });
    }, PATIENCE_MS);

    it('announces a message under a name that only readers are told', async () => {
      const country = world().nextCountry();
      const topic = topicName('records', country);
      await world().admin.ensureTopic(topic, TOPIC_SETTINGS.records);
      const [row] = await asParticipant(MATCHER, `select log.channel('${topic}') as channel`) as [{ channel: string }];
      expect(row.channel).toMatch(/^log_[0-9a-f]{32}$/);
    }, PATIENCE_MS);

    it('runs no function as superuser', async () => {
      const client = new Client({ connectionString: world().administratorUrl });
      await client.connect();
      const { rows } = await client.query<{ owner: string; super: boolean }>(
        `select distinct r.rolname as owner, r.rolsuper as super from pg_proc p join pg_roles r on r.oid = p.proowner where pronamespace = 'log'::regnamespace`);
      await client.end();
      expect(rows).toEqual([{ owner: 'log_owner', super: false }]);
    }, PATIENCE_MS);
  });

  describe('notification', () => {
    it('reaches a reader at once, also after its connection was cut', async () => {
      const country = world().nextCountry();
      const topic = topicName('records', country);
      await world().admin.ensureTopic(topic, TOPIC_SETTINGS.records);
      const writer = world().connect(country);
      const reader = await startReader(world().connect(MATCHER, 600_000), topic);
      await writer.append(topic, [{ key: 'a', value: text('0') }]);
      await eventually('the first', () => reader.received.length === 1, 3_000);
      await world().cutSessions();
      await eventually('told of the cut', () => reader.interruptions.includes('OUTAGE'));
      await pause(1_000);
      await eventually('the writer is back', () => writer.append(topic, [{ key: 'a', value: text('1') }]).then(() => true, () => false));
      await eventually('the second', () => reader.received.length === 2, 3_000);
      await reader.consumption.stop();
    }, PATIENCE_MS);
  });

  describe('installing', () => {
    it('can be repeated, and admits a participant and its topics while the log runs', async () => {
      const newcomer = { name: 'zz', role: 'log_zz', password: 'secret-of-zz' };
      const topic = topicName('records', 'zz');
      const reader = await startReader(world().connect(MATCHER), topic);
      await eventually('told that it may not read it yet', () => reader.interruptions.length > 0);
      await installEmbeddedLog(world().administratorUrl, [newcomer]);
      await installEmbeddedLog(world().administratorUrl, [newcomer]);
      await world().admin.ensureTopic(topic, TOPIC_SETTINGS.records);
      const log = createEmbeddedLog({ url: world().administratorUrl.replace(/\/\/[^@]*@/, '//log_zz:secret-of-zz@') });
      await log.append(topic, [{ key: 'a', value: text('0') }]);
      await eventually('the matcher reads the newcomer', () => reader.received.length === 1);
      await log.append(topicName('disclosures', 'aa'), []);
      await Promise.all([reader.consumption.stop(), log.close()]);
    }, PATIENCE_MS);

    it('may be done by several at once', async () => {
      const admin = createEmbeddedLogAdmin({ ownerUrl: world().administratorUrl });
      await Promise.all(['zx', 'zy', 'zx'].map((name) => installEmbeddedLog(world().administratorUrl, [{ name, role: `log_${name}`, password: 'p' }])));
      await admin.ensureTopic(topicName('records', 'zx'), TOPIC_SETTINGS.records);
      await admin.close();
      expect(await world().connect(MATCHER).range(topicName('records', 'zx'))).toEqual({ first: 0n, end: 0n });
    }, PATIENCE_MS);
  });

  describe('retention', () => {
    it('drops what is older than retention.ms and moves the first offset', async () => {
      const country = world().nextCountry();
      const topic = topicName('receipts', country);
      await world().admin.ensureTopic(topic, { ...TOPIC_SETTINGS.receipts, 'retention.ms': '400' });
      const matcher = world().connect(MATCHER);
      await matcher.append(topic, [{ key: 'a', value: text('old') }, { key: 'b', value: text('old') }]);
      await pause(500);
      await matcher.append(topic, [{ key: 'c', value: text('new') }]);
      expect(await world().admin.compact()).toContainEqual({ topic, removed: 2 });
      expect(await world().connect(country).range(topic)).toEqual({ first: 2n, end: 3n });
    }, PATIENCE_MS);
  });
}
