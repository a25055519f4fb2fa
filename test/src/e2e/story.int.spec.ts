import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choosePorts, COUNTRIES, play, prepareFolder, startFederation, STORY, type Federation, type LogKind, type Played } from '@homeward/federation';
import { describeOnKafka } from '../environment/index.js';

const START_PATIENCE_MS = 120_000;
const STORY_PATIENCE_MS = 180_000;

function tellsTheStory(log: LogKind): void {
  const folder = mkdtempSync(join(tmpdir(), `homeward-story-${log}-`));
  let federation: Federation | undefined;
  let played: readonly Played[] = [];

  beforeAll(async () => {
    chmodSync(folder, 0o755); // PostgreSQL runs under another account when we are root
    federation = await startFederation({ folder: prepareFolder(folder, true), countries: COUNTRIES, ports: await choosePorts(COUNTRIES, undefined), log, fsync: false });
    played = await play(federation, STORY, () => undefined);
  }, START_PATIENCE_MS + STORY_PATIENCE_MS);
  afterAll(async () => {
    await federation?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, START_PATIENCE_MS);

  it('comes out, step by step', () => {
    expect(played.filter(({ problem }) => problem !== undefined)).toEqual([]);
    expect(played.map(({ step }) => step)).toEqual(STORY.map(({ name }) => name));
  });
}

describe('two countries, one child, on the embedded log', () => { tellsTheStory('embedded'); });
describeOnKafka('two countries, one child', () => { tellsTheStory('kafka'); });
