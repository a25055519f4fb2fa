import type { EvidenceLine } from '../evidence/line.js';

const MOST_COUNTED = 3;
const MOST_YEARS = 5;
const counted = (value: string | number | undefined, most = MOST_COUNTED): string => String(Math.min(most, Number(value ?? 0)));

/** How many words agree, are left out, contradict, and of what they are names. */
const words = ({ params }: EvidenceLine): string => [counted(params['agreeing']), counted(params['omitted']), counted(params['contradicted']), ...(params['contradictedPart'] === undefined ? [] : [params['contradictedPart']])].join(':');

const isAcross = ({ params }: EvidenceLine): boolean => String(params['scripts'] ?? '').includes('-');

/**
 * What a line says, as a key of corrections: the field and the level; for names also the words, and ACROSS for names in two
 * scripts; for births apart the years, and whether one was a guess, and for
 * similar ones what is the same.
 */
export const patternKey = (line: EvidenceLine): string => {
  const { field, level, params } = line;
  if (field === 'NAME') return `${isAcross(line) ? 'NAME_ACROSS' : 'NAME'}:${level}:${words(line)}`;
  if (field === 'BIRTH' && params['same'] !== undefined) return `${field}:${level}:${params['same']}`;
  const years = field === 'BIRTH' && level === 'OFF_BY_YEARS' ? `:${counted(params['years'], MOST_YEARS)}${params['guessed'] === 1 ? ':guessed' : ''}` : '';
  return `${field}:${level}${years}`;
};
