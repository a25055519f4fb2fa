import { CANDIDATE_STATES, DESK_NOTE_CODES, type CandidateState, type DeskNoteCode } from '@homeward/shared';
import { connectionType, enumOf, Refusal } from '@homeward/platform';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

export const DeskNoteCodeEnum = enumOf('DeskNoteCode', DESK_NOTE_CODES);
export const CandidateStateEnum = enumOf('CandidateState', CANDIDATE_STATES);

@ObjectType('DeskNote')
export class DeskNoteType {
  @Field(() => DeskNoteCodeEnum) readonly code!: DeskNoteCode;
  @Field() readonly at!: Date;
}

@ObjectType({ description: 'Whom to call' })
export class DeskContact {
  @Field() readonly country!: string;
  @Field() readonly authority!: string;
  @Field(() => String, { nullable: true }) readonly telephone!: string | null;
  @Field(() => String, { nullable: true }) readonly email!: string | null;
}

@ObjectType('DeskCandidate', { description: 'A candidate as the liaison desk may know it; never a person' })
export class DeskCandidateType {
  @Field(() => ID) readonly id!: string;
  @Field() readonly decidingCountry!: string;
  @Field({ description: 'A child is concerned' }) readonly childConcerned!: boolean;
  @Field() readonly deadlineAt!: Date;
  @Field() readonly overdue!: boolean;
  @Field(() => CandidateStateEnum, { nullable: true, description: 'After release only, as all that follows' }) readonly state!: CandidateState | null;
  @Field(() => String, { nullable: true }) readonly otherCountry!: string | null;
  @Field(() => [DeskContact], { nullable: true }) readonly contacts!: DeskContact[] | null;
  @Field(() => Int, { nullable: true }) readonly nudges!: number | null;
  @Field(() => [DeskNoteType], { nullable: true }) readonly notes!: DeskNoteType[] | null;
  @Field(() => Boolean, { nullable: true }) readonly flagged!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'That a disclosure happened' }) readonly disclosed!: boolean | null;
}

export const DeskCandidateConnection = connectionType(DeskCandidateType, 'DeskCandidate');
export const DeskCandidateResult = createUnionType({ name: 'DeskCandidateResult', types: () => [DeskCandidateType, Refusal] as const });

@InputType()
export class DeskCandidateFilter {
  @Field(() => CandidateStateEnum, { nullable: true }) @IsOptional() @IsIn(CANDIDATE_STATES)
  readonly state?: CandidateState | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean()
  readonly overdue?: boolean | null;
}
