import { Foundation1764000000001 } from './0001-foundation.js';
import { Candidates1764000000010 } from './0010-candidates.js';

/** In order; a class list and not a glob, so that what runs is what was compiled. */
export const REGISTRY_MIGRATIONS = [Foundation1764000000001, Candidates1764000000010] as const;
