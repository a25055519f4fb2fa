import { inventPerson, otherSpelling, type InventedPerson } from '../drill/people.js';
import type { Random } from '../drill/random.js';
import type { PublishedCase } from '../drill/casework.js';

/** A child in custody: whatever the fisher cannot know is a token found nowhere else. */
export interface Child {
  readonly reference: string;
  readonly person: InventedPerson;
  readonly place: string; readonly mother: string; readonly freeText: string; readonly photograph: string; readonly authority: string; readonly email: string;
  readonly mark: string; readonly hair: string;
  /** Known to the fisher as well, e.g. from the child's passport. */
  readonly passport: string;
}
export interface HeldChild extends Child, PublishedCase {}

export function inventChild(random: Random, number: number): Child {
  const word = () => inventPerson(random).family;
  const person = inventPerson(random);
  return {
    reference: `HELD-${String(number)}-${word()}`, person: { ...person, family: person.family + word().toLowerCase() },
    place: `Port ${word()}`, mother: `${word()} ${word()}`, freeText: `free text ${word()}`, photograph: Buffer.from(`photograph ${word()} ${word()}`).toString('base64'),
    authority: `Shelter ${word()}`, email: `${word().toLowerCase()}@shelter.example`, mark: `MARK_${word().toUpperCase()}`, hair: `hair ${word()}`.slice(0, 20),
    passport: `P${String(10_000_000 + random.below(80_000_000))}`,
  };
}

const today = (): string => new Date().toISOString().slice(0, 10);
export const heldInput = (child: Child) => ({
  ...plainInput(child.reference, child.person), kind: 'UNACCOMPANIED_MINOR', sought: false, freeText: child.freeText, photograph: { mediaType: 'image/png', base64: child.photograph },
  event: { dateFrom: today(), dateTo: today(), country: 'GR', place: child.place },
  body: { hairColour: { value: child.hair, observedOn: today() }, marks: [{ code: child.mark, observedOn: today() }] },
  relatives: [{ relation: 'MOTHER', name: { value: child.mother, script: 'Latn', part: 'FULL', kind: 'LEGAL' } }],
  documents: [{ type: 'PASSPORT', number: child.passport }],
  handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: child.authority, email: child.email } },
});

/** Who somebody says they look for: what people outside know of a child, and a reference of their own. */
export interface Sought { readonly reference: string; readonly person: InventedPerson; readonly passport: string }
/** The child as the fisher writes it down: nearly the same names, so that no byte of the child's own comes from the fisher. */
export const asFished = ({ person, passport }: Child, reference: string): Sought => {
  const spelled = otherSpelling({ ...person, family: person.given });
  return { reference, passport, person: { ...otherSpelling(person), given: spelled.family } };
};
/** Somebody who is in no record: as like the other as can be, for the answers to be alike. */
export const nobody = (random: Random, { person }: Sought, reference: string): Sought =>
  ({ reference, passport: `N${String(10_000_000 + random.below(80_000_000))}`, person: { ...inventPerson(random), sex: person.sex, nationality: person.nationality } });

export interface Claim { readonly kind: string; readonly sought: boolean; readonly longAgo?: boolean; readonly companions?: readonly string[]; readonly dangerToLife?: boolean }
export const madeUpInput = ({ reference, person, passport }: Sought, claim: Claim) => ({
  ...plainInput(reference, person), kind: claim.kind, sought: claim.sought, dangerToLife: claim.dangerToLife ?? false, documents: [{ type: 'PASSPORT', number: passport }], companions: claim.companions ?? [],
  ...(claim.longAgo ? { event: { dateFrom: '2019-01-01', dateTo: '2019-01-02', country: 'TR' } } : {}),
});

const plainInput = (reference: string, person: InventedPerson) => ({
  reference, category: 'MIGRATION', dangerToLife: false, sourceGrade: 'A', informationGrade: '2',
  names: [{ value: person.given, script: 'Latn', part: 'GIVEN', kind: 'LEGAL' }, { value: person.family, script: 'Latn', part: 'FAMILY', kind: 'LEGAL' }],
  birth: { type: 'DATE', value: person.birthDate, precision: 'DAY', calendar: 'GREGORIAN', estimated: false },
  sex: person.sex, nationalities: [person.nationality], languages: [], relatives: [], companions: [] as readonly string[], biometrics: [], indicators: [],
  handling: { codes: ['H0'], notReleasableTo: [], protectLocation: true, contact: { authority: 'Drill authority' } },
});

/** What must not be found with the fisher, by name; ids too, for to know one is to know that there is somebody. */
export const tokensOf = (child: HeldChild): Readonly<Record<string, string>> => ({
  given: child.person.given, family: child.person.family, place: child.place, mother: child.mother, 'free text': child.freeText, photograph: child.photograph,
  authority: child.authority, email: child.email, mark: child.mark, hair: child.hair, reference: child.reference, 'case id': child.caseId, 'publication id': child.publicationId,
});
