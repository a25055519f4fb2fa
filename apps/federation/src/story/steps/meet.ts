import { listCandidates, readCandidate, type Candidate } from '../api.js';
import { eventually, must, mustEqual, mustNotContain } from '../must.js';
import { GERMAN_REFERENCE, GERMAN_SECRETS, GREEK_REFERENCE } from '../person.js';
import type { Step } from '../step.js';

const SECONDS = 1000;
/** Rounding of binary fractions when the lines are added; no more. */
const EXACT = 1e-9;
const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

export const subscribeInGreece: Step = {
  name: 'GR: the caseworker subscribes to changes of candidates',
  run: async ({ greek: { caseworker }, remember, recall, cleanUp }) => {
    remember('changes', []);
    const subscription = await caseworker.subscribe<{ id: string; state: string }>('candidateChanged', {}, '{ cursor id state deadlineAt }', (event) => { recall('changes').push({ id: event.id, state: event.state }); });
    cleanUp.push(() => subscription.close());
  },
};

export const candidateAppears: Step = {
  name: 'GR: within seconds the side that has the child sees the candidate, by query and by subscription',
  run: async ({ greek: { caseworker }, recall, remember }) => {
    const stub = await eventually('the candidate at GR', 20 * SECONDS, async () => (await listCandidates(caseworker)).stubs[0]);
    mustEqual({ side: stub.side, state: stub.state, urgency: stub.urgency, child: stub.childConcerned, own: stub.ownReference },
      { side: 'DECIDING', state: 'FIRST_REVIEW', urgency: 'CHILD_OR_TRAFFICKING', child: true, own: GREEK_REFERENCE }, 'the candidate at GR');
    remember('candidate', stub.id);
    await eventually('the event at GR', 10 * SECONDS, () => Promise.resolve(recall('changes').find(({ id }) => id === stub.id)));
  },
};

export const evidenceAddsUp: Step = {
  name: 'GR: the evidence stands line by line and adds up to the score',
  run: async ({ greek: { caseworker }, recall }) => {
    const { value, bytes } = await readCandidate(caseworker, recall('candidate'), 'IDENTIFY_FOUND', GREEK_REFERENCE);
    must(value.__typename === 'Candidate', `GR cannot read its candidate: ${JSON.stringify(value)}`);
    const sum = value.evidence.reduce((total, { bits }) => total + bits, 0);
    must(value.bits !== null && Math.abs(sum - value.bits) < EXACT, `the lines add up to ${String(sum)}, the score says ${String(value.bits)}`);
    checkNameLine(value);
    mustEqual(value.counterpart?.['country'], 'DE', 'the counterpart\'s country');
    mustNotContain(bytes, GERMAN_SECRETS, 'what GR sees before release');
  },
};

function checkNameLine({ evidence }: Candidate): void {
  const name = evidence.find(({ field }) => field === 'NAME');
  must(name !== undefined && name.bits > 0, `two scripts and two orders of one name should speak for the pair: ${JSON.stringify(name)}`);
  must(evidence.every(({ message }) => (message ?? '').length > 0), 'a line of evidence has no words');
}

export const germanySeesNothing: Step = {
  name: 'DE: sees nothing, and the same nothing as for a candidate that does not exist',
  run: async ({ german: { investigator }, recall }) => {
    mustEqual((await listCandidates(investigator)).stubs, [], 'the candidates of DE before release');
    const answers = await Promise.all([recall('candidate'), UNKNOWN_ID].map((id) => readCandidate(investigator, id, 'SEARCH_MISSING', GERMAN_REFERENCE)));
    mustEqual(answers[0]?.bytes, answers[1]?.bytes, 'the answer of DE for the candidate and for nothing');
    mustEqual(answers[0]?.value.__typename, 'Refusal', 'the answer of DE before release');
  },
};

export const aloneInSweden: Step = {
  name: 'SE: a country that has no part in it sees nothing at all',
  run: async ({ swedish: { investigator } }) => { mustEqual((await listCandidates(investigator)).stubs, [], 'the candidates of SE'); },
};

export const withoutAccess: Step = {
  name: 'GR: a look without an open case reference, or by another organisation, is refused in the same words',
  run: async ({ greek: { caseworker, investigator }, recall }) => {
    const { value: unreferenced } = await readCandidate(caseworker, recall('candidate'), 'IDENTIFY_FOUND', 'GR-NO-SUCH-CASE');
    const { value: foreign } = await readCandidate(investigator, recall('candidate'), 'IDENTIFY_FOUND', GREEK_REFERENCE);
    mustEqual([unreferenced, foreign], [foreign, unreferenced], 'the two refusals');
    mustEqual(unreferenced.__typename === 'Refusal' && unreferenced.code, 'NOT_AVAILABLE', 'the refusal');
  },
};
