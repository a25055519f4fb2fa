import { hashText } from '../store/hash.js';

/** Keys as pairs of 32-bit words, one after the other: what is counted, kept and sent instead of the words of a name. */
export type KeyHashes = Uint32Array;

/** Of two keys among millions that would share both words one is counted with the other, everywhere alike. */
export const highWord = (key: string): number => hashText(key, 1);
export const lowWord = (key: string): number => hashText(key, 2);

export const hashKeys = (keys: readonly string[]): KeyHashes => Uint32Array.from(keys.flatMap((key) => [highWord(key), lowWord(key)]));
