import { failure, MAX_RECORD_BYTES, minimalRecordStrict, RECORD_SCHEMA, success, type MinimalRecord, type Result } from '@homeward/shared';
import type { CaseContent, CaseFile } from '../../cases/index.js';
import { refused, type Refused } from '../../platform/refusal.js';

type RecordDocument = MinimalRecord['documents'][number];
export interface PublicationFacts {
  readonly publicationId: string;
  readonly version: number;
  readonly expiresAt: Date;
  /** Countries of the permission; empty means that it does not narrow. */
  readonly recipients: readonly string[];
  /** Publication ids of the companions that are published. */
  readonly companions: readonly string[];
  /** Keyed hashes of the document numbers. */
  readonly documents: readonly RecordDocument[];
}

/**
 * All that ever leaves the node before a disclosure, member by member (design section 5). A member that is not written
 * here stays here: reference, grades, free text, photograph, indicators, plain numbers, who recorded it.
 */
export function minimalRecordOf(file: CaseFile, facts: PublicationFacts): Result<MinimalRecord, Refused> {
  const { content, custody } = file;
  const record = minimalRecordStrict.parse({
    schema: RECORD_SCHEMA, publicationId: facts.publicationId, version: facts.version, country: file.country, kind: content.kind, category: content.category,
    expiresAt: facts.expiresAt.toISOString(), sought: content.sought, dangerToLife: content.dangerToLife,
    custody: { status: custody.status, validated: custody.validatedBy !== undefined, ...(custody.since ? { since: custody.since } : {}) },
    names: content.names, sex: content.sex, nationalities: content.nationalities, languages: content.languages,
    ...(content.birth ? { birth: content.birth } : {}), ...(content.event ? { event: content.event } : {}), ...(content.body ? { body: content.body } : {}),
    relatives: content.relatives, companions: facts.companions, documents: facts.documents, biometrics: content.biometrics,
    handling: handlingOf(content, facts.recipients),
  });
  const bytes = Buffer.byteLength(JSON.stringify({ ...record, biometrics: [] }));
  return bytes <= MAX_RECORD_BYTES ? success(record) : failure(refused('NOT_PUBLISHABLE', TOO_LARGE));
}
const TOO_LARGE = { field: 'case', code: 'tooLarge', message: 'The record would be larger than 4 KB. Shorten names, marks or relatives.' };

/** The permission's recipients can only narrow what handling allows. The handling text stays here. */
function handlingOf({ handling }: CaseContent, recipients: readonly string[]): unknown {
  const { codes, releasableTo, notReleasableTo, protectLocation, contact } = handling;
  const narrowed = recipients.length === 0 ? releasableTo : recipients.filter((country) => releasableTo?.includes(country) ?? true);
  return { codes, notReleasableTo, protectLocation, contact, ...(narrowed ? { releasableTo: narrowed } : {}) };
}
