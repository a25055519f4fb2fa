import type { EvidenceLine } from '../evidence/line.js';

const NAMES = ['one-script', 'two-scripts', 'no-names'] as const;
const BIRTHS = ['birth-day', 'birth-roughly', 'no-birth'] as const;
const OTHERS = ['with-links', 'alone'] as const;

/** The line of a calibration for every profile that has none of its own. */
export const ANY_PROFILE = 'any';
/** Every kind of evidence that verdicts are kept apart by, and the one for all. */
export const PROFILES: readonly string[] = [...NAMES.flatMap((name) => BIRTHS.flatMap((birth) => OTHERS.map((other) => `${name}/${birth}/${other}`))), ANY_PROFILE];

const DAYS: ReadonlySet<string> = new Set(['EXACT', 'OTHER_CALENDAR', 'SWAPPED_DAY_MONTH', 'DIGIT_SLIP', 'SIMILAR']);
/** What ties a person to others or to a paper: it tells far more than a name. */
const LINKS: ReadonlySet<string> = new Set(['RELATIVES', 'COMPANIONS', 'DOCUMENT', 'BIOMETRIC']);

/**
 * On what kind of evidence a pair rests: names in one script or across, how near the births are, and whether relatives, companions,
 * documents or biometric codes say anything. Few enough kinds that each gets its verdicts; MISSING lines may be left out.
 */
export const profileOf = (evidence: readonly EvidenceLine[]): string => {
  const said = evidence.filter(({ level }) => level !== 'MISSING');
  const [name, birth] = [said.find(({ field }) => field === 'NAME'), said.find(({ field }) => field === 'BIRTH')];
  return [nameKind(name), birth === undefined ? BIRTHS[2] : DAYS.has(birth.level) ? BIRTHS[0] : BIRTHS[1], OTHERS[said.some(({ field }) => LINKS.has(field)) ? 0 : 1]].join('/');
};
const nameKind = (line: EvidenceLine | undefined): (typeof NAMES)[number] => (line === undefined ? NAMES[2] : String(line.params['scripts'] ?? '').includes('-') ? NAMES[1] : NAMES[0]);
