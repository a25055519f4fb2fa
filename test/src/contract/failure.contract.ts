import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { maxMessageBytes, MATCHER, topicName, TOPIC_SETTINGS, type LogMessage, type LogPort } from '@homeward/shared';
import { KafkaJSNonRetriableError } from 'kafkajs';
import { eventually, startReader, text, valuesOf } from './reader.js';
import type { LogWorld } from './world.js';

const PATIENCE_MS = 120_000;

async function recordsTopic(world: LogWorld) {
  const country = world.nextCountry();
  const topic = topicName('records', country);
  await world.admin.ensureTopic(topic, TOPIC_SETTINGS.records);
  return { topic, writer: world.connect(country), reading: world.connect(MATCHER) };
}
const appendUntilAccepted = async (log: LogPort, topic: string, messages: readonly LogMessage[]): Promise<number> => {
  for (let refusals = 0; ; refusals++) {
    try {
      await log.append(topic, messages);
      return refusals;
    } catch (error) {
      expect(error).toMatchObject({ code: 'OUTAGE' });
      await pause(200);
    }
  }
};

export function failureContract(world: () => LogWorld): void {
  describe('failure', () => {
    it.each([
      { error: new Error('plain'), because: 'kafkajs would retry it at its own pace and crash' },
      { error: new KafkaJSNonRetriableError('of the client itself'), because: 'kafkajs would die of it for good' },
      { error: Object.assign(new Error('asks'), { name: 'KafkaJSNumberOfRetriesExceeded', type: 'REBALANCE_IN_PROGRESS', retriable: false }), because: 'kafkajs would take it for its own' },
      { error: 'not even an error', because: 'anything can be thrown' },
    ])('delivers again after a handler threw $error: $because', async ({ error }) => {
      const { topic, writer, reading } = await recordsTopic(world());
      let refusals = 0;
      const reader = await startReader(reading, topic, {
        maxBatch: 2,
        handle: (batch) => {
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the point of the test
          return batch[0]?.offset === 2n && refusals++ < 3 ? Promise.reject(error) : Promise.resolve();
        },
      });
      await writer.append(topic, Array.from({ length: 7 }, (_, index) => ({ key: 'a', value: text(String(index)) })));
      await eventually('all seven', () => reader.received.length === 7);
      expect(valuesOf(reader.received)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
      expect(reader.interruptions.filter((code) => code === 'HANDLER')).toHaveLength(3);
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('holds a poisonous topic back at a bounded rate, and the other topics go on', async () => {
      const [bad, good] = [await recordsTopic(world()), await recordsTopic(world())];
      let calls = 0;
      let cured = false;
      const poisoned = await startReader(bad.reading, bad.topic, { handle: () => { calls++; return cured ? Promise.resolve() : Promise.reject(new Error('poison')); } });
      const healthy = await startReader(bad.reading, good.topic);
      await bad.writer.append(bad.topic, [{ key: 'a', value: text('poison') }]);
      await eventually('the first refusal', () => calls > 0);
      await good.writer.append(good.topic, [{ key: 'a', value: text('fine') }]);
      await eventually('the other topic', () => healthy.received.length === 1);
      await pause(3_000);
      expect(calls).toBeGreaterThan(1);
      expect(calls).toBeLessThan(10);
      cured = true;
      await eventually('the cured one', () => poisoned.received.length === 1);
      await Promise.all([poisoned.consumption.stop(), healthy.consumption.stop()]);
    }, PATIENCE_MS);

    it('goes on when the reader could not say where', async () => {
      const { topic, writer, reading } = await recordsTopic(world());
      await writer.append(topic, [{ key: 'a', value: text('0') }]);
      let asked = 0;
      const reader = await startReader(reading, topic, { nextOffset: () => (asked++ < 2 ? Promise.reject(new Error('database away')) : Promise.resolve(0n)) });
      await eventually('the record', () => reader.received.length === 1);
      expect(reader.interruptions).toContain('NEXT_OFFSET');
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('delivers nothing to a reader that is ahead of the log, and says so', async () => {
      const { topic, writer, reading } = await recordsTopic(world());
      await writer.append(topic, [{ key: 'a', value: text('0') }]);
      let next = 500n;
      const reader = await startReader(reading, topic, { nextOffset: () => Promise.resolve(next) });
      await eventually('the warning', () => reader.interruptions.includes('AHEAD_OF_LOG'));
      await writer.append(topic, [{ key: 'a', value: text('1') }]);
      await pause(700);
      expect(reader.received).toEqual([]);
      next = 1n;
      await eventually('what follows the reconciled offset', () => reader.received.length === 1);
      expect(valuesOf(reader.received)).toEqual(['1']);
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('takes messages up to the limit, many at a time, and refuses a larger one by itself', async () => {
      const { topic, writer, reading } = await recordsTopic(world());
      const limit = maxMessageBytes(TOPIC_SETTINGS.records);
      const large = Buffer.alloc(limit - 2_000, 7);
      await writer.append(topic, [{ key: 'a', value: large }, { key: 'b', value: large }, ...Array.from({ length: 300 }, () => ({ key: 'c', value: Buffer.alloc(8_000, 1) }))]);
      await expect(writer.append(topic, [{ key: 'a', value: Buffer.alloc(limit + 1) }])).rejects.toMatchObject({ code: 'TOO_LARGE', topic });
      await writer.append(topic, [{ key: 'last', value: text('after') }]);
      const reader = await startReader(reading, topic);
      await eventually('all', () => reader.received.at(-1)?.key === 'last');
      expect(reader.received).toHaveLength(303);
      expect(reader.received[1]?.value?.equals(large)).toBe(true);
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('loses nothing that was accepted when the other side is killed, and readers come back by themselves', async () => {
      const { topic, writer, reading } = await recordsTopic(world());
      const reader = await startReader(reading, topic);
      await writer.append(topic, [{ key: 'a', value: text('0') }]);
      await eventually('the first', () => reader.received.length === 1);
      let refusals = 0;
      let running = true;
      let accepted = 0;
      const writing = (async () => {
        while (running) refusals += await appendUntilAccepted(writer, topic, [{ key: 'a', value: text(String(++accepted)) }]);
      })();
      await pause(500);
      await world().crash();
      await pause(1_500);
      expect(await reading.healthy()).toBe(false);
      await world().revive();
      const revivedMs = Date.now();
      await eventually('records from after the crash', () => reader.received.some(({ timestampMs }) => timestampMs > revivedMs), 60_000);
      const backMs = Date.now() - revivedMs;
      running = false;
      await writing;
      await eventually('the last accepted', () => valuesOf(reader.received).at(-1) === String(accepted));
      expect(refusals).toBeGreaterThan(0);
      expect(backMs).toBeLessThan(10_000);
      // Repeats are allowed, gaps and steps back are not: without its repeats the sequence is whole.
      expect([...new Set(valuesOf(reader.received))]).toEqual(Array.from({ length: accepted + 1 }, (_, index) => String(index)));
      expect(await reading.healthy()).toBe(true);
      await reader.consumption.stop();
    }, PATIENCE_MS);
  });
}
