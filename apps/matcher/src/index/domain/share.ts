import { createHash } from 'node:crypto';

/** Share `number` (from 0) of `of` equal ones. */
export interface Share { readonly number: number; readonly of: number }
export const WHOLE: Share = { number: 0, of: 1 };

/** Which worker keeps a record; it also meets, for each pair, every record that came later. */
export const owns = ({ number, of }: Share, publicationId: string): boolean =>
  of === 1 || createHash('sha256').update(publicationId).digest().readUInt32BE(0) % of === number;
