import { birthKey } from '../birth/birth-keys.js';
import { nationalityKey, tellingNationalities } from '../fields/compare-nationality.js';
import { sheetKeys } from '../fields/sheet-texts.js';
import { countingKeys } from '../names/name-frequency.js';
import type { DocumentRecord, PersonRecord } from '../record/person-record.js';
import { prepare, type PreparedRecord } from '../score/prepared.js';

export const documentKey = (document: DocumentRecord): string => `document:${JSON.stringify([document.epoch, document.type, document.hash])}`;
export const companionKey = (id: string): string => `companion:${id}`;

const keysOf = ({ record, names, birth, biometrics, sheet }: PreparedRecord): string[] => [
  ...names.flatMap((form) => form.words.flatMap(({ token }) => countingKeys(token))),
  ...(birth === undefined ? [] : [birthKey(birth) ?? []].flat()),
  ...tellingNationalities(record.nationalities).map(nationalityKey),
  ...record.documents.map(documentKey),
  ...record.companions.map(companionKey),
  ...biometrics.map((code) => code.kind),
  ...(sheet === undefined ? [] : sheetKeys(sheet)),
];

/** Every key of a record whose number of bearers the engine may ask for: what a shared store must count. No key twice. */
export const frequencyKeys = (record: PersonRecord): readonly string[] => frequencyKeysOf(prepare(record));
export const frequencyKeysOf = (ready: PreparedRecord): readonly string[] => [...new Set(keysOf(ready))];
