import { createHash } from 'node:crypto';
import type { ImportMap } from './map-file.js';
import { rangeOf, yearsBetween } from '../values/dates.js';
import type { CaseDraft } from './draft.js';

/** Whether the person may be under 18 on that day. */
export function mayBeChild(birth: CaseDraft['birth'], today: string): boolean {
  if (!birth) return false;
  if (birth.type === 'AGE') return birth.minYears + yearsBetween(birth.asOf, today) < 18;
  const { to } = rangeOf({ ...birth, warnings: [] });
  return yearsBetween(to, today) < 18;
}

/** What a node takes as a case number. */
const REFERENCE = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,79}$/u;
/** The case number of a row that brings none: source and id, the id as its digest where it is too long or has other signs. */
export function referenceOf(map: ImportMap, sourceId: string): string {
  const whole = `${map.case.sourceSystem}/${sourceId}`;
  return REFERENCE.test(whole) ? whole : `${map.case.sourceSystem}/${createHash('sha256').update(sourceId).digest('hex').slice(0, 32)}`;
}

/** Never leaves the node; a node takes no more. */
export const MAX_FREE_TEXT_CHARACTERS = 10_000;
