import { z } from 'zod';
import { CommandError, EXIT } from '../exit-codes.js';
import { column, columns, describeMapProblems, FIELDS, type Field, type SheetMap } from '../sheet/columns.js';
import { readJson } from '../sheet/files.js';

/** Fields that tell nothing about whether two rows are one person, or that the engine does not compare. */
export const NOT_COMPARED: readonly Field[] = ['reference', 'documentType', 'kind', 'category', 'dangerToLife'];

const common = { missingWords: z.array(z.string()).max(50).default([]), /** The day to which ages refer when the row has no date of its own. */ asOf: z.iso.date().optional() };
const linkMap = z.strictObject({ ...columns, ...common });
const side = z.strictObject(columns);
const pairMap = z.strictObject({ id: column.optional(), left: side, right: side, ...common });

/** One map for every file of a command. */
export interface LinkMap extends SheetMap { readonly asOf?: string | undefined }
export interface PairMap { readonly id?: { readonly column: string } | undefined; readonly left: LinkMap; readonly right: LinkMap }

const forSheet = (map: Partial<Record<Field, SheetMap[Field]>>, missingWords: readonly string[], asOf: string | undefined): LinkMap =>
  ({ ...Object.fromEntries(FIELDS.flatMap((field) => (map[field] === undefined ? [] : [[field, map[field]]]))), notes: [], case: { missingWords }, asOf });

export function linkMapOf(content: unknown, path = 'the map'): LinkMap {
  const { missingWords, asOf, ...map } = checked(linkMap, content, path);
  return comparing(forSheet(map, missingWords, asOf), path);
}

/** @throws CommandError for a map by which every two rows would be equally unlike */
function comparing(map: LinkMap, path: string): LinkMap {
  if (FIELDS.some((field) => field !== 'id' && !NOT_COMPARED.includes(field) && map[field] !== undefined)) return map;
  throw new CommandError(EXIT.INPUT, `${path}: the map names no column that is compared, such as fullName or birthDate`);
}
export const readLinkMap = async (path: string): Promise<LinkMap> => linkMapOf(await readJson(path), path);

export async function readPairMap(path: string): Promise<PairMap> {
  const { missingWords, asOf, id, left, right } = checked(pairMap, await readJson(path), path);
  return { id, left: comparing(forSheet(left, missingWords, asOf), `${path}, left`), right: comparing(forSheet(right, missingWords, asOf), `${path}, right`) };
}

function checked<Output>(schema: z.ZodType<Output>, content: unknown, path: string): Output {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const hint = parsed.error.issues.some(({ code }) => code === 'unrecognized_keys') ? `. Fields are ${FIELDS.join(', ')}, missingWords and asOf; a map for score has left and right` : '';
  throw new CommandError(EXIT.INPUT, `${path}: the map is not usable: ${describeMapProblems(parsed.error)}${hint}`);
}
