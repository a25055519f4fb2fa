import type { Role } from '@homeward/shared';

/** A sample login. All of these people are invented. */
export interface SamplePerson {
  readonly login: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; absent for the liaison officer, who is accredited by the federation and not by a country. */
  readonly country?: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
}

/** For development and tests only: the provider is never part of a real federation. */
export const SAMPLE_PASSWORD = 'homeward-sample';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  GR: ['Eleni Papadaki', 'Nikos Vlachos', 'Maria Kanelli', 'Petros Galanis', 'Sofia Rallis'],
  DE: ['Jana Hollweg', 'Karsten Brinkhof', 'Mirja Stolten', 'Uwe Dahlkamp', 'Heike Rosenau'],
  SE: ['Elsa Brannvall', 'Nils Tornquist', 'Maja Hedlof', 'Gustav Ekeroth', 'Karin Sundell'],
};

const DUTIES: readonly { readonly title: string; readonly organisation: string; readonly role: Role }[] = [
  { title: 'caseworker', organisation: 'child-protection', role: 'CASEWORKER' },
  { title: 'supervisor', organisation: 'child-protection', role: 'SUPERVISOR' },
  { title: 'investigator', organisation: 'police', role: 'INVESTIGATOR' },
  { title: 'police-supervisor', organisation: 'police', role: 'SUPERVISOR' },
  { title: 'auditor', organisation: 'child-protection', role: 'AUDITOR' },
];

const peopleOf = (country: string): readonly SamplePerson[] => DUTIES.map(({ title, organisation, role }, index) => ({
  login: `${country.toLowerCase()}-${title}`,
  name: NAMES[country]?.[index] ?? `${country} ${title}`,
  country, organisation: `${country.toLowerCase()}-${organisation}`, roles: [role],
}));

export const LIAISON: SamplePerson = { login: 'liaison', name: 'Ines Corvello', organisation: 'liaison-desk', roles: ['LIAISON'] };

export const samplePeople = (countries: readonly string[]): readonly SamplePerson[] => [...countries.flatMap(peopleOf), LIAISON];
