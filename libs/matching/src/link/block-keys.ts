import { FEATURE_KINDS, type Feature, type FeatureKind } from './features.js';

/** Telling enough alone, where few rows share them. */
const ALONE: ReadonlySet<FeatureKind> = new Set(['NAME', 'DAY', 'POSTCODE', 'DOCUMENT']);
/** Pairs of kinds of which one follows from the other, or that are too common together. */
const IMPLIED: readonly (readonly [FeatureKind, FeatureKind])[] = [
  ['NAME', 'HEAD'], ['NAME', 'TAIL'], ['HEAD', 'TAIL'], ['TAIL', 'TAIL'], ['DAY', 'YEAR'], ['DAY', 'BIRTHDAY'], ['DAY', 'DIGITS'], ['YEAR', 'DIGITS'], ['YEAR', 'BIRTHDAY'], ['BIRTHDAY', 'DIGITS'], ['POSTCODE', 'DISTRICT'],
];
const kindNumber = new Map(FEATURE_KINDS.map((kind, at) => [kind, at]));
const numberOf = (kind: FeatureKind): number => kindNumber.get(kind) ?? 0;
const mayPair = FEATURE_KINDS.map((a) => FEATURE_KINDS.map((b) => !IMPLIED.some(([x, y]) => (x === a && y === b) || (x === b && y === a)) && (a !== b || a === 'NAME' || a === 'HEAD')));

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const hashOf = (text: string): number => {
  let value = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME);
  return value >>> 0;
};
/** Symmetric; two pairs with one hash only bring rows together in vain. */
const mixed = (a: number, b: number): number => {
  const [low, high] = a < b ? [a, b] : [b, a];
  let value = Math.imul(low ^ (high >>> 15), 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 13), 0x27d4eb2f);
  return (value ^ (value >>> 16)) >>> 0;
};

/** 32-bit keys of the blocks in which a row lies: each telling fact, and each two weak ones. */
export const blockKeys = (features: readonly Feature[]): readonly number[] => {
  const hashes = features.map(({ kind, value }) => hashOf(`${kind}:${value}`));
  const keys = new Set<number>();
  features.forEach((one, at) => {
    const hash = hashes[at] ?? 0;
    if (ALONE.has(one.kind)) keys.add(hash);
    for (let next = at + 1; next < features.length; next++) {
      const other = features[next];
      if (other !== undefined && mayPair[numberOf(one.kind)]?.[numberOf(other.kind)] === true) keys.add(mixed(hash, hashes[next] ?? 0));
    }
  });
  return [...keys];
};
