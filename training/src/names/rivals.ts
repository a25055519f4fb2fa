import type { Example } from '@homeward/bench/translit';

export interface Rivals { of(example: Example, near: number, random: number, draw: () => number): string[] }

const CLASSES: readonly (readonly [RegExp, string])[] = [[/ph/g, 'f'], [/[aeiouyhw]/g, ''], [/[ckqg]/g, 'k'], [/[zsxj]/g, 's'], [/[vfbp]/g, 'b'], [/[dt]/g, 't'], [/(.)\1/g, '$1']];
const LONGEST = 4;

/** Words that sound alike to a crude ear. */
const bucketOf = (word: string): string => CLASSES.reduce((text, [letters, by]) => text.replace(letters, by), word).slice(0, LONGEST);

/** Latin forms of the same rows that are not forms of the word itself: some of the same crude sound, some at random. */
export const hardNegatives = (examples: readonly Example[]): Rivals => {
  const words = [...new Set(examples.map((example) => example.latin))];
  const buckets = Map.groupBy(words, bucketOf);
  const forms = new Map<string, Set<string>>();
  for (const { row, latin } of examples) forms.set(row.native, (forms.get(row.native) ?? new Set()).add(latin));
  return {
    of: ({ row, latin }, near, random, draw) => {
      const own = forms.get(row.native);
      const bucket = buckets.get(bucketOf(latin)) ?? [];
      const pick = (from: readonly string[], count: number): string[] => Array.from({ length: count }, () => from[Math.floor(draw() * from.length)] ?? '');
      return [...pick(bucket, near), ...pick(words, random)].filter((word) => word !== '' && own?.has(word) !== true);
    },
  };
};
