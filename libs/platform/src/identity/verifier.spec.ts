import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';
import { IdentityProviderUnavailable, tokenVerifier } from './verifier.js';

let provider: Server;
let issuer: string;
let key: CryptoKey;
let stranger: CryptoKey;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  key = pair.privateKey;
  stranger = (await generateKeyPair('ES256')).privateKey;
  const jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' }] };
  provider = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? jwks : { issuer, jwks_uri: `${issuer}/jwks` }));
  });
  await new Promise<void>((resolve) => { provider.listen(0, '127.0.0.1', () => resolve()); });
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
});
afterAll(async () => { await new Promise((resolve) => provider.close(resolve)); });

const now = (): number => Math.floor(Date.now() / 1000);
const claims = (changes: Readonly<Record<string, unknown>> = {}) => ({ iss: issuer, aud: 'node-at', sub: 'p-1', exp: now() + 60, country: 'at', organisation: 'at-police', roles: ['INVESTIGATOR'], ...changes }) as JWTPayload;
const sign = (payload: JWTPayload, signer: CryptoKey = key, alg = 'ES256') => new SignJWT(payload).setProtectedHeader({ alg, kid: 'k1' }).sign(signer);

describe('tokenVerifier', () => {
  it('takes the actor from a good token and nothing else', async () => {
    const actor = await tokenVerifier({ issuer, audience: 'node-at' })(await sign(claims({ email: 'someone@example.org' })));
    expect(actor).toEqual({ issuer, subject: 'p-1', country: 'AT', organisation: 'at-police', roles: ['INVESTIGATOR'], expiresAt: expect.any(Date) });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['signed by a stranger', () => sign(claims(), stranger)],
    ['of another issuer', () => sign(claims({ iss: 'https://elsewhere.example' }))],
    ['for another audience', () => sign(claims({ aud: 'node-de' }))],
    ['expired', () => sign(claims({ exp: now() - 60 }))],
    ['without an end', () => sign(claims({ exp: undefined }))],
    ['not yet valid', () => sign(claims({ nbf: now() + 600 }))],
    ['without a subject', () => sign(claims({ sub: undefined }))],
    ['with roles that are no list', () => sign(claims({ roles: 'SUPERVISOR' }))],
    ['with an organisation that is no slug', () => sign(claims({ organisation: "x' or 1=1" }))],
    ['unsigned', () => new UnsecuredJWT(claims()).encode()],
    ['signed with the public key as a secret', async () => new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new TextEncoder().encode('x'.repeat(32)))],
    ['no token at all', () => 'nonsense'],
    ['endless', () => 'x'.repeat(10_000)],
  ])('refuses a token %s', async (_what, make) => {
    expect(await tokenVerifier({ issuer, audience: 'node-at' })(await make())).toBeUndefined();
  });

  it('says that the provider is away, which is not the same as a bad token, and asks again next time', async () => {
    const verify = tokenVerifier({ issuer: 'http://127.0.0.1:9', audience: 'node-at' });
    const token = await sign(claims());
    await expect(verify(token)).rejects.toBeInstanceOf(IdentityProviderUnavailable);
    await expect(verify(token)).rejects.toBeInstanceOf(IdentityProviderUnavailable);
  });
});
