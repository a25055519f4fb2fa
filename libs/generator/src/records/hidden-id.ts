/** A number below 2^32 as eight hexadecimal digits that tell nothing of its order; one to one for a seed and a purpose. */
export const hiddenId = (seed: string, purpose: 'record' | 'person' | 'family', value: number): string => {
  const key = keyOf(`${purpose}:${seed}`);
  let mixed = (value ^ key) >>> 0;
  for (const factor of [0x85ebca6b, 0xc2b2ae35]) {
    mixed = Math.imul(mixed ^ (mixed >>> 16), factor) >>> 0;
  }
  return ((mixed ^ (mixed >>> 15)) >>> 0).toString(16).padStart(8, '0');
};

const known = new Map<string, number>();
const keyOf = (text: string): number => {
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  let key = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) key = Math.imul(key ^ text.charCodeAt(at), 0x01000193);
  known.set(text, key);
  return key;
};
