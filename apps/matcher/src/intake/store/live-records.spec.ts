import { describe, expect, it } from '@jest/globals';
import type { AtRest } from '../../platform/at-rest.js';
import type { Sql } from '../../platform/database.js';
import { readStage } from './live-records.js';

/** A database in which a record (5) and an erasure (6) are committed right after the first look at the records. */
function committingBetweenLooks(): Sql {
  let counter = 4n;
  const answer = (text: string, [after, upTo]: readonly unknown[] = []): object[] => {
    if (text.includes('from position_counter')) return [{ value: counter.toString() }];
    if (text.includes('from erased_id')) return counter >= 6n && 6n > BigInt(String(after)) && 6n <= BigInt(String(upTo)) ? [{ publication_id: 'erased', position: '6' }] : [];
    if (text.includes('from record')) counter = 6n; // the row of 5 came too late for this look
    return [];
  };
  return <Row extends object>(text: string, parameters?: readonly unknown[]) => Promise.resolve(answer(text, parameters) as Row[]);
}

describe('the changes that the index reads', () => {
  it('never show a later change without the earlier one that was committed between two looks', async () => {
    const rest = {} as AtRest; // nothing is decrypted: no record is returned here
    expect(await readStage(committingBetweenLooks(), rest, 4n, 100)).toEqual({ last: 4n, changes: [], endings: [] });
  });
});
