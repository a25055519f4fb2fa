import { present } from '../../person/index.js';
import type { CaseContent, CaseFile } from '../domain/index.js';
import type { PersonCaseRow } from './person-case.entity.js';

/** Row ↔ domain: names every member both ways, so that a new column is a decision and not an accident. */
export function rowOf(file: CaseFile): PersonCaseRow {
  const { custody, review, source } = file;
  return {
    id: file.id, country: file.country, organisation: file.organisation, reference: file.reference,
    sourceSystem: source?.system ?? null, sourceId: source?.id ?? null, contentHash: source?.contentHash ?? null,
    state: file.state, version: file.version, ...contentColumns(file.content),
    custodyStatus: custody.status, custodySince: custody.since ?? null, custodyRecordedBy: custody.recordedBy ?? null,
    custodyValidatedBy: custody.validatedBy ?? null, custodyValidatedAt: custody.validatedAt ?? null,
    tip: file.tip, recordedBy: file.recordedBy, validatedBy: file.validatedBy ?? null, validatedAt: file.validatedAt ?? null,
    closingReason: file.closingReason ?? null, suspensionReason: file.suspensionReason ?? null,
    reviewDueAt: review.dueAt, reviewNoticeDays: review.noticeDays ?? null, unreviewedSince: review.unreviewedSince ?? null,
    registeredAt: file.registeredAt, changedAt: file.changedAt,
  };
}

const contentColumns = (content: CaseContent) => ({
  kind: content.kind, category: content.category, sought: content.sought, dangerToLife: content.dangerToLife,
  names: content.names, birth: content.birth ?? null, sex: content.sex, nationalities: content.nationalities, languages: content.languages,
  event: content.event ?? null, body: content.body ?? null, relatives: content.relatives, companions: content.companions,
  documents: content.documents, biometrics: content.biometrics, handling: content.handling,
  sourceGrade: content.sourceGrade, informationGrade: content.informationGrade,
  freeText: content.freeText ?? null, photograph: content.photograph ?? null, indicators: content.indicators,
});

export function fileOf(row: PersonCaseRow): CaseFile {
  const { sourceSystem, sourceId, contentHash } = row;
  const source = sourceSystem && sourceId && contentHash ? { system: sourceSystem, id: sourceId, contentHash } : undefined;
  return {
    id: row.id, country: row.country, organisation: row.organisation, reference: row.reference, state: row.state, version: row.version, content: contentOf(row),
    custody: { status: row.custodyStatus, ...present({ since: row.custodySince, recordedBy: row.custodyRecordedBy, validatedBy: row.custodyValidatedBy, validatedAt: row.custodyValidatedAt }) },
    tip: row.tip, recordedBy: row.recordedBy,
    review: { dueAt: row.reviewDueAt, ...present({ noticeDays: row.reviewNoticeDays, unreviewedSince: row.unreviewedSince }) },
    registeredAt: row.registeredAt, changedAt: row.changedAt,
    ...present({ source, validatedBy: row.validatedBy, validatedAt: row.validatedAt, closingReason: row.closingReason, suspensionReason: row.suspensionReason }),
  };
}

const contentOf = (row: PersonCaseRow): CaseContent => ({
  kind: row.kind, category: row.category, sought: row.sought, dangerToLife: row.dangerToLife,
  names: row.names, sex: row.sex, nationalities: row.nationalities, languages: row.languages,
  relatives: row.relatives, companions: row.companions, documents: row.documents, biometrics: row.biometrics, handling: row.handling,
  sourceGrade: row.sourceGrade, informationGrade: row.informationGrade, indicators: row.indicators,
  ...present({ birth: row.birth, event: row.event, body: row.body, freeText: row.freeText, photograph: row.photograph }),
});
