import { countsAsChild } from '@homeward/shared';
import type { CaseFile, CaseStub } from '../../cases/index.js';
import { biometricOf, birthToApi, bodyToApi, handlingToApi, nameOf, relativeOf, sightingToApi } from '../../person/index.js';
import { endedBecause, type Permission } from '../../permissions/index.js';
import type { Publication } from '../../publication/index.js';
import type { CaseView } from '../case-view.js';
import type { CaseStubType, CaseType, PermissionType, PublicationType } from './case.type.js';

/** Domain → API. What the decision did not allow is not there to be asked for. */
export function caseToApi(view: CaseView): CaseType {
  const { file } = view;
  const receipt: CaseType = { id: file.id, reference: file.reference, state: file.state, version: file.version, unverified: file.tip && file.validatedBy === undefined, published: view.publication !== undefined };
  if (view.fields !== 'FULL' || file.state === 'ERASED') return receipt;
  return { ...receipt, ...contentToApi(file, view.now), ...statusToApi(file), permissions: view.permissions.map((permission) => permissionToApi(permission, file, view.now)), publication: view.publication ? publicationToApi(view.publication, file) : null };
}

const contentToApi = ({ content }: CaseFile, now: Date): Partial<CaseType> => ({
  kind: content.kind, category: content.category, sought: content.sought, dangerToLife: content.dangerToLife, childConcerned: countsAsChild(content, now),
  names: content.names.map(nameOf), birth: content.birth ? birthToApi(content.birth) : null, sex: content.sex,
  nationalities: [...content.nationalities], languages: [...content.languages],
  event: content.event ? sightingToApi(content.event) : null, body: content.body ? bodyToApi(content.body) : null,
  relatives: content.relatives.map(relativeOf), companions: [...content.companions],
  documents: content.documents.map(({ type, number }) => ({ type, number })), biometrics: content.biometrics.map(biometricOf),
  handling: handlingToApi(content.handling), sourceGrade: content.sourceGrade, informationGrade: content.informationGrade,
  freeText: content.freeText ?? null, photograph: content.photograph ? { mediaType: content.photograph.mediaType, base64: content.photograph.base64 } : null,
  indicators: [...content.indicators],
});

const statusToApi = ({ custody, validatedBy, closingReason, suspensionReason, review }: CaseFile): Partial<CaseType> => ({
  custody: { status: custody.status, since: custody.since ?? null, validated: custody.validatedBy !== undefined },
  validated: validatedBy !== undefined, closingReason: closingReason ?? null, suspensionReason: suspensionReason ?? null, reviewDueAt: review.dueAt,
});

function permissionToApi(permission: Permission, file: CaseFile, now: Date): PermissionType {
  const ended = endedBecause(permission, file.content, now);
  const { id, basis, answer, givenBy, capacity, scope, recipients, evidenceReference, expiresAt } = permission;
  return { id, basis, answer, givenBy: givenBy ?? null, capacity: capacity ?? null, scope: [...scope], recipients: [...recipients], evidenceReference, expiresAt: expiresAt ?? null, inForce: ended === undefined, endedReason: ended ?? null };
}

const publicationToApi = ({ publicationId, version, expiresAt, caseVersion, acceptedVersion, problem }: Publication, file: CaseFile): PublicationType => ({
  publicationId, version, expiresAt, upToDate: caseVersion === file.version, acceptedVersion: acceptedVersion ?? null, problem: problem?.reason ?? null, problemWhere: problem?.where ?? null,
});

export const stubToApi = ({ id, reference, kind, state, version, published, reviewDueAt }: CaseStub): CaseStubType => ({ id, reference, kind, state, version, published, reviewDueAt });
