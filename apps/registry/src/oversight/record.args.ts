import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';

@ArgsType()
export class RecordArgs {
  @Field(() => ID, { nullable: true, description: 'Id of a case, candidate, publication or disclosure' })
  @IsOptional() @Matches(/^[A-Za-z0-9_.:-]{1,80}$/, { context: { remedy: 'Copy the id as it was given to you.' } })
  readonly recordId?: string | null;
}
