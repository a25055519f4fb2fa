import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@homeward/platform';
import type { PersonName } from '@homeward/shared';
import { IsIn } from 'class-validator';
import { IsScript, IsText } from './rules.js';

export const NAME_PARTS = ['FULL', 'GIVEN', 'FAMILY', 'PATRONYMIC'] as const;
export const NAME_KINDS = ['LEGAL', 'ALIAS', 'NICKNAME', 'MACHINE_READABLE_ZONE'] as const;
const NamePart = enumOf('NamePart', NAME_PARTS);
const NameKind = enumOf('NameKind', NAME_KINDS);

@InputType('PersonNameInput')
@ObjectType('PersonName')
export class PersonNameType {
  @Field(() => String) @IsText(160) value!: string;
  @Field(() => String, { description: 'ISO 15924, e.g. Latn, Arab, Cyrl' }) @IsScript() script!: string;
  @Field(() => NamePart, { defaultValue: NamePart.FULL }) @IsIn(NAME_PARTS) part!: PersonName['part'];
  @Field(() => NameKind, { defaultValue: NameKind.LEGAL }) @IsIn(NAME_KINDS) kind!: PersonName['kind'];
}

/** Both ways: the API's shape and the record's shape of a name have the same members. */
export const nameOf = ({ value, script, part, kind }: PersonName): PersonName => ({ value, script, part, kind });
