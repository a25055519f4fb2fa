import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, startGuarded, type Guarded } from '../processes/index.js';
import { createAuthority } from './certificates.js';
import { kafkaJars, kafkaSources } from './jars.js';
import { serverProperties } from './properties.js';

export interface BrokerOptions {
  /** Holds data, properties, certificates and the broker's log; made when missing, kept at restart. */
  readonly folder: string;
  readonly port?: number;
  /** Common names that get a certificate; given = mutual TLS and default-deny ACLs, absent = plaintext without ACLs. */
  readonly participants?: readonly string[];
  readonly fast: boolean;
}
/** Paths of PEM files. */
export interface ClientFiles { readonly caFile: string; readonly certFile: string; readonly keyFile: string }

export interface Broker {
  /** host:port */
  readonly address: string;
  /** Certificate of a participant, or of `admin`, who may do everything. Only with mutual TLS. */
  clientFiles(commonName: string): ClientFiles;
  pid(): number;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const START_PATIENCE_MS = 90_000;

/** Apache Kafka, one node, KRaft. Needs Java and, the first time, Maven: ask `missingForKafka` before. */
export async function startBroker(options: BrokerOptions): Promise<Broker> {
  const jars = join(kafkaJars(), '*');
  mkdirSync(options.folder, { recursive: true });
  const tlsDir = options.participants === undefined ? undefined : ensureCertificates(join(options.folder, 'tls'), options.participants);
  const clientPort = options.port ?? await freePort();
  const properties = join(options.folder, 'server.properties');
  writeFileSync(properties, serverProperties({ dataDir: options.folder, clientPort, controllerPort: await freePort(), tlsDir, fast: options.fast }));
  format(jars, properties, options.folder);
  const launch = () => launchBroker(jars, properties, options.folder);
  let server = await launch();
  return {
    address: `127.0.0.1:${String(clientPort)}`,
    clientFiles: (name) => filesOf(tlsDir, name),
    pid: () => server.pid,
    kill: async () => { server.kill('SIGKILL'); await server.exited; },
    restart: async () => { await server.stop(); server = await launch(); },
    stop: () => server.stop(),
  };
}

function format(jars: string, properties: string, folder: string): void {
  if (existsSync(join(folder, 'log', 'meta.properties'))) return;
  const id = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  const run = spawnSync('java', ['-cp', jars, 'kafka.tools.StorageTool', 'format', '-t', id, '-c', properties], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`Kafka storage could not be formatted: ${run.stderr.slice(0, 2000)}`);
}

async function launchBroker(jars: string, properties: string, folder: string): Promise<Guarded> {
  const logFile = join(folder, 'broker.txt');
  const already = existsSync(logFile) ? statSync(logFile).size : 0;
  const server = await startGuarded({
    command: 'java', logFile, stopSignal: 'TERM',
    args: ['-Xmx320m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', `-Dlog4j2.configurationFile=${join(kafkaSources(), 'log4j2.yaml')}`, '-cp', jars, 'kafka.Kafka', properties],
  });
  try { await ready(server, logFile, already); return server; } catch (error) { await server.stop(); throw error; }
}

async function ready(server: Guarded, logFile: string, from: number): Promise<void> {
  let ended = false;
  void server.exited.then(() => { ended = true; });
  const giveUpAt = Date.now() + START_PATIENCE_MS;
  while (!readFileSync(logFile).subarray(from).includes('Kafka Server started')) {
    if (ended || Date.now() > giveUpAt) throw new Error(`Kafka did not start; see ${logFile}`);
    await pause(100);
  }
}

function ensureCertificates(folder: string, participants: readonly string[]): string {
  if (existsSync(join(folder, 'ca.pem'))) return folder;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const authority = createAuthority('homeward-kafka');
  for (const name of ['broker', 'admin', ...participants]) {
    const { certificate, key } = authority.issue(name);
    writeFileSync(join(folder, `${name}.key.pem`), key, { mode: 0o600 });
    writeFileSync(join(folder, `${name}.cert.pem`), certificate);
    if (name === 'broker') writeFileSync(join(folder, 'broker.pem'), key + certificate, { mode: 0o600 });
  }
  writeFileSync(join(folder, 'ca.pem'), authority.certificate);
  return folder;
}

function filesOf(tlsDir: string | undefined, name: string): ClientFiles {
  if (tlsDir === undefined) throw new Error('this broker runs without certificates');
  return { caFile: join(tlsDir, 'ca.pem'), certFile: join(tlsDir, `${name}.cert.pem`), keyFile: join(tlsDir, `${name}.key.pem`) };
}
