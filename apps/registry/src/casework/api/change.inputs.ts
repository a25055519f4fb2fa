import { Field, ArgsType, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { AccessInput } from '@homeward/platform';
import { CASE_STATES, CLOSING_REASONS, CUSTODY_STATUSES, RECORD_KINDS, type CaseState, type ClosingReason, type CustodyStatus, type RecordKind } from '@homeward/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsBoolean, IsDate, IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { SUSPENSION_REASONS, type SuspensionReason } from '../../cases/index.js';
import { IsCountry, IsDay, IsText } from '../../person/index.js';
import { ANSWERS, BASES, CAPACITIES, SCOPES, type Answer, type Basis, type Capacity, type Scope } from '../../permissions/index.js';
import { CaseInput } from './case.input.js';
import { CaseStateEnum, ClosingReasonEnum, CustodyStatusEnum, PermissionAnswerEnum, PermissionBasisEnum, PermissionCapacityEnum, PermissionScopeEnum, RecordKindEnum, SuspensionReasonEnum } from './enums.js';

/** Reasons that a person may give; the others are the clock's. */
const GIVEN_REASONS = SUSPENSION_REASONS.filter((reason) => reason === 'AUTHORITY_DECISION' || reason === 'UNDER_CORRECTION' || reason === 'SAFETY');

@ArgsType()
export class AccessArgs {
  @Field(() => AccessInput) @ValidateNested() @Type(() => AccessInput) access!: AccessInput;
}
@ArgsType()
export class CaseArgs extends AccessArgs {
  @Field(() => ID) @IsUUID() id!: string;
}
@ArgsType()
export class OfCaseArgs extends AccessArgs {
  @Field(() => ID) @IsUUID() caseId!: string;
}
@ArgsType()
export class RegisterArgs extends AccessArgs {
  @Field(() => CaseInput) @ValidateNested() @Type(() => CaseInput) input!: CaseInput;
}
@ArgsType()
export class AmendArgs extends CaseArgs {
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
  @Field(() => CaseInput) @ValidateNested() @Type(() => CaseInput) input!: CaseInput;
}
@ArgsType()
export class SuspendArgs extends OfCaseArgs {
  @Field(() => SuspensionReasonEnum) @IsIn(GIVEN_REASONS) reason!: SuspensionReason;
}
@ArgsType()
export class CloseArgs extends OfCaseArgs {
  @Field(() => ClosingReasonEnum) @IsIn(CLOSING_REASONS) reason!: ClosingReason;
}
@ArgsType()
export class ReviewArgs extends OfCaseArgs {
  @Field(() => GraphQLISODateTime, { description: 'Keep until the next review, at most as long as the review clock allows' }) @IsDate() keepUntil!: Date;
}
@ArgsType()
export class CustodyArgs extends OfCaseArgs {
  @Field(() => CustodyStatusEnum) @IsIn(CUSTODY_STATUSES) status!: CustodyStatus;
  @Field(() => String, { nullable: true }) @IsOptional() @IsDay() @IsISO8601({ strict: true }) since?: string | null;
}
@InputType()
export class PermissionInput {
  @Field(() => PermissionBasisEnum) @IsIn(BASES) basis!: Basis;
  @Field(() => PermissionAnswerEnum, { defaultValue: 'GIVEN' }) @IsIn(ANSWERS) answer!: Answer;
  @Field(() => String, { nullable: true, description: 'Who was asked; for LEGAL_BASIS the law' }) @IsOptional() @IsText(200) givenBy?: string | null;
  @Field(() => PermissionCapacityEnum, { nullable: true }) @IsOptional() @IsIn(CAPACITIES) capacity?: Capacity | null;
  @Field(() => [PermissionScopeEnum]) @ArrayMinSize(1) @ArrayMaxSize(SCOPES.length) @ArrayUnique() @IsIn(SCOPES, { each: true }) scope!: Scope[];
  @Field(() => [String], { defaultValue: [], description: 'Countries that may receive; empty means all that handling allows' }) @ArrayMaxSize(250) @IsCountry(true) recipients!: string[];
  @Field(() => String, { description: 'Where the signed paper or the decision is kept' }) @IsText(200) evidenceReference!: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) @IsOptional() @IsDate() expiresAt?: Date | null;
}
@ArgsType()
export class RecordPermissionArgs extends OfCaseArgs {
  @Field(() => PermissionInput) @ValidateNested() @Type(() => PermissionInput) input!: PermissionInput;
}
@ArgsType()
export class WithdrawPermissionArgs extends OfCaseArgs {
  @Field(() => ID) @IsUUID() permissionId!: string;
}
@InputType()
export class CaseFilterInput {
  @Field(() => [CaseStateEnum], { nullable: true }) @IsOptional() @ArrayMaxSize(CASE_STATES.length) @IsIn(CASE_STATES, { each: true }) states?: CaseState[] | null;
  @Field(() => [RecordKindEnum], { nullable: true }) @IsOptional() @ArrayMaxSize(RECORD_KINDS.length) @IsIn(RECORD_KINDS, { each: true }) kinds?: RecordKind[] | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsText(80) reference?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() unpublished?: boolean | null;
}
