import { DESK_CANDIDATE, succeed, type Connection } from '../api.js';
import type { Arguments } from '../graphql.js';
import { eventually, must, mustEqual, mustNotContain } from '../must.js';
import { GERMAN_SECRETS, GREEK_SECRETS } from '../person.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';
import { readAs } from './release.js';

interface DeskCandidate {
  readonly __typename: string; readonly id: string; readonly decidingCountry: string; readonly childConcerned: boolean; readonly deadlineAt: string; readonly overdue: boolean;
  readonly state: string | null; readonly otherCountry: string | null; readonly contacts: readonly { readonly country: string }[] | null; readonly nudges: number | null;
  readonly notes: readonly { readonly code: string }[] | null; readonly flagged: boolean | null; readonly disclosed: boolean | null;
}
const PATIENCE_MS = 10_000;
const SIDES = ['GR', 'DE'] as const;
const RESULT = `{ __typename ... on DeskCandidate ${DESK_CANDIDATE} ... on Refusal { code message } }`;
const byId = (world: World): Arguments => ({ candidateId: ['ID!', world.recall('candidate')] });

async function look({ liaison, recall }: World): Promise<{ readonly seen: DeskCandidate | undefined; readonly bytes: string }> {
  const { value, bytes } = await liaison.query<Connection<DeskCandidate>>('deskCandidates', { first: ['Int', 50] }, `{ edges { node ${DESK_CANDIDATE} } }`);
  return { seen: value.edges.map(({ node }) => node).find(({ id }) => id === recall('candidate')), bytes };
}

export const deskBeforeRelease: Step = {
  name: 'Desk: before release sees id, deciding country, child or adult, and deadline; nudges the deciding side',
  run: async (world) => {
    const { seen, bytes } = await look(world);
    must(seen !== undefined, 'the desk does not see the candidate');
    mustEqual({ country: seen.decidingCountry, child: seen.childConcerned, overdue: seen.overdue }, { country: 'GR', child: true, overdue: false }, 'what the desk sees');
    mustEqual([seen.state, seen.otherCountry, seen.contacts ?? null], [null, null, null], 'what the desk must not see before release');
    mustNotContain(bytes, [...GREEK_SECRETS, ...GERMAN_SECRETS], 'the desk\'s answer');
    await succeed(world.liaison, 'nudge', byId(world), RESULT);
  },
};

export const deskAfterRelease: Step = {
  name: 'Desk: after release sees state, both countries and that a disclosure happened, never a person',
  run: async (world) => {
    const { seen, bytes } = await look(world);
    must(seen !== undefined, 'the desk does not see the candidate');
    mustEqual({ state: seen.state, other: seen.otherCountry, nudges: seen.nudges, disclosed: seen.disclosed, contacts: seen.contacts?.map(({ country }) => country).toSorted() },
      { state: 'IDENTITY_ESTABLISHED', other: 'DE', nudges: 1, disclosed: true, contacts: ['DE', 'GR'] }, 'what the desk sees');
    mustNotContain(bytes, [...GREEK_SECRETS, ...GERMAN_SECRETS], 'the desk\'s answer');
  },
};

export const deskNotes: Step = {
  name: 'Desk: adds a coded note, which both sides read',
  run: async (world) => {
    await succeed(world.liaison, 'addDeskNote', { ...byId(world), code: ['DeskNoteCode!', 'INTERPRETER_AVAILABLE'] }, RESULT);
    await eventually('the note at the desk', PATIENCE_MS, async () => (await look(world)).seen?.notes?.find(({ code }) => code === 'INTERPRETER_AVAILABLE'));
    for (const side of SIDES) await eventually(`the note at ${side}`, PATIENCE_MS, async () => (await readAs(world, side))?.deskNotes.find(({ code }) => code === 'INTERPRETER_AVAILABLE'));
  },
};

export const deskFlags: Step = {
  name: 'Desk: flags the decision as badly resolved; a new round of review opens and nothing is deleted',
  run: async (world) => {
    await succeed(world.liaison, 'flagDecision', byId(world), RESULT);
    await eventually('the flag at the desk', PATIENCE_MS, async () => ((await look(world)).seen?.flagged === true ? true : undefined));
    const reopened = await eventually('the second round at GR', PATIENCE_MS, async () => {
      const seen = await readAs(world, 'GR');
      return seen?.round === 2 ? seen : undefined;
    });
    must(reopened.allowedActions.length > 0, 'nothing can be done in the second round');
  },
};
