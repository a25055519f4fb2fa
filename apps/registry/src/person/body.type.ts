import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BodyDescription } from '@homeward/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { present } from './present.js';
import { IsDay, IsText } from './rules.js';

@InputType('HeightInput') @ObjectType('Height')
export class HeightType {
  @Field(() => Int) @IsInt() @Min(20) @Max(260) value!: number;
  @Field(() => String) @IsDay() observedOn!: string;
}
@InputType('ColourInput') @ObjectType('Colour')
export class ColourType {
  @Field(() => String) @IsText(20) value!: string;
  @Field(() => String) @IsDay() observedOn!: string;
}
@InputType('MarkInput') @ObjectType('Mark')
export class MarkType {
  @Field(() => String) @IsText(40) code!: string;
  @Field(() => String) @IsDay() observedOn!: string;
}
@InputType('BodyInput') @ObjectType('Body')
export class BodyType {
  @Field(() => HeightType, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => HeightType) heightCm?: HeightType | null;
  @Field(() => ColourType, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => ColourType) eyeColour?: ColourType | null;
  @Field(() => ColourType, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => ColourType) hairColour?: ColourType | null;
  @Field(() => [MarkType], { defaultValue: [] }) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => MarkType) marks!: MarkType[];
}

const observed = (member: { value: string; observedOn: string } | null | undefined) => member && { value: member.value, observedOn: member.observedOn };
export const bodyOf = ({ heightCm, eyeColour, hairColour, marks }: BodyType): BodyDescription => ({
  ...present({ heightCm: heightCm && { value: heightCm.value, observedOn: heightCm.observedOn }, eyeColour: observed(eyeColour), hairColour: observed(hairColour) }),
  marks: marks.map(({ code, observedOn }) => ({ code, observedOn })),
});
export const bodyToApi = (body: Partial<BodyDescription>): BodyType => ({
  heightCm: body.heightCm ?? null, eyeColour: body.eyeColour ?? null, hairColour: body.hairColour ?? null, marks: body.marks ?? [],
});
