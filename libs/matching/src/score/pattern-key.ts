import type { EvidenceLine } from '../evidence/line.js';

const MOST_COUNTED = 3;
const counted = (value: string | number | undefined): number => Math.min(MOST_COUNTED, Number(value ?? 0));

/** What a line says, as a key of corrections: the level; for names also how many words agree, are left out, contradict. */
export const patternKey = ({ field, level, params }: EvidenceLine): string => {
  if (field === 'NAME') return [field, level, ...['agreeing', 'omitted', 'contradicted'].map((name) => counted(params[name]))].join(':');
  return level === 'OFF_BY_YEARS' ? `${field}:${level}:${String(counted(params['years']))}` : `${field}:${level}`;
};
