import type { Result } from '@homeward/shared';
import type { Access } from '../access/index.js';
import { findBySource, insertCase, register, wasErased, type CaseChanges, type CaseContent, type CaseFile } from '../cases/index.js';
import type { Gate } from '../gate/index.js';
import type { Actor } from '../platform/actor.js';
import type { Ids } from '../platform/ports.js';
import type { Pseudonyms } from '../platform/pseudonyms.js';
import type { Refused } from '../platform/refusal.js';
import type { Tx } from '../platform/tx.js';

export const IMPORT_OUTCOMES = ['CREATED', 'UNCHANGED', 'UPDATED', 'REJECTED'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];
export interface ImportRow { readonly sourceId: string; readonly contentHash: string; readonly reference: string; readonly content: CaseContent }
export interface ImportedRow { readonly sourceId: string; readonly outcome: ImportOutcome; readonly caseId?: string; readonly column?: string; readonly reason?: string }
export interface ImportParts { readonly gate: Gate; readonly changes: CaseChanges; readonly pseudonyms: Pseudonyms; readonly ids: Ids }
interface Importer { readonly tx: Tx; readonly actor: Actor; readonly by: string; readonly sourceSystem: string; readonly now: Date }

/** Why a row is not taken; a person can act on each. */
const REASONS = {
  erased: 'ERASED: this source record was erased and cannot come back',
  notDraft: 'the case is no longer a draft; amend it by hand',
  referenceTaken: 'your organisation already has a case of this number from elsewhere',
} as const;

/** Makes drafts of a file's rows, and nothing more; the same row again changes nothing (source system, id, content hash). */
export class CaseImport {
  constructor(private readonly parts: ImportParts) {}

  rows(actor: Actor, access: Access, sourceSystem: string, rows: readonly ImportRow[]): Promise<Result<readonly ImportedRow[], Refused>> {
    return this.parts.gate.use<undefined, readonly ImportedRow[]>({
      actor, access, operation: 'CASE_IMPORT', reference: 'NEW',
      act: async (tx, _none, { actor: by, now }) => {
        const imported: ImportedRow[] = [];
        for (const row of rows) imported.push(await this.row({ tx, actor, by, sourceSystem, now }, row));
        const touched = imported.filter(({ outcome }) => outcome === 'CREATED' || outcome === 'UPDATED');
        return { ok: true, value: imported, recordIds: touched.flatMap(({ caseId }) => caseId ?? []), fields: ['content'] };
      },
    });
  }

  private async row(importer: Importer, row: ImportRow): Promise<ImportedRow> {
    const { tx, actor, sourceSystem } = importer;
    const known = await findBySource(tx, actor.organisation, sourceSystem, row.sourceId);
    if (known) return this.again(importer, row, known);
    const hash = this.parts.pseudonyms.ofSource(actor.organisation, sourceSystem, row.sourceId);
    if (await wasErased(tx, hash)) return { sourceId: row.sourceId, outcome: 'REJECTED', reason: REASONS.erased };
    return this.create(importer, row);
  }

  private async create({ tx, actor, by, sourceSystem, now }: Importer, { sourceId, contentHash, reference, content }: ImportRow): Promise<ImportedRow> {
    const { country, organisation } = actor;
    const { file } = register({
      type: 'RegisterCase', id: this.parts.ids.uuid(), country, organisation, reference, content, by, tip: false, source: { system: sourceSystem, id: sourceId, contentHash },
    }, now);
    if (await insertCase(tx, file)) return { sourceId, outcome: 'CREATED', caseId: file.id };
    return { sourceId, outcome: 'REJECTED', column: 'reference', reason: REASONS.referenceTaken };
  }

  private async again({ tx, by, now }: Importer, { sourceId, contentHash, content }: ImportRow, known: CaseFile): Promise<ImportedRow> {
    if (known.source?.contentHash === contentHash) return { sourceId, outcome: 'UNCHANGED', caseId: known.id };
    if (known.state !== 'DRAFT') return { sourceId, outcome: 'REJECTED', caseId: known.id, reason: REASONS.notDraft };
    const amended = await this.parts.changes.change(tx, known, { type: 'AmendCase', expectedVersion: known.version, content, by, contentHash }, now);
    if (!amended.ok) throw new Error(`a draft could not be amended: ${amended.failure.code}`);
    return { sourceId, outcome: 'UPDATED', caseId: known.id };
  }
}
