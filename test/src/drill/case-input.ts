import type { InventedPerson } from './people.js';

interface Subject { readonly reference: string; readonly held: boolean; readonly person: InventedPerson }

/** The case as its country writes it down; each amendment changes the note and the height, never who it is. */
export const caseInput = ({ reference, held, person }: Subject, amendment: number) => ({
  reference, kind: held ? 'UNACCOMPANIED_MINOR' : 'MISSING_CHILD', category: 'MIGRATION', sought: !held, dangerToLife: false,
  sourceGrade: 'A', informationGrade: '2', freeText: `Note ${String(amendment)}.`,
  names: [
    { value: person.given, script: 'Latn', part: 'GIVEN', kind: 'LEGAL' },
    { value: person.family, script: 'Latn', part: 'FAMILY', kind: 'LEGAL' },
  ],
  birth: { type: 'DATE', value: person.birthDate, precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
  sex: person.sex, nationalities: [person.nationality], languages: [],
  body: { heightCm: { value: 150 + (amendment % 3), observedOn: '2026-01-15' }, marks: [] },
  relatives: [], companions: [], documents: [], biometrics: [], indicators: [],
  handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Drill authority' } },
});
