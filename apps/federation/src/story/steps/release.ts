import { beRefused, access, CANDIDATE, listCandidates, readCandidate, succeed, type Candidate } from '../api.js';
import { eventually, must, mustEqual, mustNotContain } from '../must.js';
import { GERMAN_REFERENCE, GREEK_REFERENCE, GREEK_SECRETS } from '../person.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';

const greek = access('IDENTIFY_FOUND', GREEK_REFERENCE);
const german = access('SEARCH_MISSING', GERMAN_REFERENCE);
const PATIENCE_MS = 15_000;

export type Country = 'GR' | 'DE';

/** The candidate as that country's reviewer sees it; undefined while there is nothing to see. */
export async function readAs({ greek: { caseworker }, german: { investigator }, recall }: World, who: Country): Promise<Candidate | undefined> {
  const { value } = who === 'GR'
    ? await readCandidate(caseworker, recall('candidate'), 'IDENTIFY_FOUND', GREEK_REFERENCE)
    : await readCandidate(investigator, recall('candidate'), 'SEARCH_MISSING', GERMAN_REFERENCE);
  return value.__typename === 'Candidate' ? value : undefined;
}

/** Waits until that side's candidate has reached the state. */
export const reaches = (world: World, who: Country, state: string): Promise<Candidate> => eventually(`state ${state} at ${who}`, PATIENCE_MS, async () => {
  const seen = await readAs(world, who);
  return seen?.state === state ? seen : undefined;
});

export const release: Step = {
  name: 'GR: sees the nudge, takes the candidate, and releases it with three fields ticked',
  run: async (world) => {
    const { greek: { caseworker }, recall } = world;
    const id = { id: ['ID!', recall('candidate')] } as const;
    await eventually('the nudge at GR', PATIENCE_MS, async () => ((await readAs(world, 'GR'))?.nudges === 1 ? true : undefined));
    await succeed<Candidate>(caseworker, 'assignCandidate', { ...id, assignee: ['String', caseworker.login], ...greek }, CANDIDATE);
    await succeed<Candidate>(caseworker, 'releaseCandidate', { ...id, fields: ['[ReleaseField!]!', ['SEX', 'AGE_GROUP', 'HEIGHT']], ...greek }, CANDIDATE);
    await reaches(world, 'GR', 'RELEASED');
  },
};

export const germanySeesWhatWasTicked: Step = {
  name: 'DE: sees its own values, levels and bits, the contact and the three ticked fields, and no more',
  run: async (world) => {
    const seen = await reaches(world, 'DE', 'RELEASED');
    mustEqual(Object.entries(seen.counterpart ?? {}).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)).map(([name]) => name).toSorted(),
      ['ageGroup', 'contact', 'country', 'heightCm', 'sex'], 'what DE is told of the child');
    must(seen.evidence.length > 0 && seen.evidence.every(({ otherValue }) => otherValue === null), 'DE sees the other record\'s values');
    must(seen.evidence.some(({ ownValue }) => ownValue !== null), 'DE does not see its own values');
    const { bytes } = await readCandidate(world.german.investigator, world.recall('candidate'), 'SEARCH_MISSING', GERMAN_REFERENCE);
    mustNotContain(bytes + (await listCandidates(world.german.investigator)).bytes, GREEK_SECRETS, 'what DE sees after release');
  },
};

export const confirm: Step = {
  name: 'Both sides judge; two people, one of each country, confirm',
  run: async (world) => {
    const { greek: { caseworker }, german: { investigator }, recall } = world;
    const verdict = { id: ['ID!', recall('candidate')], verdict: ['Verdict!', 'CONFIRM'] } as const;
    await succeed<Candidate>(investigator, 'judgeCandidate', { ...verdict, ...german }, CANDIDATE);
    await beRefused(investigator, 'judgeCandidate', { ...verdict, ...german }, CANDIDATE, ['WRONG_STATE', 'SECOND_PERSON_REQUIRED', 'NOT_POSSIBLE_NOW']);
    mustEqual((await reaches(world, 'GR', 'RELEASED')).state, 'RELEASED', 'the state after one key');
    await succeed<Candidate>(caseworker, 'judgeCandidate', { ...verdict, ...greek }, CANDIDATE);
    const confirmed = await Promise.all([reaches(world, 'GR', 'CONFIRMED'), reaches(world, 'DE', 'CONFIRMED')]);
    for (const { judgements } of confirmed) mustEqual(judgements.filter(({ kind }) => kind === 'CONFIRM').map(({ side }) => side).toSorted(), ['DECIDING', 'OTHER'], 'the two keys');
  },
};
