import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor as TokenHolder } from '@homeward/platform';
import { answer } from '../../gate/index.js';
import { CaseImport, type ImportedRow } from '../import-cases.js';
import { contentFromInput } from './content-mapper.js';
import { ImportArgs, ImportResult, type ImportedRowType } from './import.input.js';

@Resolver()
export class ImportResolver {
  constructor(@Inject(CaseImport) private readonly cases: CaseImport) {}

  @Mutation(() => ImportResult, { description: 'Makes drafts, at most 50 at once; the same rows again change nothing' })
  importCases(@CurrentActor() holder: TokenHolder, @Args() { access, input }: ImportArgs): Promise<typeof ImportResult> {
    const rows = input.rows.map((row) => ({ sourceId: row.sourceId, contentHash: row.contentHash, reference: row.case.reference, content: contentFromInput(row.case) }));
    return answer(holder, (actor) => this.cases.rows(actor, access, input.sourceSystem, rows), (imported) => ({ rows: imported.map(rowToApi) }));
  }
}

const rowToApi = ({ sourceId, outcome, caseId, column, reason }: ImportedRow): ImportedRowType =>
  ({ sourceId, outcome, caseId: caseId ?? null, column: column ?? null, reason: reason ?? null });
