import type { Heard } from '../drill/node-client.js';
import type { Sought } from './child.js';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const PUBLICATION_ID = /"[A-Za-z0-9_-]{22}"/g;
const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g;
const CURSOR = /"(endCursor|cursor)":"[^"]+"/g;

/** An answer without what is the asker's own: its ids, times, cursors and the values that it wrote itself. */
export function withoutOwn(bytes: string, { reference, person, passport }: Sought): string {
  const own = [reference, person.family, person.given, person.birthDate, passport];
  const bare = own.reduce((text, value, index) => text.replaceAll(value, `<own ${String(index)}>`), bytes);
  return bare.replace(UUID, '<uuid>').replace(PUBLICATION_ID, '"<publication>"').replace(INSTANT, '<instant>').replace(CURSOR, '"$1":"<cursor>"');
}

export interface Told { readonly sought: Sought; readonly answers: readonly Heard[] }
/** Where two series of answers differ; empty when nobody can tell one from the other. */
export function differences(one: Told, other: Told): readonly string[] {
  const [left, right] = [one, other].map(({ sought, answers }) => answers.map(({ name, bytes }) => `${name}: ${withoutOwn(bytes, sought)}`)) as [string[], string[]];
  const lengths = left.length === right.length ? [] : [`${String(left.length)} answers and ${String(right.length)}`];
  return [...lengths, ...left.flatMap((text, index) => (right[index] === undefined || right[index] === text ? [] : [`${text.slice(0, 400)} <> ${right[index].slice(0, 400)}`]))];
}
