import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { MATCHER, topicName, type LogPort, type LogRecord } from '@homeward/shared';
import { eventually, startReader, text } from './reader.js';
import type { LogWorld } from './world.js';

const PATIENCE_MS = 90_000;

/** Everything a new reader gets, up to the present end. */
async function readAll(log: LogPort, topic: string): Promise<readonly LogRecord[]> {
  const end = (await log.range(topic))!.end;
  const reader = await startReader(log, topic, { group: `all-${Math.random()}` });
  await eventually('the end of the topic', () => (reader.received.at(-1)?.offset ?? -1n) >= end - 1n);
  await reader.consumption.stop();
  return reader.received;
}

export function retentionContract(world: () => LogWorld): void {
  describe('compaction', () => {
    it('keeps a tombstone apart from an empty value', async () => {
      const country = world().nextCountry();
      const topic = topicName('records', country);
      await world().admin.ensureTopic(topic, world().shortLived);
      await world().connect(country).append(topic, [{ key: 'a', value: Buffer.alloc(0) }, { key: 'a', value: null, headers: { sig: text('signed') } }]);
      const reader = await startReader(world().connect(MATCHER), topic);
      await eventually('both', () => reader.received.length === 2);
      expect(reader.received.map(({ value }) => value)).toEqual([Buffer.alloc(0), null]);
      expect(reader.received[1]?.headers).toEqual({ sig: text('signed') });
      await reader.consumption.stop();
    }, PATIENCE_MS);

    it('leaves the newest of each key, forgets a tombstoned key, and readers pass the gaps', async () => {
      const country = world().nextCountry();
      const topic = topicName('records', country);
      await world().admin.ensureTopic(topic, world().shortLived);
      const [writer, matcher] = [world().connect(country), world().connect(MATCHER)];
      for (let version = 1; version <= 20; version++) await writer.append(topic, [{ key: 'kept', value: text(`v${version}`) }, { key: 'erased', value: text(`v${version}`) }]);
      await writer.append(topic, [{ key: 'erased', value: null }]);
      // A segment rolls only on an append: the heartbeat makes it old enough to clean.
      let remaining: readonly LogRecord[] = [];
      await eventually('compaction', async () => {
        await pause(500);
        await writer.append(topic, [{ key: 'heartbeat', value: text('beat') }]);
        await world().compact();
        remaining = await readAll(matcher, topic);
        return remaining.filter(({ key }) => key !== 'heartbeat').length === 1;
      }, 60_000);
      expect(remaining.find(({ key }) => key === 'kept')?.value?.toString()).toBe('v20');
      expect(remaining[0]!.offset).toBeGreaterThan(30n);
      await writer.append(topic, [{ key: 'after', value: text('later') }]);
      const reader = await startReader(matcher, topic, { from: 3n, group: 'behind' });
      await eventually('the end from inside the gap', () => reader.received.at(-1)?.key === 'after');
      expect(reader.positions[0]).toBe(3n);
      await reader.consumption.stop();
    }, PATIENCE_MS);
  });
}
