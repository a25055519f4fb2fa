import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionType, enumOf } from '@homeward/platform';
import { AUDIENCES, NOTICE_KINDS, type Audience, type NoticeKind } from '../domain/due.js';

export const NoticeKindEnum = enumOf('NoticeKind', NOTICE_KINDS);
export const AudienceEnum = enumOf('Audience', AUDIENCES);

@ObjectType({ description: 'What the duty address was told: an id, and no person' })
export class NoticeItem {
  @Field(() => ID) id!: string;
  @Field(() => NoticeKindEnum) kind!: NoticeKind;
  @Field(() => AudienceEnum) audience!: Audience;
  @Field(() => ID, { nullable: true }) candidateId!: string | null;
  @Field(() => ID, { nullable: true }) disclosureId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the case whose review is due or was missed' }) caseId!: string | null;
  @Field(() => Date) createdAt!: Date;
}
export const NoticeConnection = connectionType(NoticeItem, 'Notice');
