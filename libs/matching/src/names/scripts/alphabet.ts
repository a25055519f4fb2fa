/**
 * The engine's own sound alphabet. Every supported script is written in it, so that letters of different scripts
 * can be compared. Capitals stand for what Latin writes with two letters: T th, D dh, S sh, Z zh, C ch, G gh;
 * H is the deep h (ح, ח), x is kh, c is ts.
 */
export const SOUNDS = 'aeiouywhHbpfvtTdDszSZCjckqgGxlrmn';
export const VOWELS = 'aeiou';

const INDEX = new Map([...SOUNDS].map((sound, index) => [sound, index]));

/** Sounds as small numbers for the table of costs; letters outside the alphabet are left out. */
export const encodeSounds = (sounds: string): Uint8Array => Uint8Array.from([...sounds].flatMap((sound) => INDEX.get(sound) ?? []));
