import { destroyEndedKeys, initKeys, makeDevelopmentKeys, MATCHER, publicEntry, readKeyFiles, revokeKey, rotateKeys, type ContactPoint } from '@homeward/shared';
import { writeFile } from 'node:fs/promises';
import { instantOf, wholeNumber, type Command, type Invocation } from '../command.js';
import { CommandError, EXIT } from '../exit-codes.js';
import { DAY_MS, HOUR_MS, periodOf, periodOptions, periodUsage } from './periods.js';

const DEFAULT_OVERLAP_DAYS = 7;
const DEFAULT_NOTICE_HOURS = 24;

export function oneOf(invocation: Invocation, what: string): string {
  const [first, ...others] = invocation.positionals;
  if (first === undefined || others.length > 0) throw new CommandError(EXIT.USAGE, `give one ${what}`);
  return first;
}

const init: Command = {
  words: 'keys init', summary: 'make the keys of a country or of the matcher in a new folder',
  usage: `PARTICIPANT --dir DIR ${periodUsage}\n\nPARTICIPANT is a lower-case ISO 3166-1 alpha-2 code, or matcher. DIR becomes KEYS_DIR of that service.`,
  options: { dir: { type: 'string' }, ...periodOptions },
  async run(invocation, terminal) {
    const participant = oneOf(invocation, 'PARTICIPANT');
    if (participant !== MATCHER && !/^[a-z]{2}$/.test(participant)) throw new CommandError(EXIT.USAGE, 'PARTICIPANT must be two lower-case letters, or matcher');
    await initKeys(invocation.required('dir'), participant, periodOf(invocation, Date.now()));
    terminal.err(`Keys of ${participant} made. Next: homeward keys entry, and give the entry to the trustees.`);
    return EXIT.OK;
  },
};

const rotate: Command = {
  words: 'keys rotate', summary: 'make the next keys; the old ones end after an overlap',
  usage: `--dir DIR ${periodUsage} [--overlap-days ${String(DEFAULT_OVERLAP_DAYS)}]\n\nThe new keys begin in ${String(DEFAULT_NOTICE_HOURS)} hours unless --from says otherwise: the trust file with them must be everywhere before.`,
  options: { dir: { type: 'string' }, 'overlap-days': { type: 'string' }, ...periodOptions },
  async run(invocation, terminal) {
    const overlapMs = wholeNumber(invocation, 'overlap-days', DEFAULT_OVERLAP_DAYS, [1, 90]) * DAY_MS;
    const made = await rotateKeys(invocation.required('dir'), periodOf(invocation, Date.now(), DEFAULT_NOTICE_HOURS * HOUR_MS), overlapMs);
    for (const { kid, from } of made) terminal.out(`${kid}\tfrom ${from}`);
    terminal.err('Next: homeward keys entry, have the trust file signed and laid everywhere, restart the service.');
    return EXIT.OK;
  },
};

const revoke: Command = {
  words: 'keys revoke', summary: 'mark a key as no longer to be believed',
  usage: 'KID --dir DIR [--suspected-since INSTANT]\n\nWhat others accepted under the key since that instant is suspended until it is published again.',
  options: { dir: { type: 'string' }, 'suspected-since': { type: 'string' } },
  async run(invocation, terminal) {
    const nowMs = Date.now();
    await revokeKey(invocation.required('dir'), oneOf(invocation, 'KID'), nowMs, instantOf(invocation, 'suspected-since', nowMs));
    terminal.err('Revoked here. It counts for others once two trustees have signed a trust file with the new entry: homeward keys entry.');
    return EXIT.OK;
  },
};

const destroy: Command = {
  words: 'keys destroy', summary: 'destroy private keys that have ended',
  usage: '--dir DIR\n\nOnly after every live record was enveloped anew under the newer keys: what is still under an old key can never be opened again. Keys that decrypt stay for 35 days after their end, as long as a backup may be restored; run it again then.',
  options: { dir: { type: 'string' } },
  async run(invocation, terminal) {
    for (const kid of await destroyEndedKeys(invocation.required('dir'), Date.now())) terminal.out(kid);
    return EXIT.OK;
  },
};

const show: Command = {
  words: 'keys show', summary: 'list the keys of a folder, without their secrets',
  usage: '--dir DIR [--json]',
  options: { dir: { type: 'string' }, json: { type: 'boolean' } },
  async run(invocation, terminal) {
    for (const { kid, use, from, until, revokedAt } of await readKeyFiles(invocation.required('dir'))) {
      terminal.out(invocation.flag('json') ? JSON.stringify({ kid, use, from, until, revokedAt }) : `${kid}\t${use}\t${from} .. ${until}${revokedAt === undefined ? '' : `\trevoked ${revokedAt}`}`);
    }
    return EXIT.OK;
  },
};

const entry: Command = {
  words: 'keys entry', summary: 'write the public entry of a participant for the trust file',
  usage: '--dir DIR --authority NAME [--telephone T] [--email E] --out ENTRY.json',
  options: { dir: { type: 'string' }, authority: { type: 'string' }, telephone: { type: 'string' }, email: { type: 'string' }, out: { type: 'string' } },
  async run(invocation) {
    const [telephone, email] = [invocation.text('telephone'), invocation.text('email')];
    const contact: ContactPoint = { authority: invocation.required('authority'), ...(telephone === undefined ? {} : { telephone }), ...(email === undefined ? {} : { email }) };
    await writeFile(invocation.required('out'), `${JSON.stringify(await publicEntry(invocation.required('dir'), contact), undefined, 2)}\n`);
    return EXIT.OK;
  },
};

const development: Command = {
  words: 'keys development', summary: 'make all keys of a federation on one machine (never for service)',
  usage: '--dir DIR --countries at,de,…',
  options: { dir: { type: 'string' }, countries: { type: 'string' } },
  async run(invocation, terminal) {
    const keys = await makeDevelopmentKeys(invocation.required('dir'), invocation.required('countries').split(','));
    terminal.out(keys.trustFile);
    return EXIT.OK;
  },
};

export const participantCommands: readonly Command[] = [init, rotate, revoke, destroy, show, entry, development];
