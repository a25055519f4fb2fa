import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deskVariables, readMatcherVariables } from '@homeward/matcher';
import { readConfig } from '@homeward/platform';
import { readRegistryConfig } from '@homeward/registry';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';

/** What stands in for a Docker engine: everything that the compose file names must exist, and nothing secret stands in it. */
const ROOT = join(import.meta.dirname, '../../..');
interface Service {
  readonly image: string; readonly build?: string; readonly command?: readonly string[]; readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[]; readonly networks: readonly string[]; readonly secrets?: readonly (string | { readonly source: string; readonly target: string })[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>; readonly healthcheck?: object; readonly ports?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>; readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, object>>; readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}
let text: string;
let compose: Compose;
beforeAll(async () => {
  text = await readFile(join(ROOT, 'docker-compose.yml'), 'utf8');
  compose = parse(text, { merge: true }) as Compose;
});
const services = (): readonly (readonly [string, Service])[] => Object.entries(compose.services);
const own = (): readonly (readonly [string, Service])[] => services().filter(([, { build }]) => build !== undefined);
const sourcesOf = ({ secrets = [] }: Service): readonly string[] => secrets.map((secret) => (typeof secret === 'string' ? secret : secret.source));
const targetsOf = ({ secrets = [] }: Service): readonly string[] => secrets.map((secret) => `/run/secrets/${typeof secret === 'string' ? secret : secret.target}`);

describe('the compose file', () => {
  it('names entry points that the build makes', () => {
    for (const [name, { command = [] }] of own()) {
      const [entry = ''] = command;
      const source = entry.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
      expect([name, existsSync(join(ROOT, source))]).toEqual([name, true]);
    }
  });
  it('names networks, volumes, secrets and files that there are', () => {
    for (const [, { networks, volumes = [] }] of services()) {
      for (const network of networks) expect(compose.networks).toHaveProperty([network]);
      for (const [source = ''] of volumes.map((volume) => volume.split(':'))) {
        if (!source.startsWith('./')) expect(compose.volumes).toHaveProperty([source]);
        else if (!/^\.\/deploy\/(keys|trust)/.test(source)) expect([source, existsSync(join(ROOT, source))]).toEqual([source, true]);
      }
    }
    const used = new Set(services().flatMap(([, service]) => sourcesOf(service)));
    expect([...used].sort()).toEqual(Object.keys(compose.secrets).sort());
  });
  it('takes every secret from a file that is mounted into the very service that reads it', () => {
    for (const [name, service] of services()) for (const [variable, value] of Object.entries(service.environment ?? {})) {
      if (!value.startsWith('/run/secrets/')) continue;
      expect([name, variable]).toEqual([name, expect.stringMatching(/_FILE$/)]);
      expect(targetsOf(service)).toContain(value);
    }
  });
  it('gives a password or a key in a variable to nobody', () => {
    for (const [name, { environment = {} }] of services()) for (const variable of Object.keys(environment)) {
      if (/PASSWORD|TOKEN|SECRET|DATABASE_URL|WORKER_URL|OWNER_URL|KAFKA_KEY|KAFKA_CERT/.test(variable)) expect(`${name} ${variable}`).toMatch(/_FILE$/);
    }
    expect(text).not.toMatch(/postgres:\/\/|BEGIN [A-Z ]*PRIVATE KEY/);
  });
  it('waits for what it needs by its health, which everything that stays up has', () => {
    for (const [name, { depends_on: needs = {} }] of services()) for (const [needed, { condition }] of Object.entries(needs)) {
      const other = compose.services[needed];
      const healthy = condition === 'service_healthy' && other?.healthcheck !== undefined;
      expect([name, needed, healthy || (condition === 'service_completed_successfully' && other?.build !== undefined)]).toEqual([name, needed, true]);
    }
    expect(services().filter(([, { healthcheck }]) => healthcheck === undefined).map(([name]) => name)).toEqual(['kafka-prepare']);
  });
  it('lets each database be reached by its own service alone, and gives the desk neither keys nor the log', () => {
    for (const [name, { internal }] of Object.entries(compose.networks)) {
      const inside = services().filter(([, { networks }]) => networks.includes(name)).map(([service]) => service).sort();
      if (!name.endsWith('-database')) continue;
      const owner = name.replace('-database', '');
      const expected: Readonly<Record<string, readonly string[]>> = { matcher: ['desk', 'matcher', 'postgres-matcher'], identity: ['identity', 'postgres-identity'] };
      expect([name, internal, inside]).toEqual([name, true, expected[owner] ?? [`postgres-${owner}`, `registry-${owner}`]]);
    }
    const desk = compose.services['desk'];
    expect(desk?.networks).not.toContain('log');
    expect(desk?.volumes).toBeUndefined();
    expect(Object.keys(desk?.environment ?? {}).filter((variable) => /KAFKA|KEY|TRUST|OWNER|WORKER/.test(variable))).toEqual([]);
    expect(sourcesOf(desk ?? { image: '', networks: [] })).toEqual(['metrics_token', 'matcher_desk_url']);
  });
  it('pins every image, opens ports on the loopback address alone, and takes away what our processes do not need', () => {
    for (const [, { image, ports = [] }] of services()) {
      expect(image).toMatch(/^[a-z/]+:(?!latest)[\w.-]+$/);
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    }
    for (const [, service] of own()) expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });
  it('uses no variable that the operations guide does not explain', async () => {
    const guide = await readFile(join(ROOT, 'docs/operations.md'), 'utf8');
    for (const [, { environment = {} }] of own()) for (const variable of Object.keys(environment)) {
      expect([variable, guide.includes(`\`${variable}\``) || guide.includes(`\`${variable.replace(/_FILE$/, '')}\``)]).toEqual([variable, true]);
    }
  });
});

describe('deploy/make-secrets.sh', () => {
  let folder: string;
  let countries: readonly string[];
  const make = (...args: readonly string[]) => promisify(execFile)('sh', [join(folder, 'make-secrets.sh'), ...args]);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deploy-'));
    await cp(join(ROOT, 'deploy/make-secrets.sh'), join(folder, 'make-secrets.sh'));
    countries = services().flatMap(([name]) => (name.startsWith('registry-') ? [name.slice('registry-'.length)] : []));
    await make(...countries);
  });
  afterAll(async () => { await rm(folder, { recursive: true }); });

  it('makes what each service needs: its own configuration accepts the environment and the files', () => {
    const environmentOf = (name: string): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(compose.services[name]?.environment ?? {}).map(([variable, value]) =>
      [variable, value.replace(/^\/run\/secrets\/(\w+)$/, (_, secret: string) => join(folder, String(compose.secrets[secret]?.file.replace('./deploy/', '')))).replace(/\$\{(\w+):(-([^}]*)|\?[^}]*)\}/, (_, _name, _rest, usual: string | undefined) => usual ?? 'https://identity.example/realms/homeward')]));
    for (const country of countries) expect(readRegistryConfig(environmentOf(`registry-${country}`))).toMatchObject({ COUNTRY: country.toUpperCase(), KAFKA_KEY: expect.stringContaining('PRIVATE KEY') });
    expect(readMatcherVariables(environmentOf('matcher'))).toMatchObject({ STORAGE_KEY_FILE: '/keys/storage-keys.json', DATABASE_WORKER_URL: expect.stringMatching(/homeward_matcher_worker/) });
    expect(readConfig(deskVariables, environmentOf('desk'))).toMatchObject({ DESK_PORT: 3000, DATABASE_URL: expect.stringMatching(/homeward_matcher_desk/) });
  });
  it('makes exactly the files that the compose file mounts, keeps what is there, and refuses what is no country', async () => {
    const made = await readdir(join(folder, 'secrets'));
    const mounted = Object.values(compose.secrets).map(({ file }) => file.replace('./deploy/secrets/', ''));
    expect(mounted.filter((file) => !made.includes(file))).toEqual([]);
    const before = await Promise.all(made.map((file) => readFile(join(folder, 'secrets', file), 'utf8')));
    await make(...countries);
    expect(await Promise.all(made.map((file) => readFile(join(folder, 'secrets', file), 'utf8')))).toEqual(before);
    await expect(make('GR')).rejects.toThrow(/not a lower-case country code/);
    await expect(promisify(execFile)('openssl', ['verify', '-CAfile', join(folder, 'secrets/kafka_ca.pem'), join(folder, 'secrets/kafka_broker_cert.pem')])).resolves.toMatchObject({ stdout: expect.stringMatching(/OK/) });
  });
});
