import { access, beRefused, CANDIDATE, DISCLOSURE, succeed, type Candidate, type Connection } from '../api.js';
import type { Refusal } from '../graphql.js';
import { eventually, must, mustEqual, mustNotContain } from '../must.js';
import { GERMAN_REFERENCE, GREEK_REFERENCE } from '../person.js';
import type { Step } from '../step.js';
import { reaches } from './release.js';

interface Disclosure {
  readonly __typename: 'Disclosure'; readonly id: string; readonly candidateId: string; readonly ticked: readonly string[];
  readonly content: { readonly names: readonly { readonly value: string }[] | null; readonly birth: { readonly value: string } | null; readonly relatives: readonly unknown[] | null; readonly photograph: { readonly base64: string } | null; readonly custody: string | null } | null;
}
const greek = access('IDENTIFY_FOUND', GREEK_REFERENCE);
const german = access('SEARCH_MISSING', GERMAN_REFERENCE);
const TICKED = ['NAMES', 'BIRTH', 'PHOTOGRAPH'];

export const disclose: Step = {
  name: 'GR: a caseworker may not disclose; a supervisor does, ticking names, birth and photograph',
  run: async ({ greek: { caseworker, supervisor }, recall }) => {
    const ticked = { id: ['ID!', recall('candidate')], fields: ['[DisclosureField!]!', TICKED] } as const;
    await beRefused(caseworker, 'discloseCandidate', { ...ticked, ...greek }, CANDIDATE, ['NOT_AVAILABLE', 'SECOND_PERSON_REQUIRED']);
    await succeed<Candidate>(supervisor, 'discloseCandidate', { ...ticked, ...greek }, CANDIDATE);
  },
};

export const disclosureArrives: Step = {
  name: 'DE: the disclosure arrives, with the ticked fields and nothing else',
  run: async ({ german: { investigator }, recall, remember }) => {
    const id = await eventually('the disclosure at DE', 15_000, async () => {
      const { value } = await investigator.query<Connection<{ id: string; candidateId: string }>>('disclosures', { first: ['Int', 20] }, '{ edges { node { id candidateId } } }');
      return value.edges.map(({ node }) => node).find(({ candidateId }) => candidateId === recall('candidate'))?.id;
    });
    remember('disclosure', id);
    const { value, bytes } = await investigator.query<Disclosure | Refusal>('disclosure', { id: ['ID!', id], ...german }, DISCLOSURE);
    must(value.__typename === 'Disclosure', `DE cannot read the disclosure: ${JSON.stringify(value)}`);
    mustEqual([...value.ticked].toSorted(), [...TICKED].toSorted(), 'the disclosed fields');
    mustEqual([value.content?.names?.[0]?.value, value.content?.birth?.value, value.content?.custody ?? null], ['Yousef AL-HASSAN', '2011-03-14', null], 'the disclosed values');
    must((value.content?.photograph?.base64 ?? '').length > 0, 'the photograph did not arrive');
    mustNotContain(bytes, ['Amina', 'Vathy', '37.75', 'asks for his mother'], 'the disclosure');
  },
};

export const establishIdentity: Step = {
  name: 'DE: the family recognises the photograph; identity is established on both sides',
  run: async (world) => {
    await succeed<Candidate>(world.german.investigator, 'establishIdentity', { id: ['ID!', world.recall('candidate')], method: ['IdentificationMethod!', 'PHOTOGRAPH'], ...german }, CANDIDATE);
    await Promise.all([reaches(world, 'GR', 'IDENTITY_ESTABLISHED'), reaches(world, 'DE', 'IDENTITY_ESTABLISHED')]);
  },
};
