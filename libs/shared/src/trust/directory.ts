import { createPublicKey } from 'node:crypto';
import { failure, success, type Result } from '../result.js';
import { MATCHER, type Participant } from '../topics/index.js';
import type { TrustContent, TrustedKey } from './trust-file.js';
import type { KeyRefusal, KnownKey, TrustDirectory } from './types.js';

interface Entry extends KnownKey { readonly use: TrustedKey['use']; readonly revoked: boolean }
const toEntry = (key: TrustedKey): Entry => ({
  kid: key.kid, use: key.use, publicKey: createPublicKey({ key: key.jwk, format: 'jwk' }),
  fromMs: Date.parse(key.from), untilMs: Date.parse(key.until), revoked: key.revokedAt !== undefined,
});
const validAt = (key: KnownKey, nowMs: number): boolean => key.fromMs <= nowMs && nowMs < key.untilMs;

/** The directory of one trust file; immutable, so that one reader sees one state of trust for the whole of a message. */
export function trustDirectory(content: TrustContent): TrustDirectory {
  const keys = new Map<Participant, readonly Entry[]>(content.participants.map((entry) => [entry.participant, entry.keys.map(toEntry)]));
  const known = (participant: Participant, kid: string): Result<KnownKey, KeyRefusal> => {
    const own = keys.get(participant);
    if (!own) return failure('UNKNOWN_ISSUER');
    const key = own.find((entry) => entry.use === 'sig' && entry.kid === kid);
    if (!key) return failure('UNKNOWN_KEY');
    return key.revoked ? failure('KEY_REVOKED') : success(key);
  };
  return {
    serial: content.serial,
    participants: () => [...keys.keys()],
    countries: () => [...keys.keys()].filter((participant) => participant !== MATCHER),
    contact: (participant) => content.participants.find((entry) => entry.participant === participant)?.contact,
    knownSigningKey: known,
    signingKey: (participant, kid, nowMs) => {
      const key = known(participant, kid);
      if (!key.ok) return key;
      return validAt(key.value, nowMs) ? success(key.value.publicKey) : failure('KEY_NOT_VALID_NOW');
    },
    encryptionKey: (participant, nowMs) => newest(keys.get(participant), nowMs),
    revoked: () => content.participants.flatMap(({ participant, keys: all }) => all.flatMap(({ kid, revokedAt, suspectedSince, from }) =>
      revokedAt === undefined ? [] : [{ participant, kid, revokedAt, suspectedSince: suspectedSince ?? from }])),
  };
}

function newest(own: readonly Entry[] | undefined, nowMs: number): Result<KnownKey, KeyRefusal> {
  if (!own) return failure('UNKNOWN_ISSUER');
  const usable = own.filter((key) => key.use === 'enc' && !key.revoked && validAt(key, nowMs));
  const [first, ...rest] = usable;
  if (!first) return failure(own.some((key) => key.use === 'enc') ? 'KEY_NOT_VALID_NOW' : 'UNKNOWN_KEY');
  return success(rest.reduce((best, key) => (key.fromMs > best.fromMs ? key : best), first));
}
