import { ArgsType, Field, ID } from '@nestjs/graphql';
import { AccessInput } from '@homeward/platform';
import { DISCLOSURE_FIELDS, type DisclosureField } from '@homeward/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { CandidateArgs, DisclosureFieldEnum } from '../../candidates/index.js';
import { IsNote } from '../../person/index.js';

@ArgsType()
export class DiscloseArgs extends CandidateArgs {
  @Field(() => [DisclosureFieldEnum]) @ArrayNotEmpty() @ArrayMaxSize(DISCLOSURE_FIELDS.length) @ArrayUnique() @IsIn(DISCLOSURE_FIELDS, { each: true })
  readonly fields!: DisclosureField[];
  @Field(() => String, { nullable: true, description: 'Conditions that the receiver acknowledges before any use; default: the handling text of the case' })
  @IsOptional() @IsNote(1000) readonly handlingText?: string | null;
}
@ArgsType()
export class DisclosureArgs {
  @Field(() => ID) @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[a-z]{2})?$/, { context: { remedy: 'Copy the id as the list gave it.' } }) readonly id!: string;
  @Field(() => AccessInput) @ValidateNested() @Type(() => AccessInput) readonly access!: AccessInput;
}
