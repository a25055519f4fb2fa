import { ArgsType, Field, ID } from '@nestjs/graphql';
import { AccessInput, PageArgs } from '@homeward/platform';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { LANGUAGES, type Language } from '../evidence/catalogue.js';
import { IsText } from '../../person/index.js';
import { WORK_LISTS, type WorkList } from '../store/work-list.js';
import type { ShownValues } from '../views/evidence-view.js';
import { LanguageEnum, ShownValuesEnum, WorkListEnum } from './enums.js';

const COPY_ID = { context: { remedy: 'Copy the id as the list gave it.' } };

@ArgsType()
export class CandidatesArgs extends PageArgs {
  @Field(() => WorkListEnum) @IsIn(WORK_LISTS) readonly list!: WorkList;
}

/** How a candidate is shown; every answer that holds one takes it. */
@ArgsType()
export class ShownArgs {
  @Field(() => LanguageEnum, { defaultValue: 'EN', description: 'Language of the messages' }) @IsIn(LANGUAGES) readonly language: Language = 'EN';
  @Field(() => ShownValuesEnum, { defaultValue: 'BOTH' }) @IsIn(['BOTH', 'OWN']) readonly values: ShownValues = 'BOTH';
}

@ArgsType()
export class CandidateArgs extends ShownArgs {
  @Field(() => ID) @Matches(/^[0-9a-f-]{36}(\.[ab])?$/, COPY_ID) readonly id!: string;
  @Field(() => AccessInput) @ValidateNested() @Type(() => AccessInput) readonly access!: AccessInput;
}

@ArgsType()
export class AssignArgs extends CandidateArgs {
  @Field(() => String, { nullable: true, description: 'Login (subject) of a colleague; null gives the candidate back' })
  @IsOptional() @IsText(200) readonly assignee?: string | null;
}

@ArgsType()
export class ChangesArgs {
  @Field(() => String, { nullable: true, description: 'Cursor of the last change that you saw; without it only new changes come' })
  @IsOptional() @Matches(/^\d{1,18}$/, { context: { remedy: 'Give a cursor as an event gave it, or none.' } }) readonly after?: string | null;
}
