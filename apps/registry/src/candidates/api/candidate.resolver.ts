import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { CurrentActor, pageOf, SORT_KEY, sortKeysOf, unauthenticated, type Actor as TokenHolder, type Connection } from '@homeward/platform';
import { nodeActor } from '../../access/index.js';
import { answer } from '../../gate/index.js';
import { CandidateService } from '../candidate-service.js';
import { asSubscription, CANDIDATE_FEED, changeFeed, type FeedParts } from '../change-feed.js';
import type { CandidateChangeEvent } from '../store/changes.js';
import { AssignArgs, CandidateArgs, CandidatesArgs, ChangesArgs } from './arguments.js';
import { candidateToApi, stubToApi } from './candidate-mapper.js';
import { CandidateChange, CandidateConnection, CandidateResult, type CandidateStub } from './candidate.type.js';

@Resolver()
export class CandidateResolver {
  constructor(@Inject(CandidateService) private readonly service: CandidateService, @Inject(CANDIDATE_FEED) private readonly feed: FeedParts) {}

  @Query(() => CandidateConnection, { description: 'Candidates of your organisation, in order of deadline', name: 'candidates' })
  async list(@CurrentActor() holder: TokenHolder, @Args() { list, first, after }: CandidatesArgs): Promise<Connection<CandidateStub>> {
    const actor = nodeActor(holder);
    if (!actor) throw unauthenticated();
    const [deadlineAt, candidateId, slot] = sortKeysOf(after, [SORT_KEY.instant, SORT_KEY.uuid, SORT_KEY.slot]) ?? [];
    const listed = await this.service.list(actor, { list, limit: first + 1, after: deadlineAt && candidateId && slot ? { deadlineAt, candidateId, slot } : undefined });
    const { rows, now } = listed.ok ? listed.value : { rows: [], now: new Date() };
    return pageOf(rows, first, (row) => [row.deadlineAt.toISOString(), row.candidateId, row.slot], (row) => stubToApi(row, now));
  }

  @Query(() => CandidateResult)
  candidate(@CurrentActor() holder: TokenHolder, @Args() { id, access, language, values }: CandidateArgs): Promise<typeof CandidateResult> {
    return answer(holder, (actor) => this.service.read(actor, access, id), (look) => candidateToApi(look, language, values));
  }

  @Mutation(() => CandidateResult)
  assignCandidate(@CurrentActor() holder: TokenHolder, @Args() { id, access, assignee, language, values }: AssignArgs): Promise<typeof CandidateResult> {
    return answer(holder, (actor) => this.service.readAfter(actor, access, this.service.assign(actor, access, id, assignee ?? null)), (look) => candidateToApi(look, language, values));
  }

  @Subscription(() => CandidateChange, { description: 'Changes of your organisation\'s candidates; resume with the last cursor and nothing is lost' })
  candidateChanged(@CurrentActor() holder: TokenHolder, @Args() { after }: ChangesArgs): AsyncIterable<{ readonly candidateChanged: CandidateChangeEvent }> {
    const actor = nodeActor(holder);
    if (!actor) throw unauthenticated();
    return asSubscription(changeFeed(this.feed, actor, after ? BigInt(after) : undefined));
  }
}
