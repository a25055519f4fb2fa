import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Something of the person that must be found on disk before erasure and nowhere after it. */
export interface Needle { readonly name: string; readonly bytes: Buffer }
export interface Place { readonly name: string; readonly folder: string }
export interface Hit { readonly needle: string; readonly place: string; readonly file: string }

const CHUNK = 1 << 20;

/** Every file below every place, byte by byte, whatever its format; files that vanish meanwhile hold nothing. */
export function findRaw(needles: readonly Needle[], places: readonly Place[]): readonly Hit[] {
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1;
  return places.flatMap((place) => filesBelow(place.folder).flatMap((file) =>
    needlesIn(file, needles, overlap).map((needle) => ({ needle, place: place.name, file: file.slice(place.folder.length + 1) }))));
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (isGone(error)) return existsSync(folder) ? filesBelow(folder) : []; // a folder went away between listing and entering it
    throw error;
  }
}

function needlesIn(file: string, needles: readonly Needle[], overlap: number): readonly string[] {
  const found = new Set<string>();
  try {
    const size = statSync(file).size;
    const handle = openSync(file, 'r');
    try {
      const buffer = Buffer.alloc(CHUNK + overlap);
      for (let at = 0; at < size; at += CHUNK) {
        const read = readSync(handle, buffer, 0, buffer.length, at);
        const window = buffer.subarray(0, read);
        for (const { name, bytes } of needles) if (!found.has(name) && window.includes(bytes)) found.add(name);
      }
    } finally { closeSync(handle); }
  } catch (error) { if (!isGone(error)) throw error; }
  return [...found];
}

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
