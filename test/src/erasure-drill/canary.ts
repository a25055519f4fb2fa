import { inventPerson, otherSpelling } from '../drill/people.js';
import { seeded } from '../drill/random.js';

/** A person whose every field is a token found nowhere else, and the same person as another country looks for it. */
export function canaryPerson(seed: number) {
  const random = seeded(seed);
  const person = inventPerson(random);
  const tail = `${inventPerson(random).family}${inventPerson(random).family}`.toLowerCase();
  const canary = { ...person, family: person.family + tail };
  const mother = inventPerson(random);
  return {
    person: canary, asSought: otherSpelling(canary),
    place: `Port ${inventPerson(random).family}`, mother: `${mother.given} ${mother.family}`,
    noteHeld: `note-${inventPerson(random).family}-held`, noteSought: `note-${inventPerson(random).family}-sought`,
    freeText: `free text ${inventPerson(random).family}`,
    photograph: Buffer.from(`photograph ${inventPerson(random).family} ${inventPerson(random).family}`).toString('base64'),
  };
}
export type Canary = ReturnType<typeof canaryPerson>;

/** The file somebody really has: one row, by which the person comes in and by which they must not come back. */
export const canaryCsv = ({ person }: Canary): string => [
  'no,family,given,born,sex,nationality',
  `ERASE-1,${person.family},${person.given},${person.birthDate},${person.sex === 1 ? 'm' : 'f'},${person.nationality}`, '',
].join('\n');

const today = (): string => new Date().toISOString().slice(0, 10);

/** What the caseworker adds to the imported draft. */
export const heldInput = ({ person, place, mother, freeText, photograph }: Canary, reference: string) => ({
  ...commonInput(person, reference), kind: 'UNACCOMPANIED_MINOR', sought: false, freeText, photograph: { mediaType: 'image/png', base64: photograph },
  event: { dateFrom: today(), dateTo: today(), country: 'GR', place },
  relatives: [{ relation: 'MOTHER', name: { value: mother, script: 'Latn', part: 'FULL', kind: 'LEGAL' } }],
});
export const soughtInput = ({ asSought }: Canary, reference: string) => ({ ...commonInput(asSought, reference), kind: 'MISSING_CHILD', sought: true, relatives: [] });

const commonInput = (person: Canary['person'], reference: string) => ({
  reference, category: 'MIGRATION', dangerToLife: false, sourceGrade: 'A', informationGrade: '2',
  names: [
    { value: person.given, script: 'Latn', part: 'GIVEN', kind: 'LEGAL' }, { value: person.family, script: 'Latn', part: 'FAMILY', kind: 'LEGAL' },
  ],
  birth: { type: 'DATE', value: person.birthDate, precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
  sex: person.sex, nationalities: [person.nationality], languages: [], companions: [], documents: [], biometrics: [], indicators: [],
  handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Drill authority' } },
});
