import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Refusal } from '@homeward/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, Matches, Min, ValidateNested } from 'class-validator';
import { IsText } from '../../person/index.js';
import { IMPORT_OUTCOMES, type ImportOutcome } from '../import-cases.js';
import { CaseInput } from './case.input.js';
import { AccessArgs } from './change.inputs.js';

const MAX_ROWS = 50;
const ImportOutcomeEnum = enumOf('ImportOutcome', IMPORT_OUTCOMES);

@InputType('ImportRowInput')
export class ImportRowInput {
  @Field(() => Int, { description: 'Line of the file, for the report' }) @IsInt() @Min(1) line!: number;
  @Field(() => String, { description: 'The source\'s own id' }) @IsText(200) sourceId!: string;
  @Field(() => String, { description: 'Of the row; an equal one changes nothing' }) @Matches(/^[A-Za-z0-9_=+/-]{16,60}$/, { context: { remedy: 'Send a hash of 16 to 60 characters of base64 or hexadecimal.' } }) contentHash!: string;
  @Field(() => CaseInput) @ValidateNested() @Type(() => CaseInput) case!: CaseInput;
}
@InputType({ description: 'Rows of one file; they become drafts' })
export class ImportInput {
  @Field(() => String, { description: 'Name of the source, e.g. of the office that keeps the file' }) @IsText(60) sourceSystem!: string;
  @Field(() => [ImportRowInput]) @ArrayMinSize(1) @ArrayMaxSize(MAX_ROWS) @ArrayUnique((row: ImportRowInput) => row.sourceId, { context: { remedy: 'Send each source id once.' } })
  @ValidateNested({ each: true }) @Type(() => ImportRowInput) rows!: ImportRowInput[];
}
@ArgsType()
export class ImportArgs extends AccessArgs {
  @Field(() => ImportInput) @ValidateNested() @Type(() => ImportInput) input!: ImportInput;
}

@ObjectType('ImportedRow')
export class ImportedRowType {
  @Field(() => String) sourceId!: string;
  @Field(() => ImportOutcomeEnum) outcome!: ImportOutcome;
  @Field(() => ID, { nullable: true }) caseId!: string | null;
  @Field(() => String, { nullable: true, description: 'Which member is at fault' }) column!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
}
@ObjectType('ImportReport')
export class ImportReportType {
  @Field(() => [ImportedRowType]) rows!: ImportedRowType[];
}
export const ImportResult = createUnionType({
  name: 'ImportResult', types: () => [ImportReportType, Refusal] as const, resolveType: (value: ImportReportType | Refusal) => (value instanceof Refusal ? Refusal : ImportReportType),
});
