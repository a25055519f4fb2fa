import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@homeward/platform';
import type { BiometricCode } from '@homeward/shared';
import { IsBase64, IsIn, IsNumber, Max, MaxLength, Min } from 'class-validator';
import { IsDay, IsText } from './rules.js';

const MODALITIES = ['IRIS', 'FACE', 'FINGERPRINT'] as const;
const Modality = enumOf('Modality', MODALITIES);
const MAX_CODE_CHARACTERS = 12_000;

@InputType('BiometricCodeInput') @ObjectType('BiometricCode')
export class BiometricCodeType {
  @Field(() => Modality) @IsIn(MODALITIES) modality!: BiometricCode['modality'];
  @Field(() => String) @IsText(40) algorithm!: string;
  @Field(() => String) @IsText(20) version!: string;
  @Field(() => String) @IsText(40) layout!: string;
  @Field(() => String) @MaxLength(MAX_CODE_CHARACTERS) @IsBase64() code!: string;
  @Field(() => String, { description: 'Marks with 1 the bits that count' }) @MaxLength(MAX_CODE_CHARACTERS) @IsBase64() mask!: string;
  @Field(() => Float) @IsNumber() @Min(0) @Max(1) quality!: number;
  @Field(() => String) @IsDay() capturedOn!: string;
  @Field(() => String, { description: 'Key epoch of the code' }) @IsText(20) epoch!: string;
}
export const biometricOf = ({ modality, algorithm, version, layout, code, mask, quality, capturedOn, epoch }: BiometricCode): BiometricCode =>
  ({ modality, algorithm, version, layout, code, mask, quality, capturedOn, epoch });
