import { MATCHER, type Participant } from '../topics/index.js';
import { composeTrust } from '../trust/compose.js';
import { trustDirectory } from '../trust/directory.js';
import type { TrustContent } from '../trust/trust-file.js';
import type { TrustDirectory } from '../trust/types.js';
import { isoInstant, newKeyFile, type KeyFile } from './key-file.js';
import { keyRing, type KeyRing } from './key-ring.js';
import { publicEntryOf } from './participant-keys.js';

export interface InMemoryFederation {
  readonly trust: TrustDirectory;
  readonly trustContent: TrustContent;
  ring(participant: Participant): KeyRing;
}
const DAY_MS = 86_400_000;

/** Fresh keys for the matcher and these countries, valid from a day before `nowMs` for a year; nothing touches a disk. For tests and benchmarks. */
export async function inMemoryFederation(countries: readonly Participant[], nowMs: number): Promise<InMemoryFederation> {
  const period = { fromMs: nowMs - DAY_MS, untilMs: nowMs + 365 * DAY_MS };
  const made = await Promise.all([MATCHER, ...countries].map(async (participant): Promise<[Participant, readonly KeyFile[]]> =>
    [participant, [await newKeyFile(participant, 'sig', period), await newKeyFile(participant, 'enc', period)]]));
  const rings = new Map(made.map(([participant, files]) => [participant, keyRing(participant, files)]));
  const entries = made.map(([participant, files]) => publicEntryOf(files, { authority: `Office of ${participant}` }));
  const trustContent = composeTrust(undefined, entries, isoInstant(nowMs));
  return {
    trust: trustDirectory(trustContent), trustContent,
    ring: (participant) => {
      const ring = rings.get(participant);
      if (!ring) throw new Error(`no keys were made for ${participant}`);
      return ring;
    },
  };
}
