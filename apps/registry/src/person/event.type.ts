import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import type { SightingEvent } from '@homeward/shared';
import { IsNumber, IsOptional, Max, Min } from 'class-validator';
import { present } from './present.js';
import { IsCountry, IsDay, IsText } from './rules.js';

@InputType('SightingInput')
@ObjectType('Sighting', { description: 'Last seen, or found: a range of days and a coarse place' })
export class SightingType {
  @Field(() => String) @IsDay() dateFrom!: string;
  @Field(() => String) @IsDay() dateTo!: string;
  @Field(() => String) @IsCountry() country!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsText(120) place?: string | null;
  @Field(() => Float, { nullable: true }) @IsOptional() @IsNumber() @Min(-90) @Max(90) latitude?: number | null;
  @Field(() => Float, { nullable: true }) @IsOptional() @IsNumber() @Min(-180) @Max(180) longitude?: number | null;
  @Field(() => Float, { nullable: true, description: 'Error of the coordinates' }) @IsOptional() @IsNumber() @Min(0) @Max(2000) errorKm?: number | null;
}

export const sightingOf = ({ dateFrom, dateTo, country, place, latitude, longitude, errorKm }: SightingType): SightingEvent =>
  present({ dateFrom, dateTo, country, place, latitude, longitude, errorKm });
export const sightingToApi = ({ dateFrom, dateTo, country, place, latitude, longitude, errorKm }: SightingEvent): SightingType => ({
  dateFrom, dateTo, country, place: place ?? null, latitude: latitude ?? null, longitude: longitude ?? null, errorKm: errorKm ?? null,
});
