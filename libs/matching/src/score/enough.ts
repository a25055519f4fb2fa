import type { EvidenceField } from '../evidence/levels.js';
import type { EvidenceLine } from '../evidence/line.js';

/** What can tell one person from many: the rest (sex, nationality, language, region, height, looks) millions share. */
const TELLING: readonly EvidenceField[] = ['NAME', 'BIRTH', 'RELATIVES', 'COMPANIONS', 'DOCUMENT', 'BIOMETRIC', 'BIRTH_PLACE', 'HOME', 'GROUP'];

/** A birth that says no more than about how old somebody is. */
const VAGUE = new Set(['AGE_AGREES', 'YEAR_AGREES', 'DEFAULT_DATE']);

/** False where nothing but common attributes agrees: then no number of bits says that two records are one person, nor that they are two. */
export const isEnough = (evidence: readonly EvidenceLine[]): boolean => evidence.some(({ field, level, bits }) => bits !== 0 && TELLING.includes(field) && !(field === 'BIRTH' && VAGUE.has(level)));
