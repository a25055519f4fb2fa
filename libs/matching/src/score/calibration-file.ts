import { MODEL_VERSION } from '../model/version.js';
import { hashText } from '../store/hash.js';
import { MOST_OFFSET, SLOPES, type CalibrationLine, type CalibrationTable } from './calibration.js';
import { PROFILES } from './profile.js';

const FORMAT = 'homeward-calibration-1';
/** All profiles with long numbers take 3 KB. */
const MOST_CHARACTERS = 20_000;

/** A table that may be used, with the version that is stamped on what it moved. */
export interface Calibration { readonly version: string; readonly table: CalibrationTable }
export type CalibrationRead = { readonly ok: true; readonly calibration: Calibration } | { readonly ok: false; /** What is wrong and what to do, for whoever laid the file there. */ readonly problem: string };

const sorted = (table: CalibrationTable): CalibrationTable => Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)).map(([profile, { slope, offset }]) => [profile, { slope, offset }]));

/** Follows from the content alone: two tables have one version only if they say the same. */
const versionOf = (table: CalibrationTable): string => {
  const text = JSON.stringify([MODEL_VERSION, sorted(table)]);
  return `cal-${[0, 1].map((seed) => hashText(text, seed).toString(16).padStart(8, '0')).join('')}`;
};

export const calibrationOf = (table: CalibrationTable): Calibration => ({ version: versionOf(table), table: sorted(table) });

/** The text of a calibration file. */
export const writeCalibration = (table: CalibrationTable): string =>
  `${JSON.stringify({ format: FORMAT, modelVersion: MODEL_VERSION, version: versionOf(table), profiles: sorted(table) }, undefined, 2)}\n`;

/** Reads the text of a calibration file; refuses what is malformed, out of bounds, altered, or made for another model. */
export function readCalibration(text: string): CalibrationRead {
  if (text.length > MOST_CHARACTERS) return refuse('it is too long to be a calibration');
  const file = objectOf(text);
  if (file?.['format'] !== FORMAT) return refuse(`it is no calibration file (format ${FORMAT}); make one with: homeward evaluate --calibrate VERDICTS.csv --out FILE`);
  if (file['modelVersion'] !== MODEL_VERSION) return refuse(`it was fitted for another model than ${MODEL_VERSION}, whose probabilities it does not know; fit it again, or run without it`);
  const table: Record<string, CalibrationLine> = {};
  for (const [profile, line] of Object.entries(isObject(file['profiles']) ? file['profiles'] : {})) {
    if (!PROFILES.includes(profile)) return refuse(`it has a line for a profile that does not exist; they are ${PROFILES.join(', ')}`);
    if (!isLine(line)) return refuse(`${profile}: slope must be a number from ${String(SLOPES.least)} to ${String(SLOPES.most)}, offset one from -${String(MOST_OFFSET)} to ${String(MOST_OFFSET)}`);
    table[profile] = line;
  }
  if (Object.keys(table).length === 0) return refuse('it has no line for any profile, so it would change nothing; run without it');
  if (file['version'] !== versionOf(table)) return refuse('its version does not fit its content: it was changed after it was fitted; fit it again');
  return { ok: true, calibration: calibrationOf(table) };
}

const refuse = (problem: string): CalibrationRead => ({ ok: false, problem });
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const within = (value: unknown, least: number, most: number): boolean => typeof value === 'number' && value >= least && value <= most;
const isLine = (value: unknown): value is CalibrationLine => isObject(value) && Object.keys(value).length === 2 && within(value['slope'], SLOPES.least, SLOPES.most) && within(value['offset'], -MOST_OFFSET, MOST_OFFSET);
