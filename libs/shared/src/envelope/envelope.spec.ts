import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CompactEncrypt, CompactSign } from 'jose';
import { inMemoryFederation, type InMemoryFederation } from '../keys/in-memory.js';
import { topicName } from '../topics/index.js';
import { trustDirectory } from '../trust/directory.js';
import { open, type Carried, type Reader } from './open.js';
import { seal, SealingError, SELF_HEADER } from './seal.js';
import { openSelfCopy } from './self-copy.js';
import { openTombstone, sealTombstone, SIGNATURE_HEADER } from './tombstone.js';
import type { Coordinates } from './types.js';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const HOUR = 3_600_000;
const KEY = 'AAAAAAAAAAAAAAAAAAAAAA';
const coordinates = (over: Partial<Coordinates> = {}): Coordinates => ({
  type: 'erase', issuer: 'at', recipient: 'matcher', topic: topicName('records', 'at'), key: KEY,
  version: 3, envelopeNumber: 1, expiresAt: new Date(NOW + HOUR).toISOString(), ...over,
});
const BODY = { publicationId: KEY, version: 3 };
let world: InMemoryFederation;
beforeAll(async () => { world = await inMemoryFederation(['at', 'de'], NOW); });

const keysOf = (issuer: string, recipient: string, self = false) => {
  const encryption = world.trust.encryptionKey(recipient, NOW);
  if (!encryption.ok) throw new Error(encryption.failure);
  return { signing: world.ring(issuer).signingKey(NOW), recipientKey: encryption.value, ...(self ? { selfKey: world.ring(issuer).selfKey(NOW), selfBody: { caseId: 'c1' } } : {}) };
};
const reader = (self = 'matcher', over: Partial<Reader> = {}): Reader => ({ trust: world.trust, decryption: world.ring(self), self, now: NOW, ...over });
const sealed = async (over: Partial<Coordinates> = {}, place: Partial<Carried> = {}, keys = keysOf('at', 'matcher', true)): Promise<Carried> => {
  const where = coordinates(over);
  return { topic: where.topic, key: where.key, ...(await seal(where, BODY, keys)), ...place };
};
const flip = (bytes: Buffer, at: number, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at % copy.length) ^ (1 << bit), at % copy.length);
  return copy;
};
const anywhere = fc.record({ at: fc.nat(), bit: fc.nat(7) });

describe('an envelope', () => {
  it('gives its reader what the issuer sealed', async () => {
    const opened = await open(await sealed(), reader());
    expect(opened).toEqual({ ok: true, value: { coordinates: coordinates(), body: BODY, kid: world.ring('at').signingKey(NOW).kid } });
  });

  it('is refused when any one bit of it is changed', async () => {
    const record = await sealed();
    await fc.assert(fc.asyncProperty(anywhere, async ({ at, bit }) => {
      const opened = await open({ ...record, value: flip(record.value ?? Buffer.alloc(0), at, bit) }, reader());
      expect(opened.ok).toBe(false);
    }), { numRuns: 300 });
  });

  it('is refused when its last character says the same in another spelling', async () => {
    const value = (await sealed()).value?.toString() ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const twin = value.slice(0, -1) + (alphabet[alphabet.indexOf(value.at(-1) ?? 'A') + 1] ?? '_');
    expect(Buffer.from(twin.split('.')[2] ?? '', 'base64url')).toEqual(Buffer.from(value.split('.')[2] ?? '', 'base64url'));
    expect(await open({ topic: coordinates().topic, key: KEY, headers: {}, value: Buffer.from(twin) }, reader())).toEqual({ ok: false, failure: 'BAD_SIGNATURE' });
  });

  it.each([
    ['another topic', {}, { topic: topicName('records', 'de') }, 'WRONG_TOPIC'],
    ['another key', {}, { key: 'BBBBBBBBBBBBBBBBBBBBBB' }, 'WRONG_KEY'],
    ['a topic that is none', { topic: 'homeward.records.at.x' }, {}, 'WRONG_TOPIC'],
    ["a topic where its type has no place", { topic: topicName('judgements', 'at') }, {}, 'WRONG_TOPIC'],
    ["another country's topic", { topic: topicName('records', 'de') }, {}, 'WRONG_ISSUER_FOR_TOPIC'],
    ['a reader it is not for', { recipient: 'de' }, {}, 'WRONG_RECIPIENT'],
    ['a time after its expiry', { expiresAt: new Date(NOW).toISOString() }, {}, 'EXPIRED'],
    ['a null value', {}, { value: null }, 'NOT_AN_ENVELOPE'],
    ['too many bytes', {}, { value: Buffer.alloc(1_000_001, 0x41) }, 'TOO_LARGE'],
    ['bytes that are no envelope', {}, { value: Buffer.from('{"a":1}') }, 'NOT_AN_ENVELOPE'],
    ['no bytes', {}, { value: Buffer.alloc(0) }, 'NOT_AN_ENVELOPE'],
  ] as const)('is refused with %s', async (_, over, place, failure) => {
    expect(await open(await sealed(over, place), reader())).toEqual({ ok: false, failure });
  });

  it('is refused by a reader that is named but is not the reader of the topic', async () => {
    const record = await sealed({ recipient: 'de' }, {}, keysOf('at', 'de'));
    expect(await open(record, reader('de'))).toEqual({ ok: false, failure: 'WRONG_RECIPIENT' });
  });

  it("is refused when a country re-signs another's ciphertext as its own", async () => {
    const stolen = (await sealed()).value?.toString().split('.')[1] ?? '';
    const own = coordinates({ issuer: 'de', topic: topicName('records', 'de') });
    const { kid, privateKey } = world.ring('de').signingKey(NOW);
    const value = Buffer.from(await new CompactSign(Buffer.from(stolen, 'base64url')).setProtectedHeader({ alg: 'EdDSA', typ: 'homeward-envelope', kid, hw: own }).sign(privateKey));
    expect(await open({ topic: own.topic, key: KEY, value, headers: {} }, reader())).toEqual({ ok: false, failure: 'COORDINATES_DIFFER' });
  });

  it.each([
    ['version', { version: 4 }], ['envelope number', { envelopeNumber: 2 }], ['expiry', { expiresAt: new Date(NOW + 9 * HOUR).toISOString() }],
  ])('is refused when signature and encryption name a different %s', async (_, over) => {
    const inner = (await sealed()).value?.toString().split('.')[1] ?? '';
    const { kid, privateKey } = world.ring('at').signingKey(NOW);
    const value = Buffer.from(await new CompactSign(Buffer.from(inner, 'base64url')).setProtectedHeader({ alg: 'EdDSA', typ: 'homeward-envelope', kid, hw: coordinates(over) }).sign(privateKey));
    expect(await open({ topic: coordinates().topic, key: KEY, value, headers: {} }, reader())).toEqual({ ok: false, failure: 'COORDINATES_DIFFER' });
  });

  it.each(['none', 'HS256', 'ES256'])('never lets the message choose its algorithm (%s)', async (alg) => {
    const [, payload, signature] = (await sealed()).value?.toString().split('.') ?? [];
    const header = Buffer.from(JSON.stringify({ alg, typ: 'homeward-envelope', kid: world.ring('at').signingKey(NOW).kid, hw: coordinates() })).toString('base64url');
    const value = Buffer.from(`${header}.${String(payload)}.${String(signature)}`);
    expect(await open({ topic: coordinates().topic, key: KEY, value, headers: {} }, reader())).toEqual({ ok: false, failure: 'BAD_SIGNATURE' });
  });

  it('refuses a header member that could change how it is read', async () => {
    const { kid, privateKey } = world.ring('at').signingKey(NOW);
    const jwe = await new CompactEncrypt(Buffer.from(JSON.stringify(BODY))).setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', typ: 'homeward-body', kid: keysOf('at', 'matcher').recipientKey.kid, hw: coordinates(), cty: 'x' }).encrypt(keysOf('at', 'matcher').recipientKey.publicKey);
    const value = Buffer.from(await new CompactSign(Buffer.from(jwe)).setProtectedHeader({ alg: 'EdDSA', typ: 'homeward-envelope', kid, hw: coordinates() }).sign(privateKey));
    expect(await open({ topic: coordinates().topic, key: KEY, value, headers: {} }, reader())).toEqual({ ok: false, failure: 'NOT_AN_ENVELOPE' });
  });

  it('is refused under a key of another participant, an unknown issuer and an unknown key', async () => {
    const stranger = await inMemoryFederation(['at', 'zz'], NOW);
    const withKey = (issuer: string, ring: InMemoryFederation) => sealed({ issuer, topic: topicName('records', issuer) }, {}, { ...keysOf('at', 'matcher'), signing: ring.ring(issuer).signingKey(NOW) });
    expect(await open(await withKey('at', stranger), reader())).toEqual({ ok: false, failure: 'UNKNOWN_KEY' });
    expect(await open(await withKey('zz', stranger), reader())).toEqual({ ok: false, failure: 'UNKNOWN_ISSUER' });
    const { kid } = world.ring('at').signingKey(NOW);
    const forged = await sealed({}, {}, { ...keysOf('at', 'matcher'), signing: { ...world.ring('de').signingKey(NOW), kid } });
    expect(await open(forged, reader())).toEqual({ ok: false, failure: 'BAD_SIGNATURE' });
  });

  it('is refused before, after and on revocation of its key', async () => {
    const record = await sealed({ expiresAt: new Date(NOW + 9000 * HOUR).toISOString() });
    const content = structuredClone(world.trustContent);
    for (const entry of content.participants) for (const key of entry.keys) key.revokedAt = new Date(NOW + 1).toISOString();
    expect(await open(record, reader('matcher', { now: NOW - 25 * HOUR }))).toEqual({ ok: false, failure: 'KEY_NOT_VALID_NOW' });
    expect(await open(record, reader('matcher', { now: NOW + 8761 * HOUR }))).toEqual({ ok: false, failure: 'KEY_NOT_VALID_NOW' });
    expect(await open(record, reader('matcher', { trust: trustDirectory(content) }))).toEqual({ ok: false, failure: 'KEY_REVOKED' });
  });

  it('stays closed without the private key it was encrypted to', async () => {
    expect(await open(await sealed(), reader('matcher', { decryption: world.ring('de') }))).toEqual({ ok: false, failure: 'CANNOT_DECRYPT' });
    const other = await inMemoryFederation([], NOW);
    const wrongKey = other.ring('matcher').decryptionKey(other.ring('matcher').selfKey(NOW).kid);
    expect(await open(await sealed(), reader('matcher', { decryption: { decryptionKey: () => wrongKey } }))).toEqual({ ok: false, failure: 'CANNOT_DECRYPT' });
  });

  it('is refused, not a crash, when its sender chose an ephemeral key of low order', async () => {
    const { kid, privateKey } = world.ring('at').signingKey(NOW);
    const epk = { kty: 'OKP', crv: 'X25519', x: Buffer.alloc(32).toString('base64url') };
    const header = { alg: 'ECDH-ES+A256KW', enc: 'A256GCM', typ: 'homeward-body', kid: keysOf('at', 'matcher').recipientKey.kid, hw: coordinates(), epk };
    const jwe = [JSON.stringify(header), 'k'.repeat(40), 'n'.repeat(12), 'c'.repeat(30), 't'.repeat(16)].map((part) => Buffer.from(part).toString('base64url')).join('.');
    const value = Buffer.from(await new CompactSign(Buffer.from(jwe)).setProtectedHeader({ alg: 'EdDSA', typ: 'homeward-envelope', kid, hw: coordinates() }).sign(privateKey));
    expect(await open({ topic: coordinates().topic, key: KEY, value, headers: {} }, reader())).toEqual({ ok: false, failure: 'CANNOT_DECRYPT' });
  });

  it('tells a type of a newer build from a broken one', async () => {
    const { kid, privateKey } = world.ring('at').signingKey(NOW);
    const value = Buffer.from(await new CompactSign(Buffer.from('x')).setProtectedHeader({ alg: 'EdDSA', typ: 'homeward-envelope', kid, hw: { ...coordinates(), type: 'tomorrow' } }).sign(privateKey));
    expect(await open({ topic: coordinates().topic, key: KEY, value, headers: {} }, reader())).toEqual({ ok: false, failure: 'UNKNOWN_TYPE' });
  });

  it.each([['BODY_NOT_JSON', Buffer.from([0xff, 0xfe])], ['BODY_INVALID', Buffer.from('{"version":"three"}')]] as const)('with a good signature over a bad body is %s', async (failure, plaintext) => {
    const { kid, privateKey } = world.ring('at').signingKey(NOW);
    const { recipientKey } = keysOf('at', 'matcher');
    const jwe = await new CompactEncrypt(plaintext).setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', typ: 'homeward-body', kid: recipientKey.kid, hw: coordinates() }).encrypt(recipientKey.publicKey);
    const value = Buffer.from(await new CompactSign(Buffer.from(jwe)).setProtectedHeader({ alg: 'EdDSA', typ: 'homeward-envelope', kid, hw: coordinates() }).sign(privateKey));
    expect(await open({ topic: coordinates().topic, key: KEY, value, headers: {} }, reader())).toEqual({ ok: false, failure });
  });

  it('holds a disclosure with the largest photograph that there may be', async () => {
    const where = coordinates({ type: 'disclosure', recipient: 'de', topic: topicName('disclosures', 'de'), key: 'd1' });
    const uuid = '9b2f1c1e-5f0c-4a55-9a68-0c5a3a3a0001';
    const body = {
      disclosureId: uuid, candidateId: uuid, fromCountry: 'AT', toPublicationId: KEY, fields: ['PHOTOGRAPH'], content: { photograph: { mediaType: 'image/jpeg', base64: 'A'.repeat(500_000) } },
      handling: { codes: ['H0'], text: 'x'.repeat(1000) }, expiresAt: where.expiresAt, disclosedAt: where.expiresAt,
    };
    const message = await seal(where, body, keysOf('at', 'de'));
    expect(await open({ topic: where.topic, key: where.key, ...message }, reader('de'))).toMatchObject({ ok: true, value: { body } });
  });

  it('is not made from a body that no reader would accept, and the error says where but not what', async () => {
    const attempt = seal(coordinates(), { publicationId: 'canary-7f3a', version: 3 }, keysOf('at', 'matcher'));
    await expect(attempt).rejects.toThrow(SealingError);
    await expect(attempt).rejects.toThrow(/^cannot seal: BODY_INVALID at publicationId$/);
  });
});

describe('a recovery copy', () => {
  it('opens for its issuer alone, from its own topic', async () => {
    const record = await sealed();
    expect(await openSelfCopy(record, reader('at'))).toMatchObject({ ok: true, value: { body: { caseId: 'c1' }, coordinates: coordinates() } });
    expect(await openSelfCopy(record, reader('matcher'))).toEqual({ ok: false, failure: 'WRONG_RECIPIENT' });
    expect(await openSelfCopy(record, reader('at', { decryption: world.ring('matcher') }))).toEqual({ ok: false, failure: 'CANNOT_DECRYPT' });
  });

  it('is refused when it was exchanged, changed or taken away', async () => {
    const record = await sealed();
    const other = await sealed();
    const copy = record.headers[SELF_HEADER] ?? Buffer.alloc(0);
    expect(await openSelfCopy({ ...record, headers: other.headers }, reader('at'))).toEqual({ ok: false, failure: 'COORDINATES_DIFFER' });
    expect(await openSelfCopy({ ...record, headers: {} }, reader('at'))).toEqual({ ok: false, failure: 'NOT_AN_ENVELOPE' });
    await fc.assert(fc.asyncProperty(anywhere, async ({ at, bit }) => {
      expect((await openSelfCopy({ ...record, headers: { [SELF_HEADER]: flip(copy, at, bit) } }, reader('at'))).ok).toBe(false);
    }), { numRuns: 60 });
  });
});

describe('a tombstone', () => {
  const tombstone = async (over: Partial<Coordinates> = {}, place: Partial<Carried> = {}): Promise<Carried> => {
    const where = coordinates(over);
    return { topic: where.topic, key: where.key, ...(await sealTombstone(where, world.ring('at').signingKey(NOW))), ...place };
  };
  it('is an order to forget when its issuer signed it, also after its expiry', async () => {
    expect(await openTombstone(await tombstone({ expiresAt: new Date(NOW - HOUR).toISOString() }), reader())).toMatchObject({ ok: true, value: { coordinates: { key: KEY, version: 3 } } });
  });
  it.each([
    ['no signature', {}, { headers: {} }, 'UNSIGNED_TOMBSTONE'],
    ['another key', {}, { key: 'BBBBBBBBBBBBBBBBBBBBBB' }, 'WRONG_KEY'],
    ['another topic', {}, { topic: topicName('records', 'de') }, 'WRONG_TOPIC'],
    ["another country's topic", { topic: topicName('records', 'de') }, {}, 'WRONG_ISSUER_FOR_TOPIC'],
    ['a value beside it', {}, { value: Buffer.from('x') }, 'NOT_AN_ENVELOPE'],
  ] as const)('is refused with %s', async (_, over, place, failure) => {
    expect(await openTombstone(await tombstone(over, place), reader())).toEqual({ ok: false, failure });
  });
  it('cannot be made of the signature of a message, nor of any changed signature', async () => {
    const { value } = await sealed();
    const signature = (await tombstone()).headers[SIGNATURE_HEADER] ?? Buffer.alloc(0);
    expect(await openTombstone(await tombstone({}, { headers: { [SIGNATURE_HEADER]: value ?? Buffer.alloc(0) } }), reader())).toEqual({ ok: false, failure: 'NOT_AN_ENVELOPE' });
    const record = await tombstone();
    await fc.assert(fc.asyncProperty(anywhere, async ({ at, bit }) => {
      expect((await openTombstone({ ...record, headers: { [SIGNATURE_HEADER]: flip(signature, at, bit) } }, reader())).ok).toBe(false);
    }), { numRuns: 150 });
  });
});
