import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor as TokenHolder } from '@homeward/platform';
import { CandidateResult, CandidateService, candidateToApi } from '../../candidates/index.js';
import { answer } from '../../gate/index.js';
import type { ReviewCommand } from '../domain/decide.js';
import { NextCandidates } from '../next-candidates.js';
import { ReviewService } from '../review-service.js';
import { AskNextResult, CandidatesAsked } from './asked.type.js';
import { AskNextArgs, IdentityArgs, JudgeArgs, NotedArgs, RefuteArgs, ReleaseArgs, VerdictArgs } from './review.arguments.js';

type Answer = Promise<typeof CandidateResult>;

@Resolver()
export class ReviewResolver {
  constructor(
    @Inject(ReviewService) private readonly review: ReviewService,
    @Inject(CandidateService) private readonly candidates: CandidateService,
    @Inject(NextCandidates) private readonly next: NextCandidates,
  ) {}

  @Mutation(() => CandidateResult, { description: 'The deciding side lets the other side in, with the fields ticked' })
  releaseCandidate(@CurrentActor() holder: TokenHolder, @Args() args: ReleaseArgs): Answer {
    return this.judge(holder, args, { kind: 'RELEASE', fields: args.fields });
  }

  @Mutation(() => CandidateResult, { description: '"Safe, no further detail": needs a recorded permission of the person or guardian with this scope' })
  answerSafe(@CurrentActor() holder: TokenHolder, @Args() args: NotedArgs): Answer {
    return this.judge(holder, args, { kind: 'ANSWER_SAFE' });
  }

  @Mutation(() => CandidateResult)
  judgeCandidate(@CurrentActor() holder: TokenHolder, @Args() args: VerdictArgs): Answer {
    return this.judge(holder, args, args.verdict === 'REJECT' ? { kind: 'REJECT', reason: args.reason ?? undefined } : { kind: args.verdict });
  }

  @Mutation(() => CandidateResult, { description: 'After confirmation: people established that both are one person' })
  establishIdentity(@CurrentActor() holder: TokenHolder, @Args() args: IdentityArgs): Answer {
    return this.judge(holder, args, { kind: 'IDENTIFY', method: args.method });
  }

  @Mutation(() => CandidateResult, { description: 'After confirmation: they are two people; whoever received a disclosure is told to erase it' })
  refuteCandidate(@CurrentActor() holder: TokenHolder, @Args() args: RefuteArgs): Answer {
    return this.judge(holder, args, { kind: 'REFUTE', reason: args.reason });
  }

  @Mutation(() => CandidateResult, { description: 'Asks for a new review round; nothing is deleted' })
  flagCandidate(@CurrentActor() holder: TokenHolder, @Args() args: JudgeArgs): Answer {
    return this.judge(holder, args, { kind: 'FLAG' });
  }

  @Mutation(() => AskNextResult, { description: 'Asks for the next ten of a published case, below the threshold too, of those that your side would decide first; logged as a look' })
  askNextCandidates(@CurrentActor() holder: TokenHolder, @Args() { caseId, access }: AskNextArgs): Promise<typeof AskNextResult> {
    return answer(holder, (actor) => this.next.ask(actor, access, caseId), (asked) => Object.assign(new CandidatesAsked(), asked));
  }

  private judge(holder: TokenHolder, { id, access, evidenceDigest, note, language, values }: NotedArgs, command: ReviewCommand): Answer {
    return answer(
      holder,
      (actor) => this.candidates.readAfter(actor, access, this.review.judge({ actor, access, id, command, evidenceDigest: evidenceDigest ?? undefined, note: note ?? undefined })),
      (look) => candidateToApi(look, language, values),
    );
  }
}
