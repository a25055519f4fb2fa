import { readFile, stat } from 'node:fs/promises';
import { CommandError, EXIT } from '../exit-codes.js';
import { readCsv } from './csv/rows.js';
import { decode, type Encoding } from '../sheet/decode.js';
import { REASONS, type Remark } from '../sheet/remarks.js';
import type { ReadFile, RejectedRow } from './draft.js';
import { FileError } from '../sheet/errors.js';
import { describeMapProblems } from '../sheet/columns.js';
import { importMap, type ImportMap } from './map-file.js';
import { importNode, type ImportNode } from './node-client.js';
import { readPfif } from './pfif/read-pfif.js';
import { batches, sendBatch, type SentRow } from './send-rows.js';

export const FORMATS = ['csv', 'pfif'] as const;
export type Format = (typeof FORMATS)[number];
export interface ImportOptions {
  /** URL of the registry, e.g. https://registry.example */
  readonly node: string;
  readonly token: string;
  readonly format: Format;
  readonly map: unknown;
  readonly file: string;
  readonly encoding?: Encoding;
  readonly purpose?: string;
  readonly caseReference?: string;
  readonly nowMs?: number;
  /** Reads and checks, sends nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  /** Stands in for the node in tests. */
  readonly importNode?: ImportNode;
}
/** One line of the report: what became of a row, or what a person should know about it. Values of the file are not in it. */
export interface ReportLine {
  readonly line: number;
  readonly sourceId?: string;
  readonly outcome: 'CREATED' | 'UNCHANGED' | 'UPDATED' | 'REJECTED' | 'READ';
  readonly column?: string;
  readonly reason?: string;
  readonly caseId?: string;
  readonly remarks: readonly (Remark & { readonly text: string })[];
}
export interface ImportSummary {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly notices: readonly string[];
  /** In the order of the file; every row of it stands here. */
  readonly report: readonly ReportLine[];
}
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Makes drafts of a file's rows at a node; run twice, the second time changes nothing. */
export async function runImport(options: ImportOptions): Promise<ImportSummary> {
  const map = readMap(options.map);
  const nowMs = options.nowMs ?? Date.now();
  const read = readRows(await readBytes(options.file), options, map, nowMs);
  const sent = options.dryRun ? [] : await send(read, options, map);
  return summary(read, sent, options.dryRun ?? false);
}

function readMap(content: unknown): ImportMap {
  const parsed = importMap.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new CommandError(EXIT.INPUT, `the map is not usable: ${describeMapProblems(parsed.error)}`);
}

async function readBytes(file: string): Promise<Buffer> {
  const info = await stat(file).catch(() => { throw new CommandError(EXIT.INPUT, `${file} cannot be read`); });
  if (info.size > MAX_FILE_BYTES) throw new CommandError(EXIT.INPUT, `${file} is larger than ${String(MAX_FILE_BYTES / 1024 / 1024)} MB; split it`);
  return readFile(file);
}

function readRows(bytes: Buffer, { format, encoding, file }: ImportOptions, map: ImportMap, nowMs: number): ReadFile {
  try {
    const text = decode(bytes, encoding);
    switch (format) {
      case 'pfif': return readPfif(text, map, nowMs);
      case 'csv':
        if (!map.id) throw new CommandError(EXIT.USAGE, 'the map must name the column of the id: without one a second import would make every case again');
        return readCsv(text, map, new Date(nowMs).toISOString().slice(0, 10));
    }
  } catch (error) {
    if (error instanceof FileError) throw new CommandError(EXIT.INPUT, `${file}: ${error.message}`);
    throw error;
  }
}

async function send({ rows }: ReadFile, options: ImportOptions, map: ImportMap): Promise<readonly SentRow[]> {
  const node = options.importNode ?? importNode({
    node: options.node, token: options.token, sourceSystem: map.case.sourceSystem,
    purpose: options.purpose ?? (map.case.sought ? 'SEARCH_MISSING' : 'IDENTIFY_FOUND'), caseReference: options.caseReference ?? `import/${map.case.sourceSystem}`,
  });
  const sent: SentRow[] = [];
  for (const batch of batches(rows)) {
    sent.push(...await sendBatch(node, batch));
    options.onProgress?.(sent.length, rows.length);
  }
  return sent;
}

function summary(read: ReadFile, sent: readonly SentRow[], dryRun: boolean): ImportSummary {
  const accepted = dryRun ? read.rows.map(({ line, sourceId, remarks }): ReportLine => ({ line, sourceId, outcome: 'READ', remarks: worded(remarks) })) : sent.map(reportOf);
  const report = [...accepted, ...read.rejected.map(rejectionOf)].sort((a, b) => a.line - b.line);
  const count = (outcome: ReportLine['outcome']) => report.filter((line) => line.outcome === outcome).length;
  return { rows: report.length, created: count('CREATED'), updated: count('UPDATED'), unchanged: count('UNCHANGED'), rejected: count('REJECTED'), notices: read.notices, report };
}

const worded = (remarks: readonly Remark[]): ReportLine['remarks'] => remarks.map((remark) => ({ ...remark, text: REASONS[remark.code] }));
const reportOf = ({ row, result: { outcome, column, reason, caseId } }: SentRow): ReportLine => ({
  line: row.line, sourceId: row.sourceId, outcome, remarks: worded(row.remarks),
  ...(column === undefined ? {} : { column }), ...(reason === undefined ? {} : { reason }), ...(caseId === undefined ? {} : { caseId }),
});
const rejectionOf = ({ line, sourceId, column, code }: RejectedRow): ReportLine => ({
  line, outcome: 'REJECTED', reason: REASONS[code], remarks: [], ...(sourceId === undefined ? {} : { sourceId }), ...(column === undefined ? {} : { column }),
});
