import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from '../envelope/open.js';
import { seal } from '../envelope/seal.js';
import { topicName } from '../topics/index.js';
import { lastSeenInMemory } from '../trust/last-seen-serial.js';
import { openTrust } from '../trust/live-trust.js';
import { candidateId, loadSecret, pseudonym } from './derived-ids.js';
import { makeDevelopmentKeys } from './development.js';
import { keyedHash, loadEpochs, newEpochs, rotateEpochs, writeEpochs } from './epochs.js';
import { loadKeyRing } from './key-ring.js';
import { destroyEndedKeys, initKeys, publicEntry, revokeKey, rotateKeys } from './participant-keys.js';
import { decryptAtRest, encryptAtRest, loadStorageKeys, newStorageKey, storageKeys, storedUnder } from './storage-cipher.js';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const DAY = 86_400_000;
const period = { fromMs: NOW, untilMs: NOW + 365 * DAY };
let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'keys-')); });
afterEach(async () => { await rm(folder, { recursive: true }); });

describe('the keys of a participant', () => {
  it('can be read by nobody but their owner', async () => {
    await initKeys(join(folder, 'at'), 'at', period);
    for (const name of await readdir(join(folder, 'at'))) expect((await stat(join(folder, 'at', name))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'at'))).mode & 0o777).toBe(0o700);
  });
  it('change hands at rotation: the new ones begin, the old ones end after the overlap, and still decrypt until destroyed', async () => {
    await initKeys(folder, 'at', period);
    const old = await loadKeyRing(folder);
    const changeMs = NOW + 30 * DAY;
    await rotateKeys(folder, { fromMs: changeMs, untilMs: changeMs + 365 * DAY }, 7 * DAY);
    const ring = await loadKeyRing(folder);
    expect(ring.signingKey(changeMs - 1).kid).toBe(old.signingKey(NOW).kid);
    expect(ring.signingKey(changeMs).kid).not.toBe(old.signingKey(NOW).kid);
    expect(ring.decryptionKey(old.selfKey(NOW).kid)).toBeDefined();
    expect(await destroyEndedKeys(folder, changeMs + 7 * DAY)).toEqual([]);
    expect(await destroyEndedKeys(folder, changeMs + 7 * DAY + 1)).toEqual([old.signingKey(NOW).kid]);
    expect(await destroyEndedKeys(folder, changeMs + 42 * DAY)).toEqual([]);
    expect((await loadKeyRing(folder)).decryptionKey(old.selfKey(NOW).kid)).toBeDefined();
    expect(await destroyEndedKeys(folder, changeMs + 42 * DAY + 1)).toEqual([old.selfKey(NOW).kid]);
    expect((await loadKeyRing(folder)).decryptionKey(old.selfKey(NOW).kid)).toBeUndefined();
  });
  it("take the matcher's storage key along, and what was stored before still opens", async () => {
    await initKeys(folder, 'matcher', period);
    const stored = encryptAtRest(await loadStorageKeys(join(folder, 'storage-keys.json')), Buffer.from('body'), 'place', NOW);
    await rotateKeys(folder, { fromMs: NOW + DAY, untilMs: NOW + 400 * DAY }, DAY);
    const keys = await loadStorageKeys(join(folder, 'storage-keys.json'));
    expect(keys.inForce(NOW + DAY).kid).not.toBe(storedUnder(stored));
    expect(decryptAtRest(keys, stored, 'place').toString()).toBe('body');
  });
  it('are not used once revoked, and the trustees are told since when they are in doubt', async () => {
    await initKeys(folder, 'at', period);
    const { kid } = (await loadKeyRing(folder)).signingKey(NOW);
    await revokeKey(folder, kid, NOW + 2, NOW + 1);
    await expect(loadKeyRing(folder).then((ring) => ring.signingKey(NOW + 3))).rejects.toThrow(/no sig key is valid now/);
    const entry = await publicEntry(folder, { authority: 'Office' });
    expect(entry.keys.find((key) => key.kid === kid)).toMatchObject({ revokedAt: new Date(NOW + 2).toISOString(), suspectedSince: new Date(NOW + 1).toISOString() });
    expect(JSON.stringify(entry)).not.toContain('"d"');
  });
  it('that are damaged are named by file and member, and nothing of them is shown', async () => {
    await initKeys(folder, 'at', period);
    const [name] = (await readdir(folder)).filter((file) => file.includes('-sig-'));
    const path = join(folder, String(name));
    const content = JSON.parse(await readFile(path, 'utf8')) as { jwk: { d: string } };
    content.jwk.d = 'canary';
    await writeFile(path, JSON.stringify(content));
    await expect(loadKeyRing(folder)).rejects.toThrow(/malformed at jwk\.d$/);
  });
});

describe('development keys', () => {
  it('let two countries and the matcher write to each other, and a third join without disturbing them', async () => {
    const before = await makeDevelopmentKeys(folder, ['at', 'de'], { nowMs: NOW });
    const at = await loadKeyRing(before.keysDir('at'));
    await makeDevelopmentKeys(folder, ['at', 'de', 'fr'], { nowMs: NOW });
    expect((await loadKeyRing(before.keysDir('at'))).signingKey(NOW).kid).toBe(at.signingKey(NOW).kid);
    const trust = await openTrust({ ...before, lastSeen: lastSeenInMemory() });
    if (!trust.ok) throw new Error(trust.failure);
    expect(trust.value.countries()).toEqual(['at', 'de', 'fr']);
    expect(trust.value.serial).toBe(2);
    const recipient = trust.value.encryptionKey('matcher', NOW);
    if (!recipient.ok) throw new Error(recipient.failure);
    const coordinates = { type: 'heartbeat', issuer: 'at', recipient: 'matcher', topic: topicName('records', 'at'), key: 'heartbeat', version: 0, envelopeNumber: 0, expiresAt: new Date(NOW + DAY).toISOString() } as const;
    const sealed = await seal(coordinates, {}, { signing: at.signingKey(NOW), recipientKey: recipient.value });
    const matcher = await loadKeyRing(before.keysDir('matcher'));
    expect((await open({ ...coordinates, ...sealed }, { trust: trust.value, decryption: matcher, self: 'matcher', now: NOW })).ok).toBe(true);
    trust.value.close();
  });
  it('give the nodes one epoch secret, and the matcher none of it', async () => {
    const keys = await makeDevelopmentKeys(folder, ['at', 'de'], { nowMs: NOW });
    const [at, de] = await Promise.all(['at', 'de'].map((country) => loadEpochs(keys.keysDir(country))));
    expect(at?.active(NOW)).toEqual(de?.active(NOW));
    await expect(loadEpochs(keys.keysDir('matcher'))).rejects.toThrow(/ENOENT/);
    expect((await loadStorageKeys(keys.storageKeyFile)).inForce(NOW).kid).toMatch(/^storage-/);
    expect(await loadSecret(join(keys.keysDir('matcher'), 'candidate-secret.json'))).toHaveLength(32);
  });
});

describe('a keyed hash', () => {
  it('meets under both epochs while they overlap, and in none that has ended', async () => {
    await writeEpochs(folder, newEpochs('2026', period));
    await rotateEpochs(folder, '2027', { fromMs: NOW + 100 * DAY, untilMs: NOW + 500 * DAY }, 30 * DAY, NOW);
    const epochs = await loadEpochs(folder);
    const names = (ms: number) => epochs.active(ms).map(({ epoch }) => epoch);
    expect([names(NOW), names(NOW + 100 * DAY), names(NOW + 130 * DAY)]).toEqual([['2026'], ['2027', '2026'], ['2027']]);
    const [current] = epochs.active(NOW);
    if (!current) throw new Error('no epoch');
    expect(keyedHash(current, 'P1234567')).toEqual({ epoch: '2026', hash: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) });
    expect(keyedHash(current, 'P1234567')).toEqual(keyedHash(current, 'P1234567'));
    expect(keyedHash(current, 'P1234567', 'phone').hash).not.toBe(keyedHash(current, 'P1234567').hash);
    await expect(rotateEpochs(folder, '2027', period, DAY, NOW)).rejects.toThrow(/exists/);
    await expect(rotateEpochs(folder, '2028', period, DAY, NOW)).rejects.toThrow(/must begin after/);
  });
});

describe('the storage cipher', () => {
  const keys = storageKeys({ keys: [newStorageKey(period)] });
  it('gives back what was stored, in its own place and under its own key alone', () => {
    const stored = encryptAtRest(keys, Buffer.from('body'), 'record/1/3', NOW);
    expect(decryptAtRest(keys, stored, 'record/1/3').toString()).toBe('body');
    expect(storedUnder(stored)).toBe(keys.inForce(NOW).kid);
    expect(() => decryptAtRest(keys, stored, 'record/2/3')).toThrow(/ALTERED/);
    expect(() => decryptAtRest(storageKeys({ keys: [newStorageKey(period)] }), stored, 'record/1/3')).toThrow(/UNKNOWN_KEY/);
  });
  it('notices any changed bit and any cut', () => {
    const stored = encryptAtRest(keys, Buffer.from('a record body'), 'place', NOW);
    fc.assert(fc.property(fc.nat(stored.length - 1), fc.nat(7), (at, bit) => {
      const changed = Buffer.from(stored);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
      expect(() => decryptAtRest(keys, changed, 'place')).toThrow(/stored ciphertext cannot be opened/);
      expect(() => decryptAtRest(keys, stored.subarray(0, at), 'place')).toThrow(/stored ciphertext cannot be opened/);
    }));
  });
});

describe('derived ids', () => {
  const secret = Buffer.alloc(32, 7);
  it('name one candidate for a pair, in either order, and nothing without the secret', () => {
    expect(candidateId(secret, 'a', 'b')).toBe(candidateId(secret, 'b', 'a'));
    expect(candidateId(secret, 'a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(candidateId(Buffer.alloc(32, 8), 'a', 'b')).not.toBe(candidateId(secret, 'a', 'b'));
    expect(candidateId(secret, 'a', 'bc')).not.toBe(candidateId(secret, 'ab', 'c'));
  });
  it('keep people of two issuers apart', () => {
    expect(pseudonym('https://a', 'b1', secret)).not.toBe(pseudonym('https://ab', '1', secret));
    expect(pseudonym('https://a', 'b1', secret)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
