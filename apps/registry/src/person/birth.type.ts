import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@homeward/platform';
import type { Birth } from '@homeward/shared';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import { IsDay } from './rules.js';

const TYPES = ['DATE', 'AGE'] as const;
const PRECISIONS = ['DAY', 'MONTH', 'YEAR'] as const;
const CALENDARS = ['GREGORIAN', 'HIJRI', 'SOLAR_HIJRI', 'ETHIOPIAN', 'BUDDHIST'] as const;
type Calendar = (typeof CALENDARS)[number];
const BirthKind = enumOf('BirthKind', TYPES, 'DATE: value, precision and calendar; AGE: minYears, maxYears and asOf');
const DatePrecision = enumOf('DatePrecision', PRECISIONS);
const CalendarEnum = enumOf('Calendar', CALENDARS);
const isDate = (birth: BirthType) => birth.type === 'DATE';
const isAge = (birth: BirthType) => birth.type === 'AGE';

@InputType('BirthInput')
@ObjectType('Birth')
export class BirthType {
  @Field(() => BirthKind) @IsIn(TYPES) type!: Birth['type'];
  @Field(() => Boolean, { defaultValue: false }) @IsBoolean() estimated!: boolean;
  @Field(() => String, { nullable: true, description: 'YYYY, YYYY-MM or YYYY-MM-DD, in `calendar`' })
  @ValidateIf(isDate) @Matches(/^\d{4}(-(0[1-9]|1[0-3])(-(0[1-9]|[12]\d|3[01]))?)?$/, { context: { remedy: 'Write the date as YYYY, YYYY-MM or YYYY-MM-DD.' } })
  value?: string | null;
  @Field(() => DatePrecision, { nullable: true }) @ValidateIf(isDate) @IsIn(PRECISIONS) precision?: (typeof PRECISIONS)[number] | null;
  @Field(() => CalendarEnum, { nullable: true }) @ValidateIf(isDate) @IsIn(CALENDARS) calendar?: Calendar | null;
  @Field(() => Int, { nullable: true }) @ValidateIf(isAge) @IsInt() @Min(0) @Max(130) minYears?: number | null;
  @Field(() => Int, { nullable: true }) @ValidateIf(isAge) @IsInt() @Min(0) @Max(130) maxYears?: number | null;
  @Field(() => String, { nullable: true }) @ValidateIf(isAge) @IsDay() asOf?: string | null;
}

export function birthToApi(birth: Birth): BirthType {
  switch (birth.type) {
    case 'DATE': return { type: birth.type, value: birth.value, precision: birth.precision, calendar: birth.calendar, estimated: birth.estimated };
    case 'AGE': return { type: birth.type, minYears: birth.minYears, maxYears: birth.maxYears, asOf: birth.asOf, estimated: birth.estimated };
  }
}

/** Of a validated input; a member that validation demands and that is not there is our own mistake. */
export function birthFromApi(input: BirthType): Birth {
  const { type, value, precision, calendar, minYears, maxYears, asOf, estimated } = input;
  if (type === 'DATE' && value && precision && calendar) return { type, value, precision, calendar, estimated };
  if (type === 'AGE' && typeof minYears === 'number' && typeof maxYears === 'number' && asOf) return { type, minYears: Math.min(minYears, maxYears), maxYears: Math.max(minYears, maxYears), asOf, estimated };
  throw new Error('a birth that was not validated');
}
