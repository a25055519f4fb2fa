import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMemoryFederation } from '../keys/in-memory.js';
import { composeTrust } from './compose.js';
import { trustDirectory } from './directory.js';
import { lastSeenInFile } from './last-seen-serial.js';
import { openTrust, type LiveTrust } from './live-trust.js';
import type { TrustContent, TrusteesFile } from './trust-file.js';
import { addTrusteeSignature, signTrust, verifyTrust } from './trust-signature.js';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const trustee = (kid: string) => ({ kid, privateKey: generateKeyPairSync('ed25519').privateKey });
const one = trustee('trustee-one');
const two = trustee('trustee-two');
const stranger = trustee('stranger');
const publicX = (key: typeof one): string => String(key.privateKey.export({ format: 'jwk' }).x);
const trustees: TrusteesFile = { trustees: [one, two].map((key) => ({ kid: key.kid, jwk: { kty: 'OKP' as const, crv: 'Ed25519' as const, x: publicX(key) } })) };
const contentWith = async (countries: string[], previous?: TrustContent): Promise<TrustContent> =>
  composeTrust(previous, (await inMemoryFederation(countries, NOW)).trustContent.participants, new Date(NOW).toISOString());

describe('a trust file', () => {
  it('counts when two trustees signed it, at once or one after the other', async () => {
    const content = await contentWith(['at']);
    expect(await verifyTrust(JSON.stringify(await signTrust(content, [one, two])), trustees)).toEqual({ ok: true, value: content });
    const later = await addTrusteeSignature(await signTrust(content, [one]), two);
    expect(await verifyTrust(JSON.stringify(later), trustees)).toEqual({ ok: true, value: content });
  });
  it.each([
    ['one trustee', [one]], ['the same trustee twice', [one, one]], ['a trustee and a stranger', [one, stranger]],
    ['a trustee under two names', [one, { ...one, kid: 'trustee-two' }]],
  ])('does not count when signed by %s', async (_, signers) => {
    expect(await verifyTrust(JSON.stringify(await signTrust(await contentWith(['at']), signers)), trustees)).toEqual({ ok: false, failure: 'TOO_FEW_TRUSTEES' });
  });
  it('does not count when a key in it was exchanged after the signatures', async () => {
    const file = await signTrust(await contentWith(['at']), [one, two]);
    const other = await signTrust(await contentWith(['at']), [stranger]);
    expect(await verifyTrust(JSON.stringify({ ...file, payload: other.payload }), trustees)).toEqual({ ok: false, failure: 'TOO_FEW_TRUSTEES' });
    expect(await verifyTrust('{', trustees)).toEqual({ ok: false, failure: 'TRUST_FILE_MALFORMED' });
  });
  it('never takes in a private key, nor one key for two participants', async () => {
    const content = structuredClone(await contentWith(['at']));
    Object.assign(content.participants[0]?.keys[0]?.jwk ?? {}, { d: 'x'.repeat(43) });
    await expect(signTrust(content, [one, two])).rejects.toThrow(/unrecognized_keys/);
    const shared = structuredClone(await contentWith(['at']));
    const [first, second] = shared.participants.map((entry) => entry.keys);
    first?.push(...(second ?? []).map((key) => ({ ...key, kid: `${key.kid}-again` })));
    await expect(signTrust(shared, [one, two])).rejects.toThrow(/stands twice/);
  });
  it('keeps a revocation that a later entry leaves out', async () => {
    const content = await contentWith(['at']);
    const revoked = structuredClone(content);
    for (const entry of revoked.participants) for (const key of entry.keys) { key.revokedAt = new Date(NOW).toISOString(); key.suspectedSince = new Date(NOW - 5).toISOString(); }
    const next = composeTrust(revoked, content.participants, new Date(NOW).toISOString());
    const emptied = composeTrust(revoked, content.participants.map((entry) => ({ ...entry, keys: [] })), new Date(NOW).toISOString());
    for (const directory of [trustDirectory(next), trustDirectory(emptied)]) {
      expect(directory.revoked()).toHaveLength(4);
      expect(directory.revoked()[0]).toMatchObject({ suspectedSince: new Date(NOW - 5).toISOString() });
      expect(directory.encryptionKey('at', NOW)).toEqual({ ok: false, failure: 'KEY_NOT_VALID_NOW' });
    }
  });
  it('gives the encryption key that began last, of those that are valid', async () => {
    const content = structuredClone(await contentWith(['at']));
    const at = content.participants.find((entry) => entry.participant === 'at');
    const newer = (await contentWith(['at'])).participants.find((entry) => entry.participant === 'at')?.keys.find((key) => key.use === 'enc');
    if (!at || !newer) throw new Error('the world is missing');
    at.keys.push({ ...newer, from: new Date(NOW + 1000).toISOString() });
    const directory = trustDirectory(content);
    const before = directory.encryptionKey('at', NOW);
    const after = directory.encryptionKey('at', NOW + 1000);
    expect(before.ok && before.value.kid).not.toBe(newer.kid);
    expect(after.ok && after.value.kid).toBe(newer.kid);
  });
});

describe('the trust in force', () => {
  let folder: string;
  let live: LiveTrust | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trust-'));
    await writeFile(join(folder, 'trustees.json'), JSON.stringify(trustees));
  });
  afterEach(async () => { live?.close(); live = undefined; await rm(folder, { recursive: true }); });
  const lay = async (content: TrustContent, signers = [one, two]) => writeFile(join(folder, 'trust.json'), JSON.stringify(await signTrust(content, signers)));
  const options = (over: object = {}) => ({ trustFile: join(folder, 'trust.json'), trusteesFile: join(folder, 'trustees.json'), lastSeen: lastSeenInFile(join(folder, 'seen.json')), pollMs: 10, ...over });
  const opened = async (over: object = {}): Promise<LiveTrust> => {
    const result = await openTrust(options(over));
    if (!result.ok) throw new Error(result.failure);
    return (live = result.value);
  };

  it('takes in a country that joins while it runs', async () => {
    const first = await contentWith(['at']);
    await lay(first);
    const trust = await opened();
    const joined = new Promise<readonly string[]>((resolve) => { trust.changed((next) => { resolve(next.countries()); }); });
    await lay(await contentWith(['de'], first));
    expect(await joined).toEqual(['at', 'de']);
    expect(trust.countries()).toEqual(['at', 'de']);
  });
  it('tries a change again that could not be judged, as when the database that remembers the serial is away', async () => {
    const first = await contentWith(['at']);
    await lay(first);
    const inFile = lastSeenInFile(join(folder, 'seen.json'));
    let failures = 0;
    let away = false;
    const trust = await opened({ lastSeen: { ...inFile, read: () => { if (!away) return inFile.read(); failures += 1; away = failures < 2; return Promise.reject(new Error('away')); } } });
    const joined = new Promise<readonly string[]>((resolve) => { trust.changed((next) => { resolve(next.countries()); }); });
    away = true;
    await lay(await contentWith(['de'], first));
    expect(await joined).toEqual(['at', 'de']);
    expect(failures).toBe(2);
  });
  it('stays as it was when a newer file is not signed by two, and says so', async () => {
    const first = await contentWith(['at']);
    await lay(first);
    const refusal = new Promise((resolve) => { void opened({ onRefusal: resolve }).then(async () => { await lay(await contentWith(['de'], first), [one]); }); });
    expect(await refusal).toBe('TOO_FEW_TRUSTEES');
    expect(live?.countries()).toEqual(['at']);
  });
  it('refuses an older serial also after a restart, and another content under the same serial', async () => {
    const first = await contentWith(['at']);
    await lay(await contentWith(['de'], first));
    (await opened()).close();
    await lay(first);
    expect(await openTrust(options())).toEqual({ ok: false, failure: 'SERIAL_TOO_OLD' });
    await lay(await contentWith(['fr'], first));
    expect(await openTrust(options())).toEqual({ ok: false, failure: 'SERIAL_REUSED' });
    expect(JSON.parse(await readFile(join(folder, 'seen.json'), 'utf8'))).toMatchObject({ serial: 2 });
  });
  it('does not start without a file', async () => {
    const onChange = jest.fn();
    expect(await openTrust(options({ onChange }))).toEqual({ ok: false, failure: 'TRUST_FILE_UNREADABLE' });
    expect(onChange).not.toHaveBeenCalled();
  });
});
