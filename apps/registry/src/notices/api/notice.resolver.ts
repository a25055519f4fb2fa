import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, PageArgs, pageOf, SORT_KEY, sortKeysOf, unauthenticated, type Actor as TokenHolder, type Connection } from '@homeward/platform';
import { nodeActor } from '../../access/index.js';
import { parseCandidateKey } from '../../candidates/index.js';
import type { NoticeKind } from '../domain/due.js';
import type { Notice } from '../domain/message.js';
import { NoticeService } from '../notice-service.js';
import { NoticeConnection, type NoticeItem } from './notice.type.js';

@Resolver()
export class NoticeResolver {
  constructor(@Inject(NoticeService) private readonly service: NoticeService) {}

  @Query(() => NoticeConnection, { description: 'Notices to your organisation, newest first' })
  async notices(@CurrentActor() holder: TokenHolder, @Args() { first, after }: PageArgs): Promise<Connection<NoticeItem>> {
    const actor = nodeActor(holder);
    if (!actor) throw unauthenticated();
    const [createdAt, noticeId] = sortKeysOf(after, [SORT_KEY.instant, SORT_KEY.uuid]) ?? [];
    const listed = await this.service.list(actor, first + 1, createdAt && noticeId ? { createdAt, noticeId } : undefined);
    return pageOf(listed.ok ? listed.value : [], first, (row) => [row.createdAt.toISOString(), row.noticeId], toApi);
  }
}

const toApi = ({ noticeId, kind, audience, subject, createdAt }: Notice): NoticeItem => ({
  id: noticeId, kind, audience, createdAt, candidateId: null, disclosureId: null, caseId: null, ...about(kind, subject),
});

/** What the subject of a notice names follows from its kind. */
function about(kind: NoticeKind, subject: string): Partial<NoticeItem> {
  switch (kind) {
    case 'DISCLOSED': return { disclosureId: subject };
    case 'REVIEW_DUE': case 'REVIEW_MISSED': return { caseId: subject };
    case 'ARRIVED': case 'NUDGED': case 'HALF_OF_DEADLINE': case 'DEADLINE_PASSED': case 'TWICE_THE_DEADLINE': return { candidateId: parseCandidateKey(subject)?.candidateId ?? null };
  }
}
