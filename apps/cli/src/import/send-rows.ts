import { CommandError, EXIT } from '../exit-codes.js';
import type { DraftRow } from './draft.js';
import type { ImportedRow, ImportNode, Refusal } from './node-client.js';

export interface SentRow { readonly row: DraftRow; readonly result: ImportedRow }
const MAX_BATCH_ROWS = 50;
/** Under the request limit of a node with its default settings. */
const MAX_BATCH_BYTES = 500_000;

/** Batches in the order of the file, bounded in rows and bytes. */
export function* batches(rows: readonly DraftRow[]): Generator<readonly DraftRow[]> {
  let batch: DraftRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row.draft));
    if (batch.length > 0 && (batch.length >= MAX_BATCH_ROWS || bytes + size > MAX_BATCH_BYTES)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(row);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Sends one batch. When the node finds fault with some field it takes nothing of the request, so the batch is halved
 * until the row at fault stands alone: one bad row never stops the others.
 */
export async function sendBatch(node: ImportNode, rows: readonly DraftRow[]): Promise<readonly SentRow[]> {
  const answer = await node.send(rows);
  if (answer.__typename === 'ImportReport') return rows.map((row) => ({ row, result: resultOf(row, answer.rows) }));
  if (answer.code !== 'INVALID_INPUT') throw new CommandError(EXIT.NODE, `the node refused: ${answer.message} (${answer.code})`);
  const [first, ...others] = rows;
  if (first && others.length === 0) return [{ row: first, result: rejectedBy(answer, first) }];
  const middle = Math.ceil(rows.length / 2);
  return [...await sendBatch(node, rows.slice(0, middle)), ...await sendBatch(node, rows.slice(middle))];
}

function resultOf(row: DraftRow, results: readonly ImportedRow[]): ImportedRow {
  const result = results.find(({ sourceId }) => sourceId === row.sourceId);
  if (!result) throw new CommandError(EXIT.NODE, `the node said nothing about the row of line ${String(row.line)}; run the same command again`);
  return result;
}

function rejectedBy(refusal: Refusal, row: DraftRow): ImportedRow {
  const [problem] = refusal.fields;
  return { sourceId: row.sourceId, outcome: 'REJECTED', caseId: undefined, column: problem?.field.replace(/^input\.rows\.\d+\.(case\.)?/, ''), reason: problem?.message ?? refusal.message };
}
