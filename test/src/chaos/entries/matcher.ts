import { bootMatcher } from '@homeward/matcher';
import { redelivering, underAnotherGroup } from './faulty-log.js';

const { CHAOS_GROUP = '', CHAOS_SEED = '1', CHAOS_BREAK } = process.env;

/** The matcher as it is, on a log that repeats itself; CHAOS_GROUP makes it a second live reader, CHAOS_BREAK=no-version-guard takes every version for newer. */
await bootMatcher(process.env, {
  wrapLog: (log) => underAnotherGroup(redelivering(log, Number(CHAOS_SEED)), CHAOS_GROUP),
  ...(CHAOS_BREAK === 'no-version-guard' ? { guard: () => 'NEWER' as const } : {}),
});
