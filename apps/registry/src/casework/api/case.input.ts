import { Field, InputType, Int } from '@nestjs/graphql';
import { CIRCUMSTANCES, INFORMATION_GRADES, MOST_PHOTOGRAPH_CHARACTERS, RECORD_KINDS, SOURCE_GRADES, type Circumstance, type InformationGrade, type RecordKind, type SourceGrade } from '@homeward/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBase64, IsBoolean, IsIn, IsOptional, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { Sex } from '../../cases/index.js';
import { BiometricCodeType, BirthType, BodyType, HandlingType, IsLanguage, IsNationality, IsText, PersonNameType, RelativeType, SightingType } from '../../person/index.js';
import { CircumstanceEnum, RecordKindEnum, SourceGradeEnum } from './enums.js';

const SEXES = [0, 1, 2, 9] as const;

@InputType({ description: 'Plain number; only its keyed hash is published' })
export class DocumentInput {
  @Field(() => String) @IsText(20) type!: string;
  @Field(() => String) @IsText(40) number!: string;
}
@InputType({ description: 'Never leaves the node but with a disclosure' })
export class PhotographInput {
  @Field(() => String) @Matches(/^image\/(jpeg|png|webp)$/, { context: { remedy: 'Use image/jpeg, image/png or image/webp.' } }) mediaType!: string;
  @Field(() => String) @MaxLength(MOST_PHOTOGRAPH_CHARACTERS) @IsBase64() base64!: string;
}

@InputType({ description: 'What is known of the person; an amendment replaces all of it' })
export class CaseInput {
  @Field(() => String, { description: 'National case number, unique in your organisation' })
  @Matches(/^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,79}$/u, { context: { remedy: 'Use up to 80 letters, digits, blanks and . _ / -' } }) reference!: string;
  @Field(() => RecordKindEnum) @IsIn(RECORD_KINDS) kind!: RecordKind;
  @Field(() => CircumstanceEnum) @IsIn(CIRCUMSTANCES) category!: Circumstance;
  @Field(() => Boolean, { description: 'Somebody looks for this person' }) @IsBoolean() sought!: boolean;
  @Field(() => Boolean, { defaultValue: false }) @IsBoolean() dangerToLife!: boolean;
  @Field(() => [PersonNameType], { defaultValue: [] }) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => PersonNameType) names!: PersonNameType[];
  @Field(() => BirthType, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => BirthType) birth?: BirthType | null;
  @Field(() => Int, { defaultValue: 0, description: 'ISO/IEC 5218: 0 not known, 1 male, 2 female, 9 not applicable' }) @IsIn(SEXES, { context: { remedy: 'Use 0, 1, 2 or 9 (ISO/IEC 5218).' } }) sex!: Sex;
  @Field(() => [String], { defaultValue: [] }) @ArrayMaxSize(5) @IsNationality(true) nationalities!: string[];
  @Field(() => [String], { defaultValue: [] }) @ArrayMaxSize(10) @IsLanguage(true) languages!: string[];
  @Field(() => SightingType, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => SightingType) event?: SightingType | null;
  @Field(() => BodyType, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => BodyType) body?: BodyType | null;
  @Field(() => [RelativeType], { defaultValue: [] }) @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => RelativeType) relatives!: RelativeType[];
  @Field(() => [String], { defaultValue: [], description: 'Ids of cases of your organisation' }) @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) companions!: string[];
  @Field(() => [DocumentInput], { defaultValue: [] }) @ArrayMaxSize(5) @ValidateNested({ each: true }) @Type(() => DocumentInput) documents!: DocumentInput[];
  @Field(() => [BiometricCodeType], { defaultValue: [] }) @ArrayMaxSize(4) @ValidateNested({ each: true }) @Type(() => BiometricCodeType) biometrics!: BiometricCodeType[];
  @Field(() => HandlingType) @ValidateNested() @Type(() => HandlingType) handling!: HandlingType;
  @Field(() => SourceGradeEnum) @IsIn(SOURCE_GRADES) sourceGrade!: SourceGrade;
  @Field(() => String, { description: '1 known to be true, 2 known personally to the source, 3 corroborated, 4 cannot be judged' }) @IsIn(INFORMATION_GRADES, { context: { remedy: 'Use 1, 2, 3 or 4.' } }) informationGrade!: InformationGrade;
  @Field(() => String, { nullable: true, description: 'Never leaves the node' }) @IsOptional() @MaxLength(10_000) @Matches(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, { context: { remedy: 'Give text without control characters.' } }) freeText?: string | null;
  @Field(() => PhotographInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PhotographInput) photograph?: PhotographInput | null;
  @Field(() => [String], { defaultValue: [], description: 'Codes of the trafficking indicators; never leave the node' }) @ArrayMaxSize(40)
  @Matches(/^[A-Z0-9_]{1,40}$/, { each: true, context: { remedy: 'Use codes of capital letters, digits and _.' } }) indicators!: string[];
}
