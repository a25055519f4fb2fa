import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { MATCHER, topicName, TOPIC_SETTINGS, type LogMessage } from '@homeward/shared';
import { eventually, startReader, text, valuesOf } from './reader.js';
import type { LogWorld } from './world.js';

const PATIENCE_MS = 60_000;

async function recordsTopic(world: LogWorld) {
  const country = world.nextCountry();
  const topic = topicName('records', country);
  await world.admin.ensureTopic(topic, TOPIC_SETTINGS.records);
  return { country, topic, writer: world.connect(country), reading: world.connect(MATCHER) };
}
const numbered = (count: number): LogMessage[] => Array.from({ length: count }, (_, index) => ({ key: `key-${index % 5}`, value: text(String(index)) }));

export function deliveryContract(world: () => LogWorld): void {
  describe('delivery', () => {
    it('keeps the order of every key, and gives each record an offset, its headers and the time of the log', async () => {
      const { topic, writer, reading } = await recordsTopic(world());
      const startedMs = Date.now();
      for (const message of numbered(20)) await writer.append(topic, [{ ...message, headers: { trace: Buffer.from([0, 255]) } }]);
      await writer.append(topic, numbered(500));
      const reader = await startReader(reading, topic, { maxBatch: 64 });
      await eventually('520 records', () => reader.received.length >= 520);
      expect(valuesOf(reader.received)).toEqual([...numbered(20), ...numbered(500)].map(({ value }) => value?.toString()));
      expect(reader.received.map(({ offset }) => offset)).toEqual(Array.from({ length: 520 }, (_, index) => BigInt(index)));
      expect(reader.received[3]).toMatchObject({ topic, key: 'key-3', headers: { trace: Buffer.from([0, 255]) } });
      expect(Math.min(...reader.received.map(({ timestampMs }) => timestampMs))).toBeGreaterThanOrEqual(startedMs - 1_000);
      expect(Math.max(...reader.received.map(({ timestampMs }) => timestampMs))).toBeLessThanOrEqual(Date.now() + 1_000);
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('tells the handler the position it goes on from, batch after batch', async () => {
      const { topic, writer, reading } = await recordsTopic(world());
      await writer.append(topic, numbered(10));
      const reader = await startReader(reading, topic, { maxBatch: 4, from: 2n });
      await eventually('8 records', () => reader.received.length === 8);
      expect(reader.positions).toEqual([2n, 6n]);
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('hands on what comes while it is reading, within half a second', async () => {
      const { topic, writer, reading } = await recordsTopic(world());
      const reader = await startReader(reading, topic);
      await writer.append(topic, numbered(1));
      await eventually('the first', () => reader.received.length === 1);
      const sentMs = performance.now();
      await writer.append(topic, numbered(1));
      await eventually('the second', () => reader.received.length === 2);
      expect(performance.now() - sentMs).toBeLessThan(500);
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('starts where the reader says, whatever its group had read before', async () => {
      const { topic, writer, reading } = await recordsTopic(world());
      await writer.append(topic, numbered(10));
      const first = await startReader(reading, topic);
      await eventually('10 records', () => first.received.length === 10);
      await first.consumption.stop();
      const restored = await startReader(reading, topic, { from: 4n });
      await eventually('records 4 to 9 again', () => restored.received.length === 6);
      expect(restored.received[0]?.offset).toBe(4n);
      await restored.consumption.stop();
    }, PATIENCE_MS);

    it('delivers nothing while paused, and everything after', async () => {
      const { topic, writer, reading } = await recordsTopic(world());
      const reader = await startReader(reading, topic);
      await writer.append(topic, numbered(1));
      await eventually('the first', () => reader.received.length === 1);
      reader.consumption.pause();
      await pause(700);
      await writer.append(topic, numbered(3));
      await pause(1_500);
      const whilePaused = reader.received.length;
      reader.consumption.resume();
      await eventually('the rest', () => reader.received.length === 4);
      expect(whilePaused).toBe(1);
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('skips nothing of 8 writers whose transactions are held and end in another order', async () => {
      const { country, topic, reading } = await recordsTopic(world());
      const reader = await startReader(reading, topic);
      const committed: string[] = [];
      const write = async (writer: number) => {
        const append = world().openWriter(country);
        for (let round = 0; round < 12; round++) {
          const key = `${writer}.${round}`;
          if (await append(topic, key, (writer * 7 + round * 13) % 60, round % 6 === 5)) committed.push(key);
        }
      };
      await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
      await eventually('every committed record', () => reader.received.length >= committed.length);
      await pause(300);
      expect(reader.received.map(({ key }) => key).sort()).toEqual(committed.sort());
      const offsets = reader.received.map(({ offset }) => offset);
      expect(offsets.every((offset, index) => index === 0 || offset > offsets[index - 1]!)).toBe(true);
      for (let writer = 0; writer < 8; writer++) {
        const rounds = reader.received.filter(({ key }) => key.startsWith(`${writer}.`)).map(({ key }) => Number(key.split('.')[1]));
        expect(rounds).toEqual([...rounds].sort((a, b) => a - b));
      }
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('delivers to a reader that was there before its topic', async () => {
      const country = world().nextCountry();
      const topic = topicName('records', country);
      const reader = await startReader(world().connect(MATCHER), topic);
      const writer = world().connect(country);
      await eventually('told that the topic is missing', () => reader.interruptions.includes('TOPIC_MISSING'));
      expect(await world().connect(MATCHER).range(topic)).toBeUndefined();
      await expect(writer.append(topic, numbered(1))).rejects.toMatchObject({ code: 'OUTAGE', topic });
      await world().admin.ensureTopic(topic, TOPIC_SETTINGS.records);
      await writer.append(topic, numbered(2));
      await eventually('both records', () => reader.received.length === 2);
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('says which offsets are there', async () => {
      const { topic, writer, reading } = await recordsTopic(world());
      expect(await reading.range(topic)).toEqual({ first: 0n, end: 0n });
      await writer.append(topic, numbered(7));
      expect(await reading.range(topic)).toEqual({ first: 0n, end: 7n });
    }, PATIENCE_MS);

    it('stops after the batch in hand, twice without harm, and refuses work after it was closed', async () => {
      const { country, topic } = await recordsTopic(world());
      const log = world().connect(country);
      await log.append(topic, numbered(1));
      let finished = false;
      const reader = await startReader(log, topic, { handle: async () => { await pause(800); finished = true; } });
      await pause(500);
      await eventually('the batch is in hand or done', () => reader.received.length === 1 || !finished);
      await Promise.all([reader.consumption.stop(), reader.consumption.stop()]);
      await log.close();
      await expect(log.append(topic, numbered(1))).rejects.toMatchObject({ code: 'CLOSED' });
    }, PATIENCE_MS);
  });
}
