import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@homeward/platform';
import { HANDLING_CODES, type ContactPoint, type HandlingCode } from '@homeward/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsBoolean, IsEmail, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { present } from './present.js';
import { IsCountry, IsText } from './rules.js';

const HandlingCodeEnum = enumOf('HandlingCode', HANDLING_CODES, 'H0 none, H1 not as evidence without leave, H2 not passed on without leave, H3 a text to acknowledge; they combine');

@InputType('ContactPointInput') @ObjectType('ContactPoint')
export class ContactPointType {
  @Field(() => String) @IsText(120) authority!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsText(40) telephone?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsEmail() @IsText(120) email?: string | null;
}
export const contactOf = ({ authority, telephone, email }: ContactPointType): ContactPoint => ({ authority, ...present({ telephone, email }) });
export const contactToApi = ({ authority, telephone, email }: ContactPoint): ContactPointType => ({ authority, telephone: telephone ?? null, email: email ?? null });

@InputType('HandlingInput') @ObjectType('Handling')
export class HandlingType {
  @Field(() => [HandlingCodeEnum]) @ArrayMinSize(1) @ArrayMaxSize(4) @ArrayUnique() @IsIn(HANDLING_CODES, { each: true }) codes!: HandlingCode[];
  @Field(() => [String], { nullable: true, description: 'Only to these countries; absent means to all' }) @IsOptional() @ArrayMaxSize(250) @IsCountry(true) releasableTo?: string[] | null;
  @Field(() => [String], { defaultValue: [], description: 'Never to these countries' }) @ArrayMaxSize(250) @IsCountry(true) notReleasableTo!: string[];
  @Field(() => Boolean, { defaultValue: true }) @IsBoolean() protectLocation!: boolean;
  @Field(() => String, { nullable: true, description: 'Text of H3; stays here until a disclosure' }) @IsOptional() @IsText(1000) text?: string | null;
  @Field(() => ContactPointType) @ValidateNested() @Type(() => ContactPointType) contact!: ContactPointType;
}

/** Handling as a case keeps it; the text leaves the node only with a disclosure. */
export interface CaseHandling {
  readonly codes: readonly HandlingCode[];
  readonly releasableTo?: readonly string[];
  readonly notReleasableTo: readonly string[];
  readonly protectLocation: boolean;
  readonly text?: string;
  readonly contact: ContactPoint;
}
export const handlingFromApi = ({ codes, releasableTo, notReleasableTo, protectLocation, text, contact }: HandlingType): CaseHandling => ({
  codes, notReleasableTo, protectLocation, contact: contactOf(contact), ...present({ releasableTo, text }),
});
export const handlingToApi = ({ codes, releasableTo, notReleasableTo, protectLocation, text, contact }: CaseHandling): HandlingType => ({
  codes: [...codes], releasableTo: releasableTo ? [...releasableTo] : null, notReleasableTo: [...notReleasableTo], protectLocation, text: text ?? null, contact: contactToApi(contact),
});
