import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A row of `translit`: an English form of a word of a name, its native form, and how often it was seen. */
export interface TranslitRow { readonly english: string; readonly native: string; readonly count: number }

export const readTranslit = (data: string, name: string): readonly TranslitRow[] =>
  gunzipSync(readFileSync(join(data, 'translit', `${name}.tsv.gz`))).toString('utf8').trim().split('\n').map((line) => {
    const [english = '', native = '', count = '0'] = line.split('\t');
    return { english, native: native.replaceAll(' ', '').normalize('NFC'), count: Number(count) };
  });

export type Part = 'TRAIN' | 'TUNE' | 'REPORT';
const PARTS = 10;

/** FNV-1a with a final mix: spreads short words evenly. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
};

/** By the native word, so that no spelling of a word that is reported on was learned from: eight tenths, one, one. */
export const partOf = (native: string): Part => {
  const tenth = hashText(native) % PARTS;
  return tenth === 0 ? 'REPORT' : tenth === 1 ? 'TUNE' : 'TRAIN';
};
