import type { Found } from '../gate/index.js';
import type { Tx } from '../platform/tx.js';
import { countsAsChild } from '@homeward/shared';
import type { CaseFile } from './domain/index.js';
import { findCase } from './store/index.js';

/** What the gate may know of a case; undefined when row-level security shows none. */
export async function foundCase(tx: Tx, id: string, lock: 'read' | 'write', now: Date): Promise<Found<CaseFile> | undefined> {
  const file = await findCase(tx, id, lock);
  return file && {
    subject: file, recordIds: [file.id], reference: file.reference,
    facts: {
      country: file.country, organisation: file.organisation, state: file.state,
      childConcerned: countsAsChild(file.content, now), handlingText: file.content.handling.codes.includes('H3'),
    },
  };
}
