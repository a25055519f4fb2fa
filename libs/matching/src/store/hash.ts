const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const GOLDEN = 0x9e3779b1;

/** Spreads all bits of a word (the finisher of MurmurHash3). */
export const mix = (word: number): number => {
  let value = word;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
};

/** FNV-1a over code units, spread. The same everywhere. */
export const hashText = (text: string, seed = 0): number => {
  let value = FNV_OFFSET ^ Math.imul(seed, GOLDEN);
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME);
  return mix(value);
};
