import {
  addTrusteeSignature, composeTrust, keyFile, newTrustee, participantEntry, peekTrust, readSecretFile, readTrustee, signedTrustFile, signTrust, trusteesFile, trusteesOf, verifyTrust,
  type ParticipantEntry, type SignedTrustFile, type TrustContent,
} from '@homeward/shared';
import { readFile, writeFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Command, Invocation } from '../command.js';
import { CommandError, EXIT } from '../exit-codes.js';
import { oneOf } from './participant-commands.js';
import { periodOf, periodOptions, periodUsage } from './periods.js';

async function readJson<Content>(path: string, schema: z.ZodType<Content>): Promise<Content> {
  const text = await readFile(path, 'utf8').catch(() => { throw new CommandError(EXIT.INPUT, `${path} cannot be read`); });
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new CommandError(EXIT.INPUT, `${path} is not a file of the expected form`);
  }
}
const writeJson = (path: string, content: unknown): Promise<void> => writeFile(path, `${JSON.stringify(content, undefined, 2)}\n`);

const trustee: Command = {
  words: 'keys trustee', summary: 'make the signing key of a trustee (kept offline)',
  usage: `NAME --out KEY.json ${periodUsage}`,
  options: { out: { type: 'string' }, ...periodOptions },
  async run(invocation, terminal) {
    const { kid } = await newTrustee(invocation.required('out'), oneOf(invocation, 'NAME'), periodOf(invocation, Date.now()));
    terminal.out(kid);
    return EXIT.OK;
  },
};

const trustees: Command = {
  words: 'keys trustees', summary: 'write the public keys of the trustees (TRUSTEES_FILE of every service)',
  usage: 'KEY.json KEY.json … --out TRUSTEES.json',
  options: { out: { type: 'string' } },
  async run(invocation) {
    const files = await Promise.all(invocation.positionals.map((path) => readSecretFile(path, keyFile)));
    if (files.length < 2) throw new CommandError(EXIT.USAGE, 'give the keys of at least two trustees');
    await writeJson(invocation.required('out'), trusteesOf(files));
    return EXIT.OK;
  },
};

const sign: Command = {
  words: 'keys trust sign', summary: 'compose the next trust file, or add a signature to one',
  usage: [
    '--entry ENTRY.json … [--previous TRUST.json] --trustee-key KEY.json … --out TRUST.json',
    '       homeward keys trust sign --file TRUST.json --trustee-key KEY.json --out TRUST.json', '',
    'It counts once two trustees have signed the same content. Entries replace those of the same participant; keys that',
    'an entry no longer names stay, so that no revocation is undone. Each composed file has the next serial.',
  ].join('\n'),
  options: { entry: { type: 'string', multiple: true }, previous: { type: 'string' }, file: { type: 'string' }, 'trustee-key': { type: 'string', multiple: true }, out: { type: 'string' } },
  async run(invocation, terminal) {
    const keys = await Promise.all(invocation.all('trustee-key').map(readTrustee));
    if (keys.length === 0) throw new CommandError(EXIT.USAGE, '--trustee-key is missing');
    const file = invocation.text('file');
    let signed: SignedTrustFile;
    if (file === undefined) signed = await signTrust(await nextContent(invocation), keys);
    else {
      signed = await readJson(file, signedTrustFile);
      for (const key of keys) signed = await addTrusteeSignature(signed, key);
    }
    await writeJson(invocation.required('out'), signed);
    terminal.err(`Serial ${String(peekTrust(signed).serial)}, ${String(signed.signatures.length)} signature(s).`);
    return EXIT.OK;
  },
};

async function nextContent(invocation: Invocation): Promise<TrustContent> {
  const entries: ParticipantEntry[] = await Promise.all(invocation.all('entry').map((path) => readJson(path, participantEntry)));
  if (entries.length === 0) throw new CommandError(EXIT.USAGE, '--entry or --file is missing');
  const previous = invocation.text('previous');
  return composeTrust(previous === undefined ? undefined : peekTrust(await readJson(previous, signedTrustFile)), entries, new Date().toISOString());
}

const show: Command = {
  words: 'keys trust show', summary: 'show a trust file, and with --trustees whether it counts',
  usage: 'TRUST.json [--trustees TRUSTEES.json] [--json]',
  options: { trustees: { type: 'string' }, json: { type: 'boolean' } },
  async run(invocation, terminal) {
    const path = oneOf(invocation, 'TRUST.json');
    const content = peekTrust(await readJson(path, signedTrustFile));
    if (invocation.flag('json')) terminal.out(JSON.stringify(content));
    else for (const line of linesOf(content)) terminal.out(line);
    const trusteesPath = invocation.text('trustees');
    if (trusteesPath === undefined) return EXIT.OK;
    const verified = await verifyTrust(await readFile(path, 'utf8'), await readJson(trusteesPath, trusteesFile));
    terminal.err(verified.ok ? 'Signed by two trustees: counts.' : `Does not count: ${verified.failure}`);
    return verified.ok ? EXIT.OK : EXIT.PARTLY;
  },
};

const linesOf = (content: TrustContent): readonly string[] => [
  `serial ${String(content.serial)}, issued ${content.issuedAt}`,
  ...content.participants.flatMap(({ participant, contact, keys }) => [
    `${participant}\t${contact.authority}`,
    ...keys.map(({ kid, use, from, until, revokedAt }) => `  ${kid}\t${use}\t${from} .. ${until}${revokedAt === undefined ? '' : `\trevoked ${revokedAt}`}`),
  ]),
];

export const trustCommands: readonly Command[] = [trustee, trustees, sign, show];
