import { ArgsType, Field, ID } from '@nestjs/graphql';
import { AccessInput } from '@homeward/platform';
import { IDENTIFICATION_METHODS, REJECTION_REASONS, RELEASE_FIELDS, type IdentificationMethod, type RejectionReason, type ReleaseField } from '@homeward/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';
import { CandidateArgs, IdentificationMethodEnum, RejectionReasonEnum, ReleaseFieldEnum, VerdictEnum, VERDICTS, type Verdict } from '../../candidates/index.js';
import { IsNote } from '../../person/index.js';

@ArgsType()
export class JudgeArgs extends CandidateArgs {
  @Field(() => String, { nullable: true, description: 'evidenceDigest as you read it; when the evidence is another one by now, nothing is judged' })
  @IsOptional() @Length(43, 43) readonly evidenceDigest?: string | null;
}
@ArgsType()
export class NotedArgs extends JudgeArgs {
  @Field(() => String, { nullable: true, description: 'Your own words for your organisation, up to 2000 characters; stays at this node' })
  @IsOptional() @IsNote(2000) readonly note?: string | null;
}
@ArgsType()
export class ReleaseArgs extends NotedArgs {
  @Field(() => [ReleaseFieldEnum], { description: 'What the other side is told; none is a release, too' })
  @IsArray() @ArrayMaxSize(RELEASE_FIELDS.length) @ArrayUnique() @IsIn(RELEASE_FIELDS, { each: true }) readonly fields!: ReleaseField[];
}
@ArgsType()
export class VerdictArgs extends NotedArgs {
  @Field(() => VerdictEnum) @IsIn(VERDICTS) readonly verdict!: Verdict;
  @Field(() => RejectionReasonEnum, { nullable: true, description: 'Needed with REJECT' }) @IsOptional() @IsIn(REJECTION_REASONS) readonly reason?: RejectionReason | null;
}
@ArgsType()
export class IdentityArgs extends NotedArgs {
  @Field(() => IdentificationMethodEnum) @IsIn(IDENTIFICATION_METHODS) readonly method!: IdentificationMethod;
}
@ArgsType()
export class RefuteArgs extends NotedArgs {
  @Field(() => RejectionReasonEnum) @IsIn(REJECTION_REASONS) readonly reason!: RejectionReason;
}
@ArgsType()
export class AskNextArgs {
  @Field(() => ID) @IsUUID() readonly caseId!: string;
  @Field(() => AccessInput) @ValidateNested() @Type(() => AccessInput) readonly access!: AccessInput;
}
