import { SaxesParser } from 'saxes';
import { FileError } from '../../sheet/errors.js';

/** One `person` or `note` element: its fields by local name, each value in the order of the file. */
export interface PfifElement {
  readonly kind: 'person' | 'note';
  readonly line: number;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Notes that stand inside a person. */
  readonly notes: readonly PfifElement[];
}
interface OpenElement { readonly kind: 'person' | 'note'; readonly line: number; readonly fields: Map<string, string[]>; readonly notes: PfifElement[] }

const NAMESPACE = /^http:\/\/zesty\.ca\/pfif\/1\.[1-4]$/;
const MAX_DEPTH = 12;
const MAX_ELEMENTS = 200_000;
const MAX_FIELD_CHARACTERS = 100_000;

/**
 * Reads PFIF 1.1 to 1.4, alone or inside an Atom feed. The namespace's URI tells what an element is; its prefix is
 * free. A document type is refused: nothing of it is needed, and entities are how XML files attack their readers.
 */
export function readElements(xml: string): readonly PfifElement[] {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const done: PfifElement[] = [];
  const open: OpenElement[] = [];
  let [depth, elements] = [0, 0];
  let field: { readonly name: string; readonly depth: number; text: string } | undefined;
  const stop = (message: string): never => { throw new FileError(`line ${String(parser.line)}: ${message}`); };

  parser.on('doctype', () => stop('a document type is not accepted'));
  parser.on('error', (error) => { throw new FileError(`not well-formed XML: ${/^\d+:\d+/.exec(error.message)?.[0] ?? ''}`.trim()); });
  parser.on('opentag', ({ local, uri }) => {
    depth += 1;
    elements += 1;
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS * 30) stop('more elements than a file may have');
    if (!NAMESPACE.test(uri) || field) return;
    if (local === 'person' || local === 'note') open.push({ kind: local, line: parser.line, fields: new Map(), notes: [] });
    else if (open.length > 0) field = { name: local, depth, text: '' };
  });
  const take = (text: string): void => {
    if (!field) return;
    field.text += text;
    if (field.text.length > MAX_FIELD_CHARACTERS) stop('a text is longer than any may be');
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ local, uri }) => {
    const top = open.at(-1);
    if (field?.depth === depth) {
      top?.fields.set(field.name, [...(top.fields.get(field.name) ?? []), field.text]);
      field = undefined;
    } else if (top && NAMESPACE.test(uri) && top.kind === local) {
      open.pop();
      (top.kind === 'note' && open.at(-1) ? open.at(-1)?.notes : done)?.push(top);
      if (done.length > MAX_ELEMENTS) stop('more records than a file may have');
    }
    depth -= 1;
  });
  parser.write(xml).close();
  return done;
}
