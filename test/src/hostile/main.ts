import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { choosePorts, prepareFolder, startFederation } from '@homeward/federation';
import { clientOf, clientsOf } from '../drill/federation-clients.js';
import { attackApi } from './attack-api.js';
import { attackLog } from './attack-log.js';

const COUNTRIES = ['GR', 'DE', 'SE'];
const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(`npm run hostile -- [--seed N] [--count N] [--json]
Sends N (1,000) fuzzed GraphQL requests to a node and N messages to the topics with a country's own valid keys, while good
messages go on. Exits 0 when nothing bad was accepted, nothing crashed or told too much, and every good message arrived.`);
} else {
  const [seed, count] = [Number(values.seed ?? '1'), Number(values.count ?? '1000')];
  const folder = prepareFolder(mkdtempSync(join(tmpdir(), 'homeward-hostile-')), false);
  const federation = await startFederation({
    folder, countries: COUNTRIES, ports: await choosePorts(COUNTRIES, undefined), log: 'kafka', kafka: { fast: true }, fsync: false, tokenTtlSeconds: 3600,
    overrides: { LOG_LEVEL: 'warn', NODE_ENV: 'production', DUTY_WEBHOOK_URL: 'http://127.0.0.1:9/duty', CLOCK_MS: '1000' },
  });
  try {
    const clients = clientsOf(federation);
    const log = await attackLog(federation, clientOf(clients, 'GR'), clientOf(clients, 'DE'), seed, count);
    const api = await attackApi(federation, seed, count);
    const held = api.accepted + api.stackTraces + api.schemaHints + api.crashes + api.unanswered === 0
      && log.accepted + log.crashes === 0 && log.goodProcessed === log.goodAmongThem && log.foreignTopicsRefused === log.foreignTopicsTried && log.receiptsToTheSender >= log.putAsideWithReason;
    console.log(JSON.stringify({ seed, api, log, held }, null, values.json ? 0 : 2));
    process.exitCode = held ? 0 : 1;
  } finally {
    await federation.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
