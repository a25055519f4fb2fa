import type { BirthSpan } from './birth-span.js';

/** Key under which bearers of a birthday are counted; undefined where the day is not known. */
export const birthKey = (span: BirthSpan): string | undefined => (span.date === undefined ? undefined : `birth:${span.from}`);
