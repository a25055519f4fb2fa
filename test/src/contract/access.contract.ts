import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { MATCHER, TOPIC_FAMILIES, topicName, topicRights, TOPIC_SETTINGS, type LogPort, type Participant } from '@homeward/shared';
import { eventually, startReader, text } from './reader.js';
import type { LogWorld } from './world.js';

const PATIENCE_MS = 90_000;
const message = { key: 'a', value: text('x') };

/** Reads for real: a writer on Kafka may ask for the offsets of what it writes, though never for a record. */
async function readingOutcome(port: LogPort, topic: string): Promise<string> {
  const reader = await startReader(port, topic);
  await eventually('a record or a refusal', () => reader.received.length > 0 || reader.interruptions.length > 0);
  await reader.consumption.stop();
  return reader.received.length > 0 ? 'DONE' : reader.interruptions.join();
}

export function accessContract(world: () => LogWorld): void {
  describe('access', () => {
    it('lets each participant write and read exactly what the topic table says', async () => {
      const [mine, other] = [world().nextCountry(), world().nextCountry()];
      const participants: readonly Participant[] = [MATCHER, mine, other];
      const outcomes: Record<string, string> = {};
      const expected: Record<string, string> = {};
      const ports = new Map(participants.map((name) => [name, world().connect(name)]));
      for (const family of TOPIC_FAMILIES) {
        const topic = topicName(family, mine);
        await world().admin.ensureTopic(topic, TOPIC_SETTINGS[family]);
        const { writers, readers } = topicRights(topic, participants);
        for (const [name, port] of ports) {
          outcomes[`${name} writes ${family}`] = await port.append(topic, [message]).then(() => 'DONE', (error: { code: string }) => error.code);
          expected[`${name} writes ${family}`] = writers.includes(name) ? 'DONE' : 'FORBIDDEN';
          expected[`${name} reads ${family}`] = readers.includes(name) ? 'DONE' : 'FORBIDDEN';
        }
        await Promise.all([...ports].map(async ([name, port]) => { outcomes[`${name} reads ${family}`] = await readingOutcome(port, topic); }));
      }
      expect(outcomes).toEqual(expected);
      expect(Object.values(expected)).toHaveLength(30);
    }, PATIENCE_MS);

    it('never delivers a foreign topic to a reader, and tells it why', async () => {
      const [mine, other] = [world().nextCountry(), world().nextCountry()];
      const topic = topicName('candidates', mine);
      await world().admin.ensureTopic(topic, TOPIC_SETTINGS.candidates);
      await world().connect(MATCHER).append(topic, [message]);
      const fisher = await startReader(world().connect(other), topic);
      await eventually('the refusal', () => fisher.interruptions.includes('FORBIDDEN'));
      await pause(500);
      expect(fisher.received).toEqual([]);
      await fisher.consumption.stop();
    }, PATIENCE_MS);

    it('answers the same for a foreign topic that is there and one that is not', async () => {
      const [mine, other] = [world().nextCountry(), world().nextCountry()];
      const [there, absent] = [topicName('candidates', mine), topicName('receipts', mine)];
      await world().admin.ensureTopic(there, TOPIC_SETTINGS.candidates);
      const fisher = world().connect(other);
      for (const topic of [there, absent]) {
        await expect(fisher.append(topic, [message])).rejects.toMatchObject({ code: 'FORBIDDEN' });
        expect(await fisher.range(topic)).toBeUndefined();
      }
    }, PATIENCE_MS);
  });
}
