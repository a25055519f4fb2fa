import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advanceOffset, CONSUMER_OFFSET_TABLE, MATCHER, readOffset, topicName, TOPIC_SETTINGS, ZombieReaderError, type LogRecord } from '@homeward/shared';
import { Pool } from 'pg';
import { freshDatabase, type TestDatabase } from '../environment/index.js';
import { eventually, startReader, text } from './reader.js';
import type { LogWorld } from './world.js';

const PATIENCE_MS = 90_000;

export function groupContract(world: () => LogWorld): void {
  describe('two readers of one group', () => {
    let database: TestDatabase;
    let pool: Pool;
    beforeAll(async () => {
      database = await freshDatabase('reader');
      pool = new Pool({ connectionString: database.url('owner') });
      await pool.query(`${CONSUMER_OFFSET_TABLE}; create table effect (topic text, at bigint, reader text)`);
    });
    afterAll(async () => { await pool.end(); await database.drop(); });

    const nextOffset = (topic: string) => () => readOffset((sql, parameters) => pool.query(sql, parameters), topic);
    /** The effects of a batch and the reader's offset in one transaction, with a chance to dawdle in between. */
    const recorder = (topic: string, name: string, dawdle: () => Promise<void>) => async (batch: readonly LogRecord[], position: bigint): Promise<void> => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        for (const { offset } of batch) await client.query('insert into effect values ($1, $2, $3)', [topic, offset.toString(), name]);
        await dawdle();
        if (!await advanceOffset((sql, parameters) => client.query(sql, parameters), topic, position, batch.at(-1)!.offset + 1n)) throw new ZombieReaderError(topic);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    };
    const effects = async (topic: string) => (await pool.query<{ at: string }>('select at from effect where topic = $1 order by at', [topic])).rows.map(({ at }) => Number(at));
    const offsets = (count: number) => Array.from({ length: count }, (_, index) => index);

    it('feeds one of them; the other takes over where the first had come to', async () => {
      const country = world().nextCountry();
      const topic = topicName('records', country);
      await world().admin.ensureTopic(topic, TOPIC_SETTINGS.records);
      const writer = world().connect(country);
      const fed: string[] = [];
      const start = (name: string) => startReader(world().connect(MATCHER), topic, {
        nextOffset: nextOffset(topic), maxBatch: 3, handle: recorder(topic, name, () => { fed.push(name); return Promise.resolve(); }),
      });
      const first = await start('first');
      await writer.append(topic, [{ key: 'a', value: text('0') }]);
      await eventually('first is fed', () => fed.length === 1);
      const second = await start('second');
      await pause(1_500);
      for (let index = 1; index < 10; index++) await writer.append(topic, [{ key: 'a', value: text(String(index)) }]);
      await eventually('all ten effects', async () => (await effects(topic)).length === 10);
      const owner = fed.at(-1);
      const [leaving, staying] = owner === 'first' ? [first, second] : [second, first];
      const before = staying.received.length;
      await leaving.consumption.stop();
      for (let index = 10; index < 15; index++) await writer.append(topic, [{ key: 'a', value: text(String(index)) }]);
      await eventually('all fifteen effects', async () => (await effects(topic)).length === 15);
      expect(await effects(topic)).toEqual(offsets(15));
      expect(staying.received.length).toBe(before + 5);
      await staying.consumption.stop();
    }, PATIENCE_MS);

    it('lets a zombie change nothing: the compare-and-set on the offset rolls its batch back', async () => {
      const country = world().nextCountry();
      const topic = topicName('records', country);
      await world().admin.ensureTopic(topic, TOPIC_SETTINGS.records);
      await world().connect(country).append(topic, offsets(6).map((index) => ({ key: 'a', value: text(String(index)) })));
      let takenOver: () => void = () => undefined;
      const other = new Promise<void>((resolve) => { takenOver = resolve; });
      let asleep = false;
      const refusals: unknown[] = [];
      const zombieHandle = recorder(topic, 'zombie', async () => { asleep = true; await other; });
      const zombie = await startReader(world().connect(MATCHER), topic, {
        nextOffset: nextOffset(topic),
        handle: (batch, position) => zombieHandle(batch, position).catch((error: unknown) => { refusals.push(error); throw error; }),
      });
      await eventually('the zombie holds its batch', () => asleep);
      const second = await startReader(world().connect(MATCHER), topic, { nextOffset: nextOffset(topic), handle: recorder(topic, 'second', () => Promise.resolve()) });
      await world().cutSessions();
      await eventually('the second has read all', () => second.received.length === 6, 60_000);
      takenOver();
      await eventually('the zombie is refused', () => refusals.length > 0);
      expect(refusals[0]).toBeInstanceOf(ZombieReaderError);
      expect(await effects(topic)).toEqual(offsets(6));
      expect((await pool.query('select 1 from effect where topic = $1 and reader = $2', [topic, 'zombie'])).rowCount).toBe(0);
      await Promise.all([zombie.consumption.stop(), second.consumption.stop()]);
    }, PATIENCE_MS);
  });
}
