import type { CaseDraft, DraftRow } from './draft.js';
import type { Answer, ImportNode } from './node-client.js';

/** A node in memory that keeps the promise of the import: known by id and content, changed only when the content did. */
export function memoryNode(refuses: (draft: CaseDraft) => { readonly field: string; readonly message: string } | undefined = () => undefined) {
  const held = new Map<string, { readonly contentHash: string; readonly draft: CaseDraft }>();
  const [requests, bytes]: [number[], number[]] = [[], []];
  const node: ImportNode = {
    send: (rows: readonly DraftRow[]): Promise<Answer> => {
      requests.push(rows.length);
      bytes.push(Buffer.byteLength(JSON.stringify(rows)));
      const at = rows.findIndex(({ draft }) => refuses(draft) !== undefined);
      const problem = rows[at] && refuses(rows[at].draft);
      if (problem) return Promise.resolve({ __typename: 'Refusal', code: 'INVALID_INPUT', message: 'Some fields cannot be accepted.', fields: [{ field: `input.rows.${String(at)}.case.${problem.field}`, message: problem.message }] });
      return Promise.resolve({ __typename: 'ImportReport', rows: rows.map(({ sourceId, contentHash, draft }) => {
        const before = held.get(sourceId);
        held.set(sourceId, { contentHash, draft });
        const outcome = !before ? 'CREATED' : before.contentHash === contentHash ? 'UNCHANGED' : 'UPDATED';
        return { sourceId, outcome, caseId: `case-${sourceId}`, column: undefined, reason: undefined } as const;
      }) });
    },
  };
  return { node, requests, bytes, draftOf: (sourceId: string): CaseDraft => {
    const found = held.get(sourceId);
    if (!found) throw new Error(`the node holds nothing of ${sourceId}`);
    return found.draft;
  } };
}

export const caseDefaults = (over: object = {}): object =>
  ({ sourceSystem: 'field-office', kind: 'MISSING_ADULT', childKind: 'MISSING_CHILD', sought: true, country: 'AT', contact: { authority: 'Field office' }, ...over });
