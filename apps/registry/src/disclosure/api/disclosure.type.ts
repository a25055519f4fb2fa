import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, enumOf, Refusal } from '@homeward/platform';
import type { DisclosureField, HandlingCode } from '@homeward/shared';
import { DisclosureFieldEnum } from '../../candidates/index.js';
import { BirthType, ColourType, ContactPointType, HeightType, MarkType, PersonNameType } from '../../person/index.js';
import type { Direction } from '../store/disclosure-list.js';

export const DisclosureDirectionEnum = enumOf('DisclosureDirection', ['RECEIVED', 'SENT']);

@ObjectType({ description: 'That something was disclosed: which fields, between whom' })
export class DisclosureStub {
  @Field(() => ID) id!: string;
  @Field(() => ID) candidateId!: string;
  @Field(() => DisclosureDirectionEnum) direction!: Direction;
  @Field(() => String) fromCountry!: string;
  @Field(() => String) toCountry!: string;
  @Field(() => [DisclosureFieldEnum]) disclosedFields!: DisclosureField[];
  @Field(() => Date) disclosedAt!: Date;
  @Field(() => Date) expiresAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Of a sent one: when the receiver was told to erase it' }) erasedAt!: Date | null;
}
export const DisclosureConnection = connectionType(DisclosureStub, 'Disclosure');

@ObjectType()
export class DisclosedRelative {
  @Field(() => String) relation!: string;
  @Field(() => PersonNameType) name!: PersonNameType;
}
@ObjectType({ description: 'Where and when, as far as it was ticked' })
export class DisclosedEvent {
  @Field(() => String, { nullable: true }) dateFrom!: string | null;
  @Field(() => String, { nullable: true }) dateTo!: string | null;
  @Field(() => String, { nullable: true }) country!: string | null;
  @Field(() => String, { nullable: true }) place!: string | null;
  @Field(() => Float, { nullable: true, description: 'Coarse, and never of a protected location' }) latitude!: number | null;
  @Field(() => Float, { nullable: true }) longitude!: number | null;
  @Field(() => Float, { nullable: true, description: 'Error of the coordinates' }) errorKm!: number | null;
}
@ObjectType()
export class DisclosedPhotograph {
  @Field(() => String) mediaType!: string;
  @Field(() => String) base64!: string;
}
@ObjectType({ description: 'Only what the supervisor of the holding side ticked' })
export class DisclosedContent {
  @Field(() => [PersonNameType], { nullable: true }) names!: PersonNameType[] | null;
  @Field(() => BirthType, { nullable: true }) birth!: BirthType | null;
  @Field(() => String, { nullable: true }) ageGroup!: string | null;
  @Field(() => Int, { nullable: true }) sex!: number | null;
  @Field(() => [String], { nullable: true }) nationalities!: string[] | null;
  @Field(() => [String], { nullable: true }) languages!: string[] | null;
  @Field(() => HeightType, { nullable: true }) heightCm!: HeightType | null;
  @Field(() => ColourType, { nullable: true }) eyeColour!: ColourType | null;
  @Field(() => ColourType, { nullable: true }) hairColour!: ColourType | null;
  @Field(() => [MarkType], { nullable: true }) marks!: MarkType[] | null;
  @Field(() => [DisclosedRelative], { nullable: true }) relatives!: DisclosedRelative[] | null;
  @Field(() => DisclosedEvent, { nullable: true }) event!: DisclosedEvent | null;
  @Field(() => String, { nullable: true }) circumstance!: string | null;
  @Field(() => String, { nullable: true }) custody!: string | null;
  @Field(() => DisclosedPhotograph, { nullable: true }) photograph!: DisclosedPhotograph | null;
  @Field(() => ContactPointType, { nullable: true }) contact!: ContactPointType | null;
}
@ObjectType()
export class Disclosure extends DisclosureStub {
  @Field(() => [String], { description: 'Handling codes of the owner; they bind you' }) handlingCodes!: HandlingCode[];
  @Field(() => String, { nullable: true, description: 'To be acknowledged before any use (acknowledgeHandling)' }) handlingText!: string | null;
  @Field(() => Boolean) acknowledged!: boolean;
  @Field(() => DisclosedContent, { nullable: true, description: 'Null for one that you sent, and until the handling text is acknowledged' }) content!: DisclosedContent | null;
}
export const DisclosureResult = createUnionType({
  name: 'DisclosureResult', types: () => [Disclosure, Refusal] as const, resolveType: (value: object) => (value instanceof Refusal ? Refusal : Disclosure),
});
