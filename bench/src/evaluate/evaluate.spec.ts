import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { calibrate, readCalibration } from '@homeward/matching';
import { UsageError } from '../options.js';
import { evaluate } from './index.js';

const PEOPLE = ['unique_id,first_name,surname,dob,cluster', '1,Annika,Lindqvist,1990-03-04,a', '2,Anika,Lindqvist,1990-03-04,a', '3,Tomasz,Wrona,1985-11-30,b', '4,Hector,Villanueva,2001-07-12,c', ''].join('\n');

describe('homeward evaluate', () => {
  let data = '';
  const [lines, errors] = [[] as string[], [] as string[]];
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'homeward-evaluate-'));
    await mkdir(join(data, 'fake_1000'));
    await writeFile(join(data, 'fake_1000/fake_1000.csv'), PEOPLE);
    lines.length = errors.length = 0;
    jest.spyOn(console, 'log').mockImplementation((line: string) => { lines.push(line); });
    jest.spyOn(console, 'error').mockImplementation((line: string) => { errors.push(line); });
  });
  afterEach(async () => { jest.restoreAllMocks(); await rm(data, { recursive: true, force: true }); });

  it('measures what is there, and names what is not', async () => {
    await evaluate(['--data', data, '--rows', 'A1,A4', '--json']);
    const rows = lines.map((line) => JSON.parse(line) as { id: string; set: string; measure: string; measured: string });
    const whole = rows.find(({ set, measure }) => set.startsWith('fake_1000, whole') && measure.startsWith('pair F1'));
    expect(whole?.measured).toContain('precision 1.000, recall 1.000');
    expect(errors).toEqual([`A4: not measured: no name_bench in ${data}`]);
  });

  it('prints a table, and what is lost by kind', async () => {
    await evaluate(['--data', data, '--rows', 'A1']);
    expect(lines.join('\n')).toMatch(/A1 .*pair F1 at the default threshold.*\[Splink/);
    expect(lines.join('\n')).toContain('missed, never compared: 0');
  });

  it('refits probabilities on verdicts, and shows how far they can be believed before and after', async () => {
    const file = join(data, 'verdicts.csv');
    const rows = Array.from({ length: 400 }, (_, at) => `${String(0.1 + 0.2 * (at % 5))},${(at * 7919) % 400 < 100 ? 'yes' : 'no'}`);
    await writeFile(file, ['probability,verdict', ...rows, ''].join('\n'));
    await evaluate(['--calibrate', file, '--out', join(data, 'calibration.json')]);
    expect(lines.join('\n')).toMatch(/any: 400 verdicts.*error 0\.\d+/);
    const text = await readFile(join(data, 'calibration.json'), 'utf8');
    const read = readCalibration(text);
    expect(read.ok && calibrate(read.calibration.table, 'any', 0.9)).toBeCloseTo(0.25, 1);
    await evaluate(['--calibrate', file, '--calibration', join(data, 'calibration.json'), '--out', join(data, 'again.json')]);
    expect(readCalibration(await readFile(join(data, 'again.json'), 'utf8'))).toMatchObject({ ok: true });
    await writeFile(file, 'probability,verdict\n0.5,perhaps\n');
    await expect(evaluate(['--calibrate', file])).rejects.toThrow(/line 2: verdict must be yes or no/);
    await writeFile(file, 'probability,verdict,profile\n0.5,yes,homemade\n');
    await expect(evaluate(['--calibrate', file])).rejects.toThrow(/line 2: profile must be as/);
  });

  it('writes nothing when the verdicts are too few to say anything', async () => {
    const file = join(data, 'verdicts.csv');
    await writeFile(file, `probability,verdict\n${'0.5,yes\n'.repeat(400)}`);
    await expect(evaluate(['--calibrate', file, '--out', join(data, 'calibration.json')])).rejects.toThrow(/20 that are not/);
    await expect(readFile(join(data, 'calibration.json'))).rejects.toThrow();
  });

  it('says how it is called when it is called otherwise', async () => {
    await expect(evaluate(['--rows', 'A99'])).rejects.toThrow(UsageError);
    await expect(evaluate(['--queries', 'many'])).rejects.toThrow(/not a whole number/);
    await expect(evaluate(['--what'])).rejects.toThrow(UsageError);
  });
});
