import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { main } from '@homeward/cli';
import { startBroker, type Broker } from '@homeward/federation';
import { createKafkaLog, LogError, topicName, type LogPort } from '@homeward/shared';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeOnKafka } from '../environment/index.js';

describeOnKafka('homeward log prepare, on a broker that denies by default', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-prepare-'));
  const ports: LogPort[] = [];
  let broker: Broker;
  beforeAll(async () => { broker = await startBroker({ folder, participants: ['at', 'de', 'matcher'], fast: true }); }, 120_000);
  afterAll(async () => {
    await Promise.all(ports.map((port) => port.close()));
    await broker.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const connect = (participant: string): LogPort => {
    const { caFile, certFile, keyFile } = broker.clientFiles(participant);
    const port = createKafkaLog({ participant, brokers: [broker.address], tls: { ca: readFileSync(caFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') } });
    ports.push(port);
    return port;
  };
  const prepare = async (as: string, countries: string) => {
    const { caFile, certFile, keyFile } = broker.clientFiles(as);
    const [out, err]: [string[], string[]] = [[], []];
    const code = await main(['log', 'prepare', '--brokers', broker.address, '--countries', countries, '--ca', caFile, '--cert', certFile, '--key', keyFile, '--replicas', '1'],
      { out: (line) => out.push(line), err: (line) => err.push(line), progress: () => undefined, settle: () => undefined });
    return { code, out, err: err.join('\n') };
  };

  it('makes every topic and gives each country its own, again when one joins, and does nothing for who is not the operator', async () => {
    const first = await prepare('admin', 'at');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain(topicName('records', 'at'));
    const message = { key: 'k', value: Buffer.from('sealed') };
    await connect('at').append(topicName('records', 'at'), [message]);
    const { code, out } = await prepare('admin', 'at,de');
    expect([code, out.length]).toEqual([0, 10]);
    await connect('de').append(topicName('records', 'de'), [message]);
    await expect(connect('de').append(topicName('records', 'at'), [message])).rejects.toThrow(LogError);
    expect(await prepare('at', 'at,de')).toMatchObject({ code: 4, err: expect.stringMatching(/^homeward: the broker did not take it: /) });
  }, 120_000);
});
