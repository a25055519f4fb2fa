import { CurrentActor, pageOf, PageArgs, Refusal, SORT_KEY, sortKeysOf, type Actor, type Connection } from '@homeward/platform';
import type { DeskNoteCode } from '@homeward/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DeskService } from '../desk-service.js';
import type { DeskWord } from '../domain/say.js';
import type { PagePosition } from '../store/desk-rows.js';
import { DeskCandidateConnection, DeskCandidateFilter, DeskCandidateResult, DeskCandidateType, DeskNoteCodeEnum } from './desk-candidate.type.js';
import { toApi } from './to-api.js';

const candidateId = { type: () => ID, description: 'Id of a candidate' } as const;

@Resolver(() => DeskCandidateType)
export class DeskResolver {
  constructor(private readonly desk: DeskService) {}

  @Query(() => DeskCandidateConnection, { description: 'Candidates by their deadline, soonest first' })
  async deskCandidates(
    @CurrentActor() officer: Actor, @Args() page: PageArgs, @Args('filter', { type: () => DeskCandidateFilter, nullable: true }) filter?: DeskCandidateFilter | null,
  ): Promise<Connection<DeskCandidateType>> {
    const wanted = { state: filter?.state ?? undefined, overdue: filter?.overdue ?? undefined };
    const candidates = await this.desk.list(officer, wanted, positionOf(page.after), page.first + 1);
    const now = new Date();
    return pageOf(candidates, page.first, ({ deadlineAt, id }) => [deadlineAt.toISOString(), id], (candidate) => toApi(candidate, now));
  }

  @Mutation(() => DeskCandidateResult, { description: 'Reminds whoever owes an answer' })
  nudge(@CurrentActor() officer: Actor, @Args('candidateId', candidateId) id: string): Promise<DeskCandidateType | Refusal> {
    return this.say(officer, id, { kind: 'NUDGE' });
  }

  @Mutation(() => DeskCandidateResult, { description: 'Adds a coded note; before release the deciding side alone reads it' })
  addDeskNote(@CurrentActor() officer: Actor, @Args('candidateId', candidateId) id: string, @Args('code', { type: () => DeskNoteCodeEnum }) code: DeskNoteCode): Promise<DeskCandidateType | Refusal> {
    return this.say(officer, id, { kind: 'NOTE', code });
  }

  @Mutation(() => DeskCandidateResult, { description: 'Flags a decision as badly resolved: a new round of review opens, nothing is deleted' })
  flagDecision(@CurrentActor() officer: Actor, @Args('candidateId', candidateId) id: string): Promise<DeskCandidateType | Refusal> {
    return this.say(officer, id, { kind: 'FLAG' });
  }

  private async say(officer: Actor, id: string, word: DeskWord): Promise<DeskCandidateType | Refusal> {
    const said = await this.desk.say(officer, id, word);
    return said.ok ? toApi(said.value, new Date()) : new Refusal(said.failure);
  }
}

function positionOf(after: string | null | undefined): PagePosition | undefined {
  const [deadlineAt, id] = sortKeysOf(after, [SORT_KEY.instant, SORT_KEY.uuid]) ?? [];
  return deadlineAt !== undefined && id !== undefined ? { deadlineAt: new Date(deadlineAt), id } : undefined;
}
