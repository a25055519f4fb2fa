import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from './ledger.js';
import type { Arguments, NodeClient } from '../drill/node-client.js';

interface Stub { readonly id: string; readonly state: string; readonly side: 'DECIDING' | 'OTHER'; readonly ownReference: string }
interface Answer { readonly __typename: string; readonly code?: string }
const STUBS = '{ edges { node { id state side ownReference } } pageInfo { hasNextPage endCursor } }';
interface Page { readonly edges: readonly { readonly node: Stub }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } }
const ANSWER = '{ __typename ... on Refusal { code message } }';
const BETWEEN_ROUNDS_MS = 1500;
const SHARE_RELEASED = 0.5;

/** The people of one node who judge its candidates: half of them are released, released ones are confirmed by both sides. */
export class Reviewer {
  private stopped = false;
  private readonly done = new Set<string>();
  readonly paused = new Set<string>();

  constructor(private readonly node: NodeClient, private readonly ledger: Ledger) {}
  stop(): void { this.stopped = true; }
  forget(): void { this.done.clear(); }

  async run(): Promise<void> {
    while (!this.stopped) {
      if (!this.paused.has(this.node.country)) await this.round().catch(() => undefined); // servers are being killed; the next round tries again
      await pause(BETWEEN_ROUNDS_MS);
    }
  }

  private async round(): Promise<void> {
    for (const stub of await this.candidates()) {
      if (this.stopped || this.paused.has(this.node.country)) return;
      await this.judge(stub);
    }
  }

  private async candidates(): Promise<readonly Stub[]> {
    const all: Stub[] = [];
    let after: string | null = null;
    do {
      const args: Arguments = { list: ['WorkList!', 'ALL'], first: ['Int', 50], ...(after === null ? {} : { after: ['String', after] }) };
      const page: Page = await this.node.query<Page>('caseworker', 'candidates', args, STUBS);
      all.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return all;
  }

  private async judge(stub: Stub): Promise<void> {
    if (stub.state === 'FIRST_REVIEW' && stub.side === 'DECIDING' && isReleased(stub.id)) {
      await this.say(stub, 'RELEASE', 'releaseCandidate', { fields: ['[ReleaseField!]!', ['SEX']] });
    } else if (stub.state === 'RELEASED') {
      await this.say(stub, 'CONFIRM', 'judgeCandidate', { verdict: ['Verdict!', 'CONFIRM'] });
    }
  }

  private async say(stub: Stub, kind: string, name: string, args: Arguments): Promise<void> {
    const once = `${stub.id} ${kind}`;
    if (this.done.has(once)) return;
    const answer = await this.node.mutate<Answer>('caseworker', name, {
      id: ['ID!', stub.id], ...args, access: ['AccessInput!', { purpose: 'IDENTIFY_FOUND', caseReference: stub.ownReference }],
    }, ANSWER);
    if (answer.__typename === 'Refusal') return;
    this.done.add(once);
    this.ledger.changes += 1;
    this.ledger.judgements.push({ country: this.node.country, candidateId: stub.id, kind });
  }
}

/** By the id itself, so that the choice is the same after a restart. */
const isReleased = (id: string): boolean => parseInt(id.slice(-2), 16) / 256 < SHARE_RELEASED;
