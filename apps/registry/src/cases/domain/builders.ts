import { evolve } from './evolve.js';
import { register } from './decide.js';
import type { CaseContent, CaseFile } from './case-file.js';
import type { CaseEvent } from './events.js';

/** For tests: an invented person; a test says only what matters to it. */
export const contentOf = (changes: Partial<CaseContent> = {}): CaseContent => ({
  kind: 'MISSING_CHILD', category: 'MIGRATION', sought: true, dangerToLife: false,
  names: [{ value: 'Tamsin Oakvale', script: 'Latn', part: 'FULL', kind: 'LEGAL' }],
  birth: { type: 'DATE', value: '2015-06-01', precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
  sex: 2, nationalities: ['XXB'], languages: ['ara'], relatives: [], companions: [], documents: [], biometrics: [],
  handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Youth office of Sampletown' } },
  sourceGrade: 'A', informationGrade: '1', indicators: [], ...changes,
});

export const caseOf = (changes: Partial<CaseFile> = {}, now = new Date('2026-01-15T10:00:00Z')): CaseFile => {
  const { content = contentOf(), ...rest } = changes;
  const registered = register({
    type: 'RegisterCase', id: '018f0000-0000-7000-8000-000000000001', country: 'AT', organisation: 'at-child-protection', reference: 'AT-1', content, by: 'recorder', tip: false,
  }, now);
  return { ...evolve(undefined, registered), ...rest };
};

/** The case after these events. */
export const after = (file: CaseFile, ...events: readonly CaseEvent[]): CaseFile => events.reduce(evolve, file);
