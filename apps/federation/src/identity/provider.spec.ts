import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { SAMPLE_PASSWORD, samplePeople } from './people.js';
import { startIdentityProvider, type IdentityProvider } from './provider.js';

const AUDIENCE = 'urn:homeward';

async function askToken(url: string, login: string, password: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(url, {
    method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }),
    headers: { authorization: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}` },
  });
  return { status: response.status, body: await response.json() as Record<string, unknown> };
}

describe('the development identity provider', () => {
  let provider: IdentityProvider;
  beforeAll(async () => { provider = await startIdentityProvider({ people: samplePeople(['GR']), audience: AUDIENCE, ttlSeconds: 120 }); });
  afterAll(() => provider.stop());

  const verify = async (token: string) => {
    const { jwks_uri: keys } = await (await fetch(`${provider.issuer}/.well-known/openid-configuration`)).json() as { jwks_uri: string };
    return (await jwtVerify(token, createRemoteJWKSet(new URL(keys)), { issuer: provider.issuer, audience: AUDIENCE })).payload;
  };

  it('gives a person a token that says country, organisation and roles', async () => {
    const { status, body } = await askToken(provider.tokenUrl, 'gr-caseworker', SAMPLE_PASSWORD);
    expect(status).toBe(200);
    const payload = await verify(body['access_token'] as string);
    expect(payload).toMatchObject({ sub: 'gr-caseworker', country: 'GR', organisation: 'gr-child-protection', roles: ['CASEWORKER'] });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(120);
  });

  it('gives the liaison officer no country', async () => {
    const { body } = await askToken(provider.tokenUrl, 'liaison', SAMPLE_PASSWORD);
    const payload = await verify(body['access_token'] as string);
    expect(payload['country']).toBeUndefined();
    expect(payload['roles']).toEqual(['LIAISON']);
  });

  it('refuses a wrong password', async () => {
    const { status, body } = await askToken(provider.tokenUrl, 'gr-caseworker', 'wrong');
    expect(status).toBe(401);
    expect(body['access_token']).toBeUndefined();
  });

  it('issues tokens for tests with other claims and lifetimes, verifiable by the same keys', async () => {
    const token = await provider.issueToken('gr-caseworker', { claims: { organisation: 'gr-police', roles: undefined } });
    expect(await verify(token)).toMatchObject({ organisation: 'gr-police' });
    expect(decodeJwt(token)['roles']).toBeUndefined();
    await expect(verify(await provider.issueToken('gr-caseworker', { ttlSeconds: -5 }))).rejects.toThrow('exp');
    await expect(verify(await provider.issueToken('gr-caseworker', { audience: 'urn:other' }))).rejects.toThrow('aud');
  });
});
