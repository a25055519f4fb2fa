import type { CaseContent } from '../../cases/index.js';
import { biometricOf, birthFromApi, bodyOf, handlingFromApi, nameOf, present, relativeOf, sightingOf } from '../../person/index.js';
import type { CaseInput } from './case.input.js';

/** API → domain, of an input that was validated; names every member. */
export const contentFromInput = (input: CaseInput): CaseContent => ({
  kind: input.kind, category: input.category, sought: input.sought, dangerToLife: input.dangerToLife,
  names: input.names.map(nameOf), sex: input.sex, nationalities: [...input.nationalities], languages: [...input.languages],
  relatives: input.relatives.map(relativeOf), companions: [...input.companions],
  documents: input.documents.map(({ type, number }) => ({ type, number })), biometrics: input.biometrics.map(biometricOf),
  handling: handlingFromApi(input.handling), sourceGrade: input.sourceGrade, informationGrade: input.informationGrade,
  indicators: [...input.indicators],
  ...present({
    birth: input.birth && birthFromApi(input.birth), event: input.event && sightingOf(input.event), body: input.body && bodyOf(input.body),
    freeText: input.freeText, photograph: input.photograph && { mediaType: input.photograph.mediaType, base64: input.photograph.base64 },
  }),
});
