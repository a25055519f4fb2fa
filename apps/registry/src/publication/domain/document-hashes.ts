import { keyedHash, type EpochSecret, type MinimalRecord } from '@homeward/shared';
import type { CaseDocument } from '../../cases/index.js';

/** One spelling of a number, so that two nodes hash the same: compatibility form, upper case, letters and digits alone. */
export const canonicalNumber = (number: string): string => number.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** One hash for each document and each epoch in force, newest epoch first, at most what a record can hold. */
export const documentHashes = (documents: readonly CaseDocument[], epochs: readonly EpochSecret[]): MinimalRecord['documents'] =>
  epochs.flatMap((epoch) => documents.map(({ type, number }) => ({ type, ...keyedHash(epoch, canonicalNumber(number)) }))).slice(0, MAX_DOCUMENTS);
const MAX_DOCUMENTS = 10;
