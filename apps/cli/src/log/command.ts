import { createKafkaLogAdmin, MATCHER, parseTopic, TOPIC_SETTINGS, topicsOf, type KafkaTls } from '@homeward/shared';
import { readFile } from 'node:fs/promises';
import { wholeNumber, type Command, type Invocation } from '../command.js';
import { CommandError, EXIT } from '../exit-codes.js';

const MAX_REPLICAS = 9;

export const participantsOf = (countries: string): readonly string[] => {
  const codes = countries.split(',').map((code) => code.trim().toLowerCase());
  if (!codes.every((code) => /^[a-z]{2}$/.test(code))) throw new CommandError(EXIT.USAGE, '--countries must be two-letter codes, separated by commas');
  return [...new Set(codes), MATCHER];
};

async function tlsOf(invocation: Invocation): Promise<KafkaTls> {
  const read = (name: string): Promise<string> => {
    const path = invocation.required(name);
    return readFile(path, 'utf8').catch(() => { throw new CommandError(EXIT.INPUT, `${path} cannot be read`); });
  };
  return { ca: await read('ca'), cert: await read('cert'), key: await read('key') };
}

/** What the operator of the broker does once, and again when a country joins. */
export const logCommands: readonly Command[] = [{
  words: 'log prepare', summary: 'make the topics of a federation on Kafka and give each participant its rights',
  usage: '--brokers HOST:PORT,… --countries at,de,… --ca CA.pem --cert ADMIN.pem --key ADMIN-KEY.pem [--replicas 3]\n\nName every country, also those that were there before. May be run again at any time.',
  options: { brokers: { type: 'string' }, countries: { type: 'string' }, ca: { type: 'string' }, cert: { type: 'string' }, key: { type: 'string' }, replicas: { type: 'string' } },
  async run(invocation, terminal) {
    const participants = participantsOf(invocation.required('countries'));
    const admin = createKafkaLogAdmin({ brokers: invocation.required('brokers').split(','), tls: await tlsOf(invocation), replicas: wholeNumber(invocation, 'replicas', 3, [1, MAX_REPLICAS]) });
    try {
      await admin.grantAccess(participants);
      for (const topic of topicsOf(participants)) {
        const family = parseTopic(topic)?.family;
        if (family !== undefined) await admin.ensureTopic(topic, TOPIC_SETTINGS[family]);
        terminal.out(topic);
      }
    } catch (error) {
      if (error instanceof Error && error.name.startsWith('KafkaJS')) throw new CommandError(EXIT.NODE, `the broker did not take it: ${error.message}`);
      throw error;
    } finally { await admin.close(); }
    return EXIT.OK;
  },
}];
