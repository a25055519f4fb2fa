import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { Provider, type Configuration, type JWK } from 'oidc-provider';
import { ForgetfulAdapter } from './adapter.js';
import { SAMPLE_PASSWORD, type SamplePerson } from './people.js';

export interface IdentityOptions {
  readonly people: readonly SamplePerson[];
  readonly audience: string;
  readonly port?: number;
  readonly ttlSeconds?: number;
}
export interface TokenOverrides {
  readonly ttlSeconds?: number;
  readonly audience?: string;
  /** Replace or, with undefined, remove claims. */
  readonly claims?: Readonly<Record<string, unknown>>;
}
export interface IdentityProvider {
  readonly issuer: string;
  readonly audience: string;
  readonly tokenUrl: string;
  /** An access token without asking the token endpoint; for tests, also of what the endpoint would never issue. */
  issueToken(login: string, overrides?: TokenOverrides): Promise<string>;
  stop(): Promise<void>;
}

const ALGORITHM = 'RS256';
const KEY_ID = 'development';

/**
 * OpenID provider for development and tests: discovery, JWKS and a token endpoint where each sample person is a client
 * (grant client_credentials, HTTP basic). A real federation names its own provider in OIDC_ISSUER.
 */
export async function startIdentityProvider(options: IdentityOptions): Promise<IdentityProvider> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const server = createServer().listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const issuer = `http://127.0.0.1:${String(port)}`;
  const key = { ...await exportJWK(privateKey), kid: KEY_ID, alg: ALGORITHM, use: 'sig' } as JWK;
  const provider = new Provider(issuer, configuration(options, key));
  const answer = provider.callback();
  server.on('request', (request, response) => { void answer(request, response); });
  return {
    issuer, audience: options.audience, tokenUrl: `${issuer}/token`,
    issueToken: (login, overrides = {}) => signToken(privateKey, issuer, options, login, overrides),
    stop: async () => { server.closeAllConnections(); server.close(); await once(server, 'close'); },
  };
}

function configuration({ people, audience, ttlSeconds = 3600 }: IdentityOptions, key: JWK): Configuration {
  return {
    adapter: ForgetfulAdapter, jwks: { keys: [key] }, cookies: { keys: [randomBytes(32).toString('base64url')] },
    clients: people.map(({ login }) => ({ client_id: login, client_secret: SAMPLE_PASSWORD, grant_types: ['client_credentials'], redirect_uris: [], response_types: [] })),
    ttl: { ClientCredentials: ttlSeconds },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true, defaultResource: () => audience, useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: '', audience, accessTokenFormat: 'jwt', accessTokenTTL: ttlSeconds, jwt: { sign: { alg: ALGORITHM } } }),
      },
    },
    extraTokenClaims: (_context, token) => claimsOf(people.find(({ login }) => login === token.clientId)),
  };
}

function claimsOf(person: SamplePerson | undefined): Record<string, unknown> {
  if (!person) return {};
  return { name: person.name, organisation: person.organisation, roles: person.roles, ...(person.country === undefined ? {} : { country: person.country }) };
}

async function signToken(key: CryptoKey, issuer: string, options: IdentityOptions, login: string, overrides: TokenOverrides): Promise<string> {
  const person = options.people.find((candidate) => candidate.login === login);
  if (!person) throw new Error(`no sample login ${login}`);
  return new SignJWT({ ...claimsOf(person), client_id: login, ...overrides.claims })
    .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID, typ: 'at+jwt' })
    .setIssuer(issuer).setSubject(login).setAudience(overrides.audience ?? options.audience)
    .setIssuedAt().setExpirationTime(Math.floor(Date.now() / 1000) + (overrides.ttlSeconds ?? options.ttlSeconds ?? 3600))
    .setJti(randomBytes(12).toString('base64url')).sign(key);
}
