import type { Consumption } from '../port.js';
import { Reading } from '../reading.js';
import { BackOff, pauseFor } from '../waiting.js';
import { kafkaInterruption } from './errors.js';
import { GroupSession, type KafkaReader } from './group-session.js';
import { topicRange } from './topic-range.js';

/**
 * One reader. kafkajs leaves a consumer dead after some errors while the process lives on, and rejects neither run()
 * nor any other promise; so each crash ends the session here, and the next one starts from the reader's own offset.
 */
export function consumeKafka(reader: KafkaReader): Consumption {
  const reading = new Reading(reader.options.onInterruption);
  return reading.consumption(runUntilStopped(reader, reading));
}

async function runUntilStopped(reader: KafkaReader, reading: Reading): Promise<void> {
  const starting = new BackOff(200, 3_000);
  const progressed = (): void => {
    starting.reset();
    reading.progressed();
  };
  while (!reading.signal.aborted) {
    await runSession(reader, reading, progressed);
    await pauseFor(starting.nextMs(), reading.signal);
  }
}

async function runSession(reader: KafkaReader, reading: Reading, progressed: () => void): Promise<void> {
  try {
    // Subscribing to a missing topic fails in kafkajs, and a pattern never sees one that comes later.
    await topicRange(reader.calling, reader.options.topic);
    const session = new GroupSession({
      ...reader, gate: reading.gate, stopping: reading.signal, report: (code, error) => { reading.report(code, error); }, progressed,
    });
    await session.run();
  } catch (error) {
    reading.report(kafkaInterruption(error), error);
  }
}
