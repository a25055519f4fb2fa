import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { describeProblems, loadConfig } from './load-config.js';

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  LOG: z.enum(['embedded', 'kafka']),
  DATABASE_URL: z.url(),
  CONTACT: z.string().optional(),
  KAFKA_KEY_FILE: z.string().optional(),
});
const canary = 'canary-2b6f';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
  writeFileSync(join(folder, 'url'), 'postgres://registry@db/at\n');
});
afterAll(() => { rmSync(folder, { recursive: true }); });

describe('configuration', () => {
  it('comes from variables, from the files they name, and from defaults', () => {
    const loaded = loadConfig(schema, { LOG: 'kafka', DATABASE_URL_FILE: join(folder, 'url'), KAFKA_KEY_FILE: '/run/secrets/key', CONTACT: '' });
    expect(loaded).toEqual({ ok: true, value: { PORT: 3000, LOG: 'kafka', DATABASE_URL: 'postgres://registry@db/at', KAFKA_KEY_FILE: '/run/secrets/key' } });
  });
  it('names every variable that is wrong and what is wrong with it, never its value', () => {
    const loaded = loadConfig(schema, { PORT: canary, LOG: canary, DATABASE_URL: canary });
    expect(loaded).toEqual({ ok: false, failure: [
      { variable: 'PORT', problem: 'must be a number' },
      { variable: 'LOG', problem: 'must be one of embedded, kafka' },
      { variable: 'DATABASE_URL', problem: 'must have the form url' },
    ] });
    expect(JSON.stringify(loaded)).not.toContain(canary);
  });
  it('says what is missing, given twice or unreadable', () => {
    const loaded = loadConfig(schema, { DATABASE_URL_FILE: join(folder, 'nothing-here'), CONTACT: canary, CONTACT_FILE: join(folder, 'url') });
    expect(loaded.ok ? '' : describeProblems(loaded.failure)).toBe(
      'DATABASE_URL cannot be read from the file that DATABASE_URL_FILE names (ENOENT); CONTACT is given twice, also as CONTACT_FILE; LOG is missing');
  });
});
