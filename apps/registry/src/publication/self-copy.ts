import { z } from 'zod';
import { minimalRecord, type MinimalRecord } from '@homeward/shared';
import type { CaseFile } from '../cases/index.js';
import { ANSWERS, BASES, CAPACITIES, type Permission } from '../permissions/index.js';
import { present } from '../person/index.js';
import type { Publication } from './domain/publication.js';

/** What a node says to itself beside each record, so that a restored one finds what it had published. */
export const selfCopy = z.object({
  caseId: z.uuid(), organisation: z.string().max(60), reference: z.string().max(80), caseVersion: z.int().min(1),
  recordedBy: z.string().max(60), validatedBy: z.string().max(60).optional(),
  sourceSystem: z.string().max(60).optional(), sourceId: z.string().max(200).optional(), contentHash: z.string().max(60).optional(),
  sourceGrade: z.string().max(1), informationGrade: z.string().max(1), reviewDueAt: z.iso.datetime(),
  record: minimalRecord,
  /** What the publication rests on. Absent from copies made before it was kept. */
  permission: z.object({
    id: z.uuid(), basis: z.enum(BASES), answer: z.enum(ANSWERS), givenBy: z.string().max(300).optional(), capacity: z.enum(CAPACITIES).optional(), recipients: z.array(z.string().max(2)).max(300),
    evidenceReference: z.string().max(300), expiresAt: z.iso.datetime().optional(), recordedBy: z.string().max(60), recordedAt: z.iso.datetime(),
  }).optional(),
});
export type SelfCopy = z.infer<typeof selfCopy>;
/** Beside an erase marker; no person in it. */
export const selfErasure = z.object({ erased: z.literal(true), organisation: z.string().max(60) });

export const selfCopyOf = (file: CaseFile, publication: Publication, record: MinimalRecord, permission: Permission): SelfCopy => ({
  caseId: file.id, organisation: file.organisation, reference: file.reference, caseVersion: publication.caseVersion, recordedBy: file.recordedBy,
  ...(file.validatedBy ? { validatedBy: file.validatedBy } : {}),
  ...(file.source ? { sourceSystem: file.source.system, sourceId: file.source.id, contentHash: file.source.contentHash } : {}),
  sourceGrade: file.content.sourceGrade, informationGrade: file.content.informationGrade, reviewDueAt: file.review.dueAt.toISOString(), record,
  permission: {
    id: permission.id, basis: permission.basis, answer: permission.answer, recipients: [...permission.recipients], evidenceReference: permission.evidenceReference,
    recordedBy: permission.recordedBy, recordedAt: permission.recordedAt.toISOString(), ...present({ givenBy: permission.givenBy ?? null, capacity: permission.capacity ?? null, expiresAt: permission.expiresAt?.toISOString() ?? null }),
  },
});

/**
 * The permission that comes back with a restored publication: for publication alone. Had it been withdrawn, the record
 * would have left the topics; of release and disclosure the topics say nothing, so people record those again.
 */
export const permissionOfCopy = ({ caseId, organisation, permission }: SelfCopy, country: string): Permission | undefined => permission && {
  id: permission.id, caseId, country, organisation, basis: permission.basis, answer: permission.answer, scope: ['PUBLICATION'], recipients: permission.recipients,
  evidenceReference: permission.evidenceReference, recordedBy: permission.recordedBy, recordedAt: new Date(permission.recordedAt),
  ...(permission.givenBy ? { givenBy: permission.givenBy } : {}), ...(permission.capacity ? { capacity: permission.capacity } : {}), ...(permission.expiresAt ? { expiresAt: new Date(permission.expiresAt) } : {}),
};
