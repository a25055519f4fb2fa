import { z } from 'zod';
import { CommandError, EXIT } from '../exit-codes.js';
import type { DraftRow } from './draft.js';

/** Both members of the result are asked for; the node never makes more than a draft of what is sent here. */
const IMPORT_CASES = /* GraphQL */ `
  mutation ImportCases($input: ImportInput!, $access: AccessInput!) {
    importCases(input: $input, access: $access) {
      __typename
      ... on ImportReport { rows { sourceId outcome caseId column reason } }
      ... on Refusal { code message fields { field code message } }
    }
  }
`;
export const IMPORT_OUTCOMES = ['CREATED', 'UNCHANGED', 'UPDATED', 'REJECTED'] as const;
const optionalText = z.string().nullish().transform((text) => text ?? undefined);
const importedRow = z.object({ sourceId: z.string(), outcome: z.enum(IMPORT_OUTCOMES), caseId: optionalText, column: optionalText, reason: optionalText });
export type ImportedRow = z.infer<typeof importedRow>;
const refusal = z.object({ __typename: z.literal('Refusal'), code: z.string(), message: z.string(), fields: z.array(z.object({ field: z.string(), message: z.string() })) });
export type Refusal = z.infer<typeof refusal>;
const answer = z.object({ data: z.object({ importCases: z.discriminatedUnion('__typename', [z.object({ __typename: z.literal('ImportReport'), rows: z.array(importedRow) }), refusal]) }).nullish(), errors: z.array(z.object({ message: z.string() })).optional() });
export type Answer = NonNullable<z.infer<typeof answer>['data']>['importCases'];

export interface NodeOptions {
  readonly node: string;
  readonly token: string;
  readonly purpose: string;
  readonly caseReference: string;
  readonly sourceSystem: string;
  /** Waits between tries; tests pass their own. */
  readonly wait?: (ms: number) => Promise<void>;
}
export interface ImportNode { send(rows: readonly DraftRow[]): Promise<Answer> }

const TRIES = 5;
const FIRST_WAIT_MS = 500;
const TIMEOUT_MS = 60_000;
/** Worth trying again: the node will take the same rows later. */
const LATER: ReadonlySet<string> = new Set(['NOT_POSSIBLE_NOW', 'LIMIT_REACHED']);

export function importNode(options: NodeOptions): ImportNode {
  const wait = options.wait ?? ((ms) => new Promise((resolve) => { setTimeout(resolve, ms); }));
  return {
    async send(rows) {
      let last = '';
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        if (attempt > 0) await wait(FIRST_WAIT_MS * 2 ** (attempt - 1));
        const result = await once(options, rows);
        if (typeof result === 'string') last = result;
        else if (result.__typename === 'Refusal' && LATER.has(result.code)) last = result.message;
        else return result;
      }
      throw new CommandError(EXIT.NODE, `the node did not take the rows after ${String(TRIES)} tries (${last}). What was sent before stays; run the same command again.`);
    },
  };
}

const endpoint = (node: string): string => (node.endsWith('/graphql') ? node : `${node.replace(/\/+$/, '')}/graphql`);

/** @returns the answer, or in a word why it is worth trying again. */
async function once({ node, token, purpose, caseReference, sourceSystem }: NodeOptions, rows: readonly DraftRow[]): Promise<Answer | string> {
  const input = { sourceSystem, rows: rows.map(({ line, sourceId, contentHash, draft }) => ({ line, sourceId, contentHash, case: draft })) };
  const body = JSON.stringify({ query: IMPORT_CASES, variables: { input, access: { purpose, caseReference } } });
  const response = await fetch(endpoint(node), { method: 'POST', body, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' })
    .catch((error: unknown) => (error instanceof Error ? error : new Error('no answer')));
  if (response instanceof Error) return 'no connection';
  if (response.status >= 500 || response.status === 429) return `HTTP ${String(response.status)}`;
  if (response.status === 401 || response.status === 403) throw new CommandError(EXIT.NODE, 'the node does not accept the token; get a new one');
  return read(await response.text(), response.status);
}

function read(text: string, status: number): Answer {
  const parsed = answer.safeParse(parseJson(text));
  if (!parsed.success) throw new CommandError(EXIT.NODE, `the node answered in a form that this command does not know (HTTP ${String(status)}); is it a Homeward registry?`);
  if (parsed.data.data) return parsed.data.data.importCases;
  throw new CommandError(EXIT.NODE, `the node refused: ${parsed.data.errors?.[0]?.message ?? 'no reason given'}`);
}
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
