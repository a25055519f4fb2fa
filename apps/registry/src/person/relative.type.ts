import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@homeward/platform';
import type { MinimalRecord } from '@homeward/shared';
import { Type } from 'class-transformer';
import { IsIn, ValidateNested } from 'class-validator';
import { nameOf, PersonNameType } from './name.type.js';

export type Relative = MinimalRecord['relatives'][number];
export const RELATIONS = ['MOTHER', 'FATHER', 'SIBLING', 'GUARDIAN', 'OTHER'] as const;
const Relation = enumOf('Relation', RELATIONS);

@InputType('RelativeInput') @ObjectType('Relative')
export class RelativeType {
  @Field(() => Relation) @IsIn(RELATIONS) relation!: Relative['relation'];
  @Field(() => PersonNameType) @ValidateNested() @Type(() => PersonNameType) name!: PersonNameType;
}
export const relativeOf = ({ relation, name }: Relative): Relative => ({ relation, name: nameOf(name) });
