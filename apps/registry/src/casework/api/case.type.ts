import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, Refusal } from '@homeward/platform';
import type { CaseState, Circumstance, ClosingReason, CustodyStatus, InformationGrade, RecordKind, SourceGrade } from '@homeward/shared';
import type { Sex, SuspensionReason } from '../../cases/index.js';
import { BiometricCodeType, BirthType, BodyType, HandlingType, PersonNameType, RelativeType, SightingType } from '../../person/index.js';
import type { Answer, Basis, Capacity, EndedReason, Scope } from '../../permissions/index.js';
import {
  CaseStateEnum, CircumstanceEnum, ClosingReasonEnum, CustodyStatusEnum, PermissionAnswerEnum, PermissionBasisEnum, PermissionCapacityEnum, PermissionScopeEnum,
  RecordKindEnum, SourceGradeEnum, SuspensionReasonEnum,
} from './enums.js';

@ObjectType('Document')
export class DocumentType {
  @Field(() => String) type!: string;
  @Field(() => String) number!: string;
}
@ObjectType('Photograph')
export class PhotographType {
  @Field(() => String) mediaType!: string;
  @Field(() => String) base64!: string;
}
@ObjectType('Custody')
export class CustodyType {
  @Field(() => CustodyStatusEnum) status!: CustodyStatus;
  @Field(() => String, { nullable: true }) since!: string | null;
  @Field(() => Boolean, { description: 'By a second person; an unvalidated claim counts as not held' }) validated!: boolean;
}
@ObjectType('Permission')
export class PermissionType {
  @Field(() => ID) id!: string;
  @Field(() => PermissionBasisEnum) basis!: Basis;
  @Field(() => PermissionAnswerEnum) answer!: Answer;
  @Field(() => String, { nullable: true }) givenBy!: string | null;
  @Field(() => PermissionCapacityEnum, { nullable: true }) capacity!: Capacity | null;
  @Field(() => [PermissionScopeEnum]) scope!: Scope[];
  @Field(() => [String]) recipients!: string[];
  @Field(() => String) evidenceReference!: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) expiresAt!: Date | null;
  @Field(() => Boolean) inForce!: boolean;
  @Field(() => String, { nullable: true, description: 'WITHDRAWN, EXPIRED, MAJORITY_REACHED or REFUSED' }) endedReason!: EndedReason | null;
}
@ObjectType('Publication', { description: 'The case as it stands in the topics' })
export class PublicationType {
  @Field(() => String) publicationId!: string;
  @Field(() => Int) version!: number;
  @Field(() => GraphQLISODateTime) expiresAt!: Date;
  @Field(() => Boolean, { description: 'False when the case was changed since' }) upToDate!: boolean;
  @Field(() => Int, { nullable: true, description: 'Newest version that the matcher accepted' }) acceptedVersion!: number | null;
  @Field(() => String, { nullable: true, description: 'Why the matcher put the newest version aside' }) problem!: string | null;
  @Field(() => String, { nullable: true }) problemWhere!: string | null;
}

@ObjectType('Case')
export class CaseType {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => CaseStateEnum) state!: CaseState;
  @Field(() => Int) version!: number;
  @Field(() => Boolean, { description: 'Submitted by a reporter and not yet validated' }) unverified!: boolean;
  @Field(() => Boolean) published!: boolean;
  @Field(() => RecordKindEnum, { nullable: true }) kind?: RecordKind | null;
  @Field(() => CircumstanceEnum, { nullable: true }) category?: Circumstance | null;
  @Field(() => Boolean, { nullable: true }) sought?: boolean | null;
  @Field(() => Boolean, { nullable: true }) dangerToLife?: boolean | null;
  @Field(() => Boolean, { nullable: true }) childConcerned?: boolean | null;
  @Field(() => [PersonNameType], { nullable: true }) names?: PersonNameType[] | null;
  @Field(() => BirthType, { nullable: true }) birth?: BirthType | null;
  @Field(() => Int, { nullable: true }) sex?: Sex | null;
  @Field(() => [String], { nullable: true }) nationalities?: string[] | null;
  @Field(() => [String], { nullable: true }) languages?: string[] | null;
  @Field(() => SightingType, { nullable: true }) event?: SightingType | null;
  @Field(() => BodyType, { nullable: true }) body?: BodyType | null;
  @Field(() => [RelativeType], { nullable: true }) relatives?: RelativeType[] | null;
  @Field(() => [String], { nullable: true }) companions?: string[] | null;
  @Field(() => [DocumentType], { nullable: true }) documents?: DocumentType[] | null;
  @Field(() => [BiometricCodeType], { nullable: true }) biometrics?: BiometricCodeType[] | null;
  @Field(() => HandlingType, { nullable: true }) handling?: HandlingType | null;
  @Field(() => SourceGradeEnum, { nullable: true }) sourceGrade?: SourceGrade | null;
  @Field(() => String, { nullable: true }) informationGrade?: InformationGrade | null;
  @Field(() => String, { nullable: true }) freeText?: string | null;
  @Field(() => PhotographType, { nullable: true }) photograph?: PhotographType | null;
  @Field(() => [String], { nullable: true }) indicators?: string[] | null;
  @Field(() => CustodyType, { nullable: true }) custody?: CustodyType | null;
  @Field(() => Boolean, { nullable: true }) validated?: boolean | null;
  @Field(() => ClosingReasonEnum, { nullable: true }) closingReason?: ClosingReason | null;
  @Field(() => SuspensionReasonEnum, { nullable: true }) suspensionReason?: SuspensionReason | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) reviewDueAt?: Date | null;
  @Field(() => [PermissionType], { nullable: true }) permissions?: PermissionType[] | null;
  @Field(() => PublicationType, { nullable: true }) publication?: PublicationType | null;
}

@ObjectType('CaseStub', { description: 'What a list shows: no person' })
export class CaseStubType {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => RecordKindEnum) kind!: RecordKind;
  @Field(() => CaseStateEnum) state!: CaseState;
  @Field(() => Int) version!: number;
  @Field(() => Boolean) published!: boolean;
  @Field(() => GraphQLISODateTime) reviewDueAt!: Date;
}
export const CaseConnection = connectionType(CaseStubType, 'Case');
export const CaseResult = createUnionType({
  name: 'CaseResult', types: () => [CaseType, Refusal] as const, resolveType: (value: CaseType | Refusal) => (value instanceof Refusal ? Refusal : CaseType),
});
