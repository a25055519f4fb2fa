import { z } from 'zod';
import { minimalRecord, type MinimalRecord } from '@homeward/shared';
import type { CaseFile } from '../cases/index.js';
import type { Publication } from './domain/publication.js';

/** What a node says to itself beside each record, so that a restored one finds what it had published. */
export const selfCopy = z.object({
  caseId: z.uuid(), organisation: z.string().max(60), reference: z.string().max(80), caseVersion: z.int().min(1),
  recordedBy: z.string().max(60), validatedBy: z.string().max(60).optional(),
  sourceSystem: z.string().max(60).optional(), sourceId: z.string().max(200).optional(), contentHash: z.string().max(60).optional(),
  sourceGrade: z.string().max(1), informationGrade: z.string().max(1), reviewDueAt: z.iso.datetime(),
  record: minimalRecord,
});
export type SelfCopy = z.infer<typeof selfCopy>;
/** Beside an erase marker; no person in it. */
export const selfErasure = z.object({ erased: z.literal(true), organisation: z.string().max(60) });

export const selfCopyOf = (file: CaseFile, publication: Publication, record: MinimalRecord): SelfCopy => ({
  caseId: file.id, organisation: file.organisation, reference: file.reference, caseVersion: publication.caseVersion, recordedBy: file.recordedBy,
  ...(file.validatedBy ? { validatedBy: file.validatedBy } : {}),
  ...(file.source ? { sourceSystem: file.source.system, sourceId: file.source.id, contentHash: file.source.contentHash } : {}),
  sourceGrade: file.content.sourceGrade, informationGrade: file.content.informationGrade, reviewDueAt: file.review.dueAt.toISOString(), record,
});
