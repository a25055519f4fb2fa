import type { ClusterAddress } from '@homeward/federation';

/** What the global setup hands to the test processes, through one environment variable. */
export interface TestCoordinates {
  readonly postgres: ClusterAddress;
  /** host:port list of a plaintext broker without ACLs; absent where neither KAFKA_BROKERS nor Java and Maven are there. */
  readonly kafkaBrokers?: string;
}
const VARIABLE = 'HOMEWARD_TEST_COORDINATES';

export const publishCoordinates = (coordinates: TestCoordinates): void => { process.env[VARIABLE] = JSON.stringify(coordinates); };

export function testCoordinates(): TestCoordinates {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error('no test environment: run this file in the jest project "integration"');
  return JSON.parse(text) as TestCoordinates;
}
