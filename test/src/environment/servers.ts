import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingForKafka, startBroker, startCluster } from '@homeward/federation';
import { publishCoordinates } from './coordinates.js';

export interface TestServers { stop(): Promise<void> }
interface Stoppable { stop(): Promise<void> }

/** One PostgreSQL cluster and one Kafka broker for the whole run. If one cannot start, none is left running. */
export async function startServers(): Promise<TestServers> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-test-'));
  chmodSync(folder, 0o755); // PostgreSQL runs under another account when we are root
  const started: Stoppable[] = [];
  const stop = async () => {
    await Promise.all(started.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const cluster = startCluster({ folder: join(folder, 'postgres'), fsync: false }).then((server) => { started.push(server); return server.address; });
    const broker = kafkaAddress(join(folder, 'kafka'), started);
    const [postgres, kafkaBrokers] = await settled(cluster, broker);
    publishCoordinates({ postgres, ...(kafkaBrokers === undefined ? {} : { kafkaBrokers }) });
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for both even if one fails, so that what starts late is stopped as well. */
async function settled<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}

async function kafkaAddress(folder: string, started: Stoppable[]): Promise<string | undefined> {
  const given = process.env['KAFKA_BROKERS'];
  if (given !== undefined) return given;
  const missing = process.env['HOMEWARD_TEST_KAFKA'] === 'off' ? 'HOMEWARD_TEST_KAFKA=off' : missingForKafka();
  if (missing === undefined) {
    const broker = await startBroker({ folder, fast: true });
    started.push(broker);
    return broker.address;
  }
  if (process.env['CI'] === 'true') throw new Error(`tests on Kafka cannot run: ${missing}`);
  process.stderr.write(`\n*** NO KAFKA (${missing}): every suite named "on Kafka" DID NOT RUN. Set KAFKA_BROKERS or install Java 17 and Maven. ***\n\n`);
  return undefined;
}
