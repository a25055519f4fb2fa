import { change, registerAndPublish } from '../drill/casework.js';
import { inventPerson } from '../drill/people.js';
import { asFished, madeUpInput, type Claim, type HeldChild, type Sought } from './child.js';
import { holdChild, type Sea } from './expedition.js';
import { raisedBetween } from './hub.js';
import { listCandidates } from './looks.js';
import { amendInto, type Fisher } from './ways.js';

/** Who decides when the fisher holds somebody as well, or its supervisor says so. */
export interface Ruling { readonly scene: string; readonly fisher: string; readonly raised: boolean; readonly decidedByHolder: boolean; readonly fisherSees: number }

const HELD: Claim = { kind: 'UNACCOMPANIED_MINOR', sought: false };

async function validateHeld({ node, team }: Fisher, caseId: string, reference: string): Promise<void> {
  await change(node, team.worker, 'recordCustody', reference, { caseId: ['ID!', caseId], status: ['CustodyStatus!', 'HELD'] });
  await change(node, team.supervisor, 'validateCustody', reference, { caseId: ['ID!', caseId] });
}

type Scene = (sea: Sea, fisher: Fisher, number: number) => Promise<{ readonly child: HeldChild; readonly publicationId: string }>;
const harmless = (sea: Sea, fisher: Fisher, number: number): Sought => ({ reference: `RULE-${fisher.name}-${String(number)}`, passport: `R${String(10_000_000 + sea.random.below(80_000_000))}`, person: inventPerson(sea.random) });

const SCENES: Readonly<Record<string, Scene>> = {
  'a supervisor falsely validates custody of the made-up record': async (sea, fisher, number) => {
    const child = await holdChild(sea, number);
    const { reference } = harmless(sea, fisher, number);
    const { publicationId } = await registerAndPublish(fisher.node, madeUpInput(asFished(child, reference), HELD), true, fisher.team);
    return { child, publicationId };
  },
  'an older record gets the child\'s name, and falsely validated custody': async (sea, fisher, number) => {
    const before = harmless(sea, fisher, number);
    const made = await registerAndPublish(fisher.node, madeUpInput(before, HELD), false, fisher.team);
    const child = await holdChild(sea, number);
    await validateHeld(fisher, made.caseId, before.reference);
    await amendInto(fisher, made.caseId, asFished(child, before.reference), HELD);
    return { child, publicationId: made.publicationId };
  },
  'a caseworker gives somebody who is really held, and longer, the child\'s name': async (sea, fisher, number) => {
    const before = harmless(sea, fisher, number);
    const made = await registerAndPublish(fisher.node, madeUpInput(before, HELD), true, fisher.team);
    const child = await holdChild(sea, number);
    await amendInto(fisher, made.caseId, asFished(child, before.reference), HELD);
    return { child, publicationId: made.publicationId };
  },
};

export async function holdCourt(sea: Sea, fisher: Fisher, firstNumber: number): Promise<readonly Ruling[]> {
  const rulings: Ruling[] = [];
  for (const [index, [scene, play]] of Object.entries(SCENES).entries()) {
    const { child, publicationId } = await play(sea, fisher, firstNumber + index);
    const raised = await raisedBetween(sea.federation, publicationId, child.publicationId, 10_000);
    const page = await listCandidates(fisher) as { readonly edges: readonly unknown[] };
    rulings.push({ scene, fisher: fisher.name, raised: raised !== undefined, decidedByHolder: raised?.decidingPublication === child.publicationId, fisherSees: page.edges.length });
  }
  return rulings;
}
