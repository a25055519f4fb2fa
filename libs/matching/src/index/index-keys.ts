import { companionKey, documentKey } from '../frequencies/frequency-keys.js';
import type { Frequencies } from '../frequencies/frequencies.js';
import { skeletonKey } from '../names/name-frequency.js';
import type { PreparedRecord } from '../score/prepared.js';
import { birthdayKeys, birthdayLookups } from './birthday-keys.js';
import { kinKeys, nameAndYearKeys, nearNames, pairKeys, skeletonsOfForms } from './name-keys.js';

/** A key borne by more live records than this is never looked up alone. */
const MOST_ALONE = 60;
/** A name borne by more than this is not even looked up with a year of birth. */
const MOST_WITH_YEAR = 1000;
const SLACK_YEARS = 1;

const relativeForms = (ready: PreparedRecord): PreparedRecord['names'] => ready.relatives.flatMap((relative) => relative.forms);
const aloneKeys = (ready: PreparedRecord): string[] =>
  [...skeletonsOfForms(ready.names).map(skeletonKey), ...ready.record.documents.map(documentKey), ...ready.record.companions.map(companionKey)];

/** All keys under which a record is filed. */
export const filingKeys = (ready: PreparedRecord): string[] => [...new Set([
  ...aloneKeys(ready),
  ...pairKeys(ready.names),
  ...nameAndYearKeys(ready.names, ready.birth, 0).map(({ key }) => key),
  ...nearNames(ready.names).flatMap(({ keys }) => keys),
  ...kinKeys(ready.names, relativeForms(ready)),
  ...birthdayKeys(ready.birth, ready.record.sex),
])];

/**
 * The keys under which its counterparts would be filed. What is too common is left out by the counts of the whole, so
 * that every share of the records decides alike.
 */
export const lookupKeys = (ready: PreparedRecord, frequencies: Frequencies): string[] => [...new Set([
  ...aloneKeys(ready).filter((key) => frequencies.count(key) <= MOST_ALONE),
  ...pairKeys(ready.names),
  ...nameAndYearKeys(ready.names, ready.birth, SLACK_YEARS).filter(({ nameKey }) => frequencies.count(nameKey) <= MOST_WITH_YEAR).map(({ key }) => key),
  ...nearNames(ready.names).filter(({ nameKey }) => frequencies.count(nameKey) <= MOST_ALONE).flatMap(({ keys }) => keys),
  ...kinKeys(ready.names, relativeForms(ready)),
  ...birthdayLookups(ready.birth, ready.record.sex),
])];
