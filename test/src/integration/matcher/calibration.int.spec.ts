import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@homeward/federation';
import { createEngine, readCalibration, writeCalibration, type Calibration } from '@homeward/matching';
import { EXIT } from '@homeward/platform';
import { eventually } from '../../contract/reader.js';
import { heldChild, soughtChild } from './people.js';
import { matcherWorld, type World } from './world.js';

const calibrated = (offset: number): Calibration => {
  const read = readCalibration(writeCalibration({ any: { slope: 1, offset } }));
  if (!read.ok) throw new Error(read.problem);
  return read.calibration;
};

describe('a matcher with a calibration', () => {
  let world: World;
  beforeAll(async () => { world = await matcherWorld(['at', 'gr']); }, 60_000);
  afterAll(() => world.stop());

  it('stamps it on what is raised; another one moves the probability, and not the digest that verdicts bind', async () => {
    const doubt = calibrated(-12);
    const first = await world.start({ makeEngine: (frequencies) => createEngine({ frequencies, calibration: doubt }) });
    const [seeker, holder, held] = [world.node('at'), world.node('gr'), heldChild()];
    await seeker.publish(soughtChild());
    await holder.publish(held);
    await eventually('the holder has the candidate', async () => (await holder.documents()).length === 1);
    const [doubted] = await holder.documents();
    expect(doubted).toMatchObject({ calibrationVersion: doubt.version, probability: expect.closeTo(0.2, 1) });
    await first.stop();

    await world.start();
    await holder.publish({ ...held, version: 2 });
    await eventually('it is scored again', async () => (await holder.documents()).some(({ ownVersion }) => ownVersion === 2));
    const [trusted] = await holder.documents();
    expect(trusted).not.toHaveProperty('calibrationVersion');
    expect(trusted).toMatchObject({ probability: 0.999, evidenceDigest: doubted!.evidenceDigest, modelVersion: doubted!.modelVersion });
  }, 60_000);

  it('gives the operator verdicts by the statement of docs/operations.md: decided pairs whose probability no calibration moved, with nothing about a person', async () => {
    const page = await readFile(join(repositoryRoot(), 'docs/operations.md'), 'utf8');
    const statement = /--csv -o verdicts\.csv -c "([^"]+)"/.exec(page)?.[1] ?? '';
    const verdicts = () => world.database.sql<{ readonly probability: number; readonly verdict: string }>(statement);
    expect(await verdicts()).toEqual([]);
    for (const [state, verdict] of [['REJECTED', 'no'], ['IDENTITY_ESTABLISHED', 'yes']]) {
      await world.database.sql('update candidate set state = $1', [state]);
      expect(await verdicts()).toEqual([{ probability: 0.999, verdict }]);
    }
    await world.database.sql(`update candidate set calibration_version = 'cal-of-before'`);
    expect(await verdicts()).toEqual([]);
  }, 60_000);

  it('does not start with a file that it cannot believe, and says why', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'calibration-'));
    try {
      const file = join(folder, 'bad.json');
      await writeFile(file, writeCalibration({ any: { slope: 1, offset: -2 } }).replace('"offset": -2', '"offset": -3'));
      const environment = { PATH: process.env['PATH'], NODE_ENV: 'test', PORT: '0', DATABASE_WORKER_URL: 'postgres://127.0.0.1:9/none', LOG: 'embedded', LOG_DATABASE_URL: 'postgres://127.0.0.1:9/none', KEYS_DIR: folder, TRUST_FILE: folder, TRUSTEES_FILE: folder, STORAGE_KEY_FILE: folder };
      const { status, stderr } = spawnSync(process.execPath, [join(repositoryRoot(), 'apps/matcher/dist/main.js')], { encoding: 'utf8', timeout: 30_000, env: { ...environment, CALIBRATION_FILE: file } });
      expect({ status, stderr }).toEqual({ status: EXIT.BOOT_FAILED, stderr: 'cannot start: CALIBRATION_FILE is refused: its version does not fit its content: it was changed after it was fitted; fit it again\n' });
    } finally { await rm(folder, { recursive: true }); }
  }, 60_000);
});
