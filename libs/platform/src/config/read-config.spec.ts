import { describe, expect, it } from '@jest/globals';
import { bootFailure } from '../service/boot.js';
import { readConfig } from './read-config.js';
import { serviceConfig, serviceVariables } from './service-config.js';

const good = { NODE_ENV: 'test', PORT: '0', OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'node', ALLOWED_ORIGINS: 'https://a.example, https://b.example' };
const lineFor = (environment: Record<string, string>): string => {
  try {
    readConfig(serviceVariables, environment);
    return 'accepted';
  } catch (error) {
    return bootFailure(error);
  }
};

describe('configuration of a service', () => {
  it('is typed, with defaults that are safe', () => {
    expect(serviceConfig('node', readConfig(serviceVariables, good))).toMatchObject({ production: false, host: '127.0.0.1', port: 0, metricsToken: undefined, allowedOrigins: ['https://a.example', 'https://b.example'], bodyLimitBytes: 1_048_576 });
    const { NODE_ENV, ...unset } = good;
    expect(NODE_ENV).toBe('test');
    expect(serviceConfig('node', readConfig(serviceVariables, unset)).production).toBe(true);
  });

  it('that is wrong ends in one line with every variable and no value', () => {
    const line = lineFor({ ...good, PORT: 'hunter2', LOG_LEVEL: 'hunter2', METRICS_TOKEN: 'hunter2', OIDC_ISSUER: 'hunter2', OIDC_AUDIENCE: '' });
    expect(line.split('\n')).toHaveLength(1);
    for (const name of ['PORT', 'LOG_LEVEL', 'METRICS_TOKEN', 'OIDC_ISSUER', 'OIDC_AUDIENCE is missing']) expect(line).toContain(name);
    expect(line).not.toContain('hunter2');
  });
});

describe('bootFailure', () => {
  it.each<[unknown, string, string]>([
    [Object.assign(new Error('listen EADDRINUSE 10.0.0.1:80'), { code: 'EADDRINUSE' }), 'cannot start: the port is taken; choose another PORT or stop the other process (EADDRINUSE, Error)', 'a known code has a remedy'],
    [Object.assign(new Error('password authentication failed for user "secret"'), { code: '28P01' }), 'cannot start: the database refuses the user or password of DATABASE_URL (28P01, Error)', 'the driver quotes the user; we do not'],
    [new Error('secret'), 'cannot start: an unexpected error (BOOT_FAILED, Error)', 'an unknown text may hold anything'],
  ])('%# gives one line', (error, line) => {
    expect(bootFailure(error)).toBe(line);
  });
});
