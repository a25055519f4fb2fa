import { access, beRefused, CASE, succeed, type Case } from '../api.js';
import { must, mustEqual } from '../must.js';
import { foundInGreece, GERMAN_REFERENCE, GREEK_REFERENCE, missingInGermany } from '../person.js';
import type { Step } from '../step.js';

const greek = access('IDENTIFY_FOUND', GREEK_REFERENCE);
const german = access('SEARCH_MISSING', GERMAN_REFERENCE);
const ofCase = (id: string) => ({ caseId: ['ID!', id] }) as const;

export const registerInGreece: Step = {
  name: 'GR: a caseworker registers an unaccompanied minor who was found',
  run: async ({ greek: { caseworker }, now, remember }) => {
    const made = await succeed<Case>(caseworker, 'registerCase', { input: ['CaseInput!', foundInGreece(now)], ...greek }, CASE);
    mustEqual({ state: made.state, published: made.published }, { state: 'DRAFT', published: false }, 'a new case');
    remember('greekCase', made.id);
  },
};

export const publicationRefused: Step = {
  name: 'GR: publication is refused while there is no recorded permission',
  run: async ({ greek: { caseworker, supervisor }, recall }) => {
    const child = ofCase(recall('greekCase'));
    await beRefused(caseworker, 'publishCase', { ...child, ...greek }, CASE, ['PERMISSION_MISSING', 'NOT_PUBLISHABLE', 'WRONG_STATE']);
    await succeed<Case>(supervisor, 'validateCase', { ...child, ...greek }, CASE);
    await succeed<Case>(caseworker, 'activateCase', { ...child, ...greek }, CASE);
    await beRefused(caseworker, 'publishCase', { ...child, ...greek }, CASE, ['PERMISSION_MISSING', 'NOT_PUBLISHABLE']);
  },
};

export const validateCustody: Step = {
  name: 'GR: custody is recorded by the caseworker and validated by a supervisor, not by the same person',
  run: async ({ greek: { caseworker, supervisor }, recall, now }) => {
    const child = ofCase(recall('greekCase'));
    const since = new Date(now.getTime() - 19 * 86_400_000).toISOString().slice(0, 10);
    await succeed<Case>(caseworker, 'recordCustody', { ...child, status: ['CustodyStatus!', 'HELD'], since: ['String', since], ...greek }, CASE);
    await beRefused(caseworker, 'validateCustody', { ...child, ...greek }, CASE, ['NOT_AVAILABLE', 'SECOND_PERSON_REQUIRED']);
    await succeed<Case>(supervisor, 'validateCustody', { ...child, ...greek }, CASE);
  },
};

export const publishInGreece: Step = {
  name: 'GR: the guardian\'s written permission is recorded and the case is published',
  run: async ({ greek: { caseworker }, recall, remember }) => {
    const child = ofCase(recall('greekCase'));
    const permission = { basis: 'PERMISSION', answer: 'GIVEN', givenBy: 'Appointed guardian', capacity: 'GUARDIAN', scope: ['PUBLICATION', 'RELEASE', 'DISCLOSURE'], recipients: [], evidenceReference: 'GR-STORY-FORM-1' };
    const { permissions } = await succeed<Case>(caseworker, 'recordPermission', { ...child, input: ['PermissionInput!', permission], ...greek }, CASE);
    must(permissions[0] !== undefined, 'the recorded permission is not in the answer');
    remember('greekPermission', permissions[0].id);
    const published = await succeed<Case>(caseworker, 'publishCase', { ...child, ...greek }, CASE);
    mustEqual({ state: published.state, published: published.published }, { state: 'ACTIVE', published: true }, 'the published case');
  },
};

export const registerInGermany: Step = {
  name: 'DE: an investigator has a missing child on file: Arabic script, family name first, an age and no date',
  run: async ({ german: { investigator, 'police-supervisor': supervisor }, now, remember }) => {
    const made = await succeed<Case>(investigator, 'registerCase', { input: ['CaseInput!', missingInGermany(now)], ...german }, CASE);
    remember('germanCase', made.id);
    await succeed<Case>(supervisor, 'validateCase', { ...ofCase(made.id), ...german }, CASE);
    await succeed<Case>(investigator, 'activateCase', { ...ofCase(made.id), ...german }, CASE);
    const basis = { basis: 'LEGAL_BASIS', answer: 'NOT_ASKED', givenBy: 'Law on missing persons', capacity: 'AUTHORITY', scope: ['PUBLICATION', 'RELEASE', 'DISCLOSURE'], recipients: [], evidenceReference: 'DE-STORY-ORDER-1' };
    await succeed<Case>(investigator, 'recordPermission', { ...ofCase(made.id), input: ['PermissionInput!', basis], ...german }, CASE);
    await succeed<Case>(investigator, 'publishCase', { ...ofCase(made.id), ...german }, CASE);
  },
};

export const organisationsApart: Step = {
  name: 'GR: the police of the same country do not see the agency\'s case',
  run: async ({ greek: { investigator }, recall }) => {
    const { value } = await investigator.query<{ readonly code?: string }>('case', { id: ['ID!', recall('greekCase')], ...greek }, CASE);
    mustEqual(value.code, 'NOT_AVAILABLE', 'the case for another organisation');
  },
};
