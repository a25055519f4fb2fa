import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Refusal } from '@homeward/platform';

@ObjectType({ description: 'The matcher was asked; what it finds comes as candidates, and nothing comes when there is nothing' })
export class CandidatesAsked {
  @Field(() => ID) caseId!: string;
  @Field(() => Date) askedAt!: Date;
}
export const AskNextResult = createUnionType({
  name: 'AskNextResult', types: () => [CandidatesAsked, Refusal] as const, resolveType: (value: object) => (value instanceof Refusal ? Refusal : CandidatesAsked),
});
