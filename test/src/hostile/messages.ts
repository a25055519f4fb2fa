import { randomBytes } from 'node:crypto';
import { CompactSign } from 'jose';
import { seal, type Coordinates, type KeyRing, type LogMessage, type TrustDirectory } from '@homeward/shared';
import type { Random } from '../drill/random.js';

export interface HostileMessage extends LogMessage { readonly kind: string; readonly topic: string }
/** What the attacker has: the keys of its own country, everything public, and one honest message of the other country. */
export interface Armoury {
  readonly ring: KeyRing;
  readonly otherRing: KeyRing;
  readonly trust: TrustDirectory;
  readonly country: string;
  readonly honest: LogMessage;
  readonly nowMs: number;
}

const id = (): string => randomBytes(16).toString('base64url');
type Maker = (armoury: Armoury, random: Random) => Promise<Omit<HostileMessage, 'kind'>>;
const topicOf = ({ country }: Armoury): string => `homeward.records.${country}`;

async function sealed(armoury: Armoury, coordinates: Partial<Coordinates>, body: unknown, ring = armoury.ring): Promise<Omit<HostileMessage, 'kind'>> {
  const whole: Coordinates = {
    type: 'record', issuer: armoury.country, recipient: 'matcher', topic: topicOf(armoury), key: id(), version: 1, envelopeNumber: 1,
    expiresAt: new Date(armoury.nowMs + 86_400_000).toISOString(), ...coordinates,
  };
  const recipientKey = armoury.trust.encryptionKey('matcher', armoury.nowMs);
  if (!recipientKey.ok) throw new Error('no key of the matcher');
  const { value, headers } = await seal(whole, body, { signing: ring.signingKey(armoury.nowMs), recipientKey: recipientKey.value });
  return { topic: topicOf(armoury), key: whole.key, value, headers };
}

const flip = (value: Buffer, random: Random): Buffer => {
  const flipped = Buffer.from(value);
  const at = random.below(flipped.length);
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << random.below(8)), at);
  return flipped;
};
const honestValue = ({ honest }: Armoury): Buffer => honest.value ?? Buffer.alloc(0);

/** Each is refused for a reason of its own; none of them may cost the good messages around it anything. */
const MAKERS: Readonly<Record<string, Maker>> = {
  'random bytes': (armoury, random) => Promise.resolve({ topic: topicOf(armoury), key: id(), value: randomBytes(1 + random.below(4000)) }),
  'empty value': (armoury) => Promise.resolve({ topic: topicOf(armoury), key: id(), value: Buffer.alloc(0) }),
  'almost an envelope': (armoury, random) => Promise.resolve({ topic: topicOf(armoury), key: id(), value: flip(honestValue(armoury), random) }),
  'own envelope with a flipped bit': async (armoury, random) => {
    const message = await sealed(armoury, {}, {});
    return { ...message, value: flip(message.value ?? Buffer.alloc(1), random) };
  },
  'another country\'s message on one\'s own topic': (armoury) => Promise.resolve({ ...armoury.honest, topic: topicOf(armoury) }),
  'another country\'s ciphertext, signed anew': async (armoury) => resigned(armoury),
  'the issuer is another country': (armoury) => sealed(armoury, { issuer: 'gr' }, {}),
  'signed with a key that is not one\'s own': (armoury) => sealed(armoury, {}, {}, armoury.otherRing),
  'sealed for another topic': (armoury) => sealed(armoury, { topic: 'homeward.records.gr' }, {}),
  'sealed for another key': async (armoury) => ({ ...await sealed(armoury, {}, {}), key: id() }),
  'for another recipient': (armoury) => sealed(armoury, { recipient: 'gr' }, {}),
  'expired': (armoury) => sealed(armoury, { expiresAt: new Date(armoury.nowMs - 1000).toISOString() }, {}),
  'not a record': (armoury, random) => sealed(armoury, {}, random.pick([{}, [], 'text', 7, { names: 'x' }])),
  'a record of another country inside': async (armoury) => {
    const key = id();
    return sealed(armoury, { key }, record(key, { country: 'GR' }));
  },
  'a record of another publication inside': (armoury) => sealed(armoury, {}, record(id(), {})),
  'schema of an unknown major': async (armoury) => {
    const key = id();
    return sealed(armoury, { key }, record(key, { schema: '9.0' }));
  },
  'record over 4 KB': async (armoury) => {
    const key = id();
    const name = { value: 'x'.repeat(160), script: 'Latn', part: 'FULL', kind: 'ALIAS' };
    return sealed(armoury, { key }, record(key, { names: Array.from({ length: 20 }, () => name), relatives: Array.from({ length: 10 }, () => ({ relation: 'OTHER', name })) }));
  },
  'field of nearly one megabyte': (armoury) => {
    const key = id();
    return Promise.resolve({ topic: topicOf(armoury), key, value: Buffer.alloc(1_000_000, 120) });
  },
  'unsigned tombstone': (armoury) => Promise.resolve({ topic: topicOf(armoury), key: armoury.honest.key, value: null }),
  'a judgement on a records topic': (armoury) => sealed(armoury, { type: 'judgement' }, { signed: 'x' }),
  'a judgement with an empty signature': async (armoury) => ({ ...await sealed(armoury, { type: 'judgement', topic: `homeward.judgements.${armoury.country}` }, { signed: 'a.b.c' }), topic: `homeward.judgements.${armoury.country}` }),
};
const KINDS = Object.keys(MAKERS);

export async function hostileMessages(armoury: Armoury, random: Random, count: number): Promise<readonly HostileMessage[]> {
  return Promise.all(Array.from({ length: count }, async (_, index) => {
    const kind = KINDS[index % KINDS.length] ?? '';
    const make = MAKERS[kind];
    if (!make) throw new Error('no such kind');
    return { kind, ...await make(armoury, random) };
  }));
}

/** The payload of the honest message's signature is its ciphertext: anybody can carry it into a signature of their own. */
async function resigned(armoury: Armoury): Promise<Omit<HostileMessage, 'kind'>> {
  const own = await sealed(armoury, {}, {});
  const payload = honestValue(armoury).toString().split('.')[1] ?? '';
  const { privateKey, kid } = armoury.ring.signingKey(armoury.nowMs);
  const header = JSON.parse(Buffer.from((own.value ?? Buffer.alloc(0)).toString().split('.')[0] ?? '', 'base64url').toString()) as Record<string, unknown>;
  const jws = await new CompactSign(Buffer.from(payload, 'base64url')).setProtectedHeader({ ...header, alg: 'EdDSA', kid }).sign(privateKey);
  return { topic: topicOf(armoury), key: own.key, value: Buffer.from(jws) };
}

const record = (publicationId: string, changes: Readonly<Record<string, unknown>>): unknown => ({
  schema: '1.0', publicationId, version: 1, country: 'DE', kind: 'MISSING_CHILD', category: 'OTHER', expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  sought: true, dangerToLife: false, custody: { status: 'NOT_HELD', validated: false }, names: [{ value: 'Hostile Example', script: 'Latn', part: 'FULL', kind: 'LEGAL' }],
  sex: 0, nationalities: [], languages: [], relatives: [], companions: [], documents: [], biometrics: [],
  handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Nobody' } }, ...changes,
});
