import { PURPOSES, type Purpose } from '@homeward/shared';
import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsString, Length, Matches } from 'class-validator';

/** Makes a GraphQL enum of a closed list, with the codes as they are stored. */
export function enumOf<Code extends string>(name: string, codes: readonly Code[], description?: string): Record<Code, Code> {
  const members = Object.fromEntries(codes.map((code) => [code, code])) as Record<Code, Code>;
  registerEnumType(members, description ? { name, description } : { name });
  return members;
}

/** Expected failures. NOT_AVAILABLE covers not found, not allowed and nothing found: same shape, so that it tells nothing. */
export const REFUSAL_MESSAGES = {
  NOT_AVAILABLE: 'Nothing is available under this id for this purpose.',
  INVALID_INPUT: 'Some fields cannot be accepted. Correct the fields that are named and send again.',
  STALE_VERSION: 'The record was changed since you read it. Read it again, then repeat your change.',
  WRONG_STATE: 'This cannot be done in the present state.',
  NOT_PUBLISHABLE: 'The case may not be published yet. See the fields for what is missing.',
  PERMISSION_MISSING: 'There is no recorded permission or legal basis for this.',
  SECOND_PERSON_REQUIRED: 'Another person must do this: two keys are needed.',
  HANDLING_RESTRICTED: 'The handling code does not allow this without leave of the owner.',
  ALREADY_EXISTS: 'There is already one with this reference.',
  LIMIT_REACHED: 'Too many at once. Wait, or send fewer.',
  NOT_POSSIBLE_NOW: 'The service cannot do this now. Try again in a minute.',
} as const;
export type RefusalCode = keyof typeof REFUSAL_MESSAGES;
const REFUSAL_CODES = Object.keys(REFUSAL_MESSAGES) as RefusalCode[];
const RefusalCodes = enumOf('RefusalCode', REFUSAL_CODES, 'Why an operation was refused');

@ObjectType({ description: 'What is wrong with one field and what to do; never its value' })
export class FieldProblem {
  @Field({ description: 'Path from the argument, e.g. input.names.0.script' }) readonly field: string;
  @Field({ description: 'Short code of the rule, e.g. maxLength' }) readonly code: string;
  @Field() readonly message: string;
  constructor(field: string, code: string, message: string) {
    this.field = field;
    this.code = code;
    this.message = message;
  }
}

@ObjectType({ description: 'An expected failure' })
export class Refusal {
  @Field(() => RefusalCodes) readonly code: RefusalCode;
  @Field() readonly message: string;
  @Field(() => [FieldProblem]) readonly fields: FieldProblem[];
  constructor(code: RefusalCode, fields: readonly FieldProblem[] = [], message: string = REFUSAL_MESSAGES[code]) {
    this.code = code;
    this.message = message;
    this.fields = [...fields];
  }
}

/** Thrown where a refusal cannot be returned (pipes); becomes a Refusal at the edge if the field's type has it as a member. */
export class RefusedError extends Error {
  readonly code: RefusalCode;
  constructor(readonly refusal: Refusal) {
    super(`refused: ${refusal.code}`);
    this.name = 'RefusedError';
    this.code = refusal.code;
  }
}

export const PurposeEnum = enumOf('Purpose', PURPOSES, 'Why a person is looked at; a closed list');

@InputType({ description: 'Why, and for which case, a person is looked at or changed' })
export class AccessInput {
  @Field(() => PurposeEnum) @IsIn(PURPOSES, { context: { remedy: 'Give one of the listed purposes.' } })
  readonly purpose!: Purpose;
  @Field({ description: 'National case number of an open case of your organisation' })
  @IsString() @Length(1, 80, { context: { remedy: 'Give the number of your open case.' } }) @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { context: { remedy: 'Give it without control characters.' } })
  readonly caseReference!: string;
}
