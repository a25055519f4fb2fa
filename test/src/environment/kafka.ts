import { describe, it } from '@jest/globals';
import { testCoordinates } from './coordinates.js';

/** host:port of the run's broker; undefined where there is none. */
export const kafkaBrokers = (): string | undefined => testCoordinates().kafkaBrokers;

/**
 * A suite that needs a broker. Where there is none it is listed as to do, so that nobody takes its absence for success;
 * with CI=true the set-up has already failed.
 */
export function describeOnKafka(name: string, suite: (brokers: string) => void): void {
  const brokers = kafkaBrokers();
  if (brokers === undefined) describe(`${name}, on Kafka`, () => { it.todo('did not run: no Kafka broker'); });
  else describe(`${name}, on Kafka`, () => { suite(brokers); });
}
