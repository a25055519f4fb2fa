import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANY_PROFILE, writeCalibration } from '@homeward/matching';
import { loadCalibration } from './calibration.js';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'calibration-')); });
afterEach(async () => { await rm(folder, { recursive: true }); });
const laid = async (content: string): Promise<string> => { const path = join(folder, 'calibration.json'); await writeFile(path, content); return path; };
const GOOD = writeCalibration({ [ANY_PROFILE]: { slope: 0.5, offset: -1 } });

describe('the matcher\'s calibration', () => {
  it('is none when the setting is left out, and what was fitted when it is given', async () => {
    expect(await loadCalibration(undefined)).toBeUndefined();
    expect(await loadCalibration(await laid(GOOD))).toEqual({ version: expect.stringMatching(/^cal-[0-9a-f]{16}$/), table: { any: { slope: 0.5, offset: -1 } } });
  });

  it.each([
    { content: '', because: 'an empty file', says: /no calibration file/ },
    { content: 'x'.repeat(200_000), because: 'something huge', says: /no calibration file/ },
    { content: GOOD.replace('0.5', '0.6'), because: 'a number that somebody changed', says: /changed after it was fitted/ },
    { content: GOOD.replace('0.5', '900'), because: 'a slope out of bounds', says: /slope must be a number from 0\.05 to 5/ },
  ])('refuses to start with $because', async ({ content, says }) => {
    await expect(loadCalibration(await laid(content))).rejects.toMatchObject({ code: 'CALIBRATION_REFUSED', message: expect.stringMatching(says) });
  });

  it('refuses to start without a file that is named', async () => {
    await expect(loadCalibration(join(folder, 'none.json'))).rejects.toMatchObject({ code: 'CALIBRATION_REFUSED', message: expect.stringMatching(/cannot be read/) });
  });
});
