import type { InformationGrade, MinimalRecord, SourceGrade } from '@homeward/shared';
import type { CaseContent } from '../../cases/index.js';
import { present } from '../../person/index.js';
import type { SelfCopy } from '../self-copy.js';

/** What the record says replaces; what was never published is kept where the database still has it. */
export const contentFromRecord = (record: MinimalRecord, copy: SelfCopy, kept: CaseContent | undefined): CaseContent => ({
  kind: record.kind, category: record.category, sought: record.sought, dangerToLife: record.dangerToLife, names: record.names, sex: record.sex,
  nationalities: record.nationalities, languages: record.languages, relatives: record.relatives, biometrics: record.biometrics,
  companions: kept?.companions ?? [], documents: kept?.documents ?? [], indicators: kept?.indicators ?? [],
  sourceGrade: copy.sourceGrade as SourceGrade, informationGrade: copy.informationGrade as InformationGrade,
  handling: {
    codes: record.handling.codes, notReleasableTo: record.handling.notReleasableTo, protectLocation: record.handling.protectLocation, contact: record.handling.contact,
    ...present({ releasableTo: record.handling.releasableTo, text: kept?.handling.text }),
  },
  ...present({ birth: record.birth, event: record.event, body: record.body, freeText: kept?.freeText, photograph: kept?.photograph }),
});
