import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, PageArgs, pageOf, SORT_KEY, sortKeysOf, unauthenticated, type Actor as TokenHolder, type Connection } from '@homeward/platform';
import { nodeActor } from '../../access/index.js';
import { CandidateResult, CandidateService, candidateToApi } from '../../candidates/index.js';
import { answer } from '../../gate/index.js';
import { DisclosureReader } from '../disclosure-reader.js';
import { DisclosureService } from '../disclosure-service.js';
import { DiscloseArgs, DisclosureArgs } from './disclosure.arguments.js';
import { disclosureStubToApi, disclosureToApi } from './disclosure-mapper.js';
import { DisclosureConnection, DisclosureResult, type DisclosureStub } from './disclosure.type.js';

@Resolver()
export class DisclosureResolver {
  constructor(
    @Inject(DisclosureService) private readonly service: DisclosureService,
    @Inject(DisclosureReader) private readonly reader: DisclosureReader,
    @Inject(CandidateService) private readonly candidates: CandidateService,
  ) {}

  @Mutation(() => CandidateResult, { description: 'By a supervisor of the holding side who confirmed nothing; the fields go to the other node alone' })
  discloseCandidate(@CurrentActor() holder: TokenHolder, @Args() { id, access, fields, handlingText, language, values }: DiscloseArgs): Promise<typeof CandidateResult> {
    return answer(
      holder,
      (actor) => this.candidates.readAfter(actor, access, this.service.disclose({ actor, access, id, fields, handlingText: handlingText ?? undefined })),
      (look) => candidateToApi(look, language, values),
    );
  }

  @Query(() => DisclosureConnection, { description: 'What was disclosed to and by your organisation, newest first' })
  async disclosures(@CurrentActor() holder: TokenHolder, @Args() { first, after }: PageArgs): Promise<Connection<DisclosureStub>> {
    const actor = nodeActor(holder);
    if (!actor) throw unauthenticated();
    const [at, id] = sortKeysOf(after, [SORT_KEY.instant, SORT_KEY.uuid]) ?? [];
    const listed = await this.reader.list(actor, first + 1, at && id ? { at, id } : undefined);
    return pageOf(listed.ok ? listed.value : [], first, (row) => [row.at.toISOString(), row.disclosureId], disclosureStubToApi);
  }

  @Query(() => DisclosureResult)
  disclosure(@CurrentActor() holder: TokenHolder, @Args() { id, access }: DisclosureArgs): Promise<typeof DisclosureResult> {
    return answer(holder, (actor) => this.reader.read(actor, access, id), disclosureToApi);
  }

  @Mutation(() => DisclosureResult, { description: 'You have read the handling text and will keep to it' })
  acknowledgeHandling(@CurrentActor() holder: TokenHolder, @Args() { id, access }: DisclosureArgs): Promise<typeof DisclosureResult> {
    return answer(holder, (actor) => this.reader.acknowledge(actor, access, id), disclosureToApi);
  }
}
