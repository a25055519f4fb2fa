import type { LogMessage, LogPort } from '@homeward/shared';
import { seeded } from '../../drill/random.js';

const REDELIVERED = 0.1;
const REMEMBERED = 200;

/** A log that says every tenth message again, and not always at once: a late duplicate of something long outdated. */
export function redelivering(log: LogPort, seed: number): LogPort {
  const random = seeded(seed);
  const said: { readonly topic: string; readonly message: LogMessage }[] = [];
  const again = async (count: number): Promise<void> => {
    for (let left = count; left > 0 && said.length > 0; left -= 1) {
      if (!random.chance(REDELIVERED)) continue;
      const { topic, message } = random.pick(said);
      await log.append(topic, [message]);
    }
  };
  return {
    append: async (topic, messages) => {
      await log.append(topic, messages);
      // The last message of the outbox may be a tombstone; it is repeated like any other.
      for (const message of messages) said.push({ topic, message });
      said.splice(0, Math.max(0, said.length - REMEMBERED));
      await again(messages.length);
    },
    consume: (options) => log.consume(options), range: (topic) => log.range(topic), healthy: () => log.healthy(), close: () => log.close(),
  };
}

/** The same log read under another group name, so that two live readers get every message. */
export const underAnotherGroup = (log: LogPort, suffix: string): LogPort => ({
  append: (topic, messages) => log.append(topic, messages),
  consume: (options) => log.consume({ ...options, group: options.group + suffix }),
  range: (topic) => log.range(topic), healthy: () => log.healthy(), close: () => log.close(),
});
