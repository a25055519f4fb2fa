import type { NamePart } from '../record/person-record.js';
import type { AlignedPair } from './align.js';
import type { NameWord } from './name-forms.js';
import { SYLLABLE_SCRIPTS } from './syllables/index.js';
import { isPerhapsTitle } from './titles.js';
import { unlikeness } from './unlikeness.js';

/** GIVEN when a given name contradicts another, FAMILY when only names of families do, NAME when nobody told which is which. */
export const CONTRADICTED_PARTS = ['GIVEN', 'FAMILY', 'NAME'] as const;
export type ContradictedPart = '' | (typeof CONTRADICTED_PARTS)[number];

/** What is left of two names when the words that agree are taken away. */
export interface Contradictions {
  /** Pairs of words that stand in the same place of the name and are different names. */
  readonly contradicted: number;
  /** Words that only one side has. */
  readonly omitted: number;
  /** Of the pairs, how unlike they are, summed: at most `contradicted`. */
  readonly unlikeness: number;
  readonly part: ContradictedPart;
  /** Of given names alone, told as such or by their place, summed: brothers and sisters have the rest in common. */
  readonly otherGiven: number;
}

const NONE: Contradictions = { contradicted: 0, omitted: 0, unlikeness: 0, part: '', otherGiven: 0 };

/** A given name says nothing against a family name: each side has left out the other. */
const comparable = (one: NamePart, other: NamePart): boolean => one === other || one === 'FULL' || other === 'FULL';

interface Left { readonly words: readonly NameWord[]; /** Words that may be titles, of which nothing follows. */ readonly titles: number }
const free = (words: readonly NameWord[], taken: (word: number) => boolean): Left => {
  const left = words.filter((_, at) => !taken(at));
  const telling = left.filter((word) => !isPerhapsTitle(word.token.text, words.indexOf(word), words.length));
  return { words: telling, titles: left.length - telling.length };
};
const isIn = (at: number, first: number, count: number): boolean => at >= first && at < first + count;

interface Unlike { readonly left: number; readonly right: number; readonly unlikeness: number; readonly key: string }

const partOf = (one: NamePart, other: NamePart): ContradictedPart => {
  const part = one === 'FULL' ? other : one;
  return part === 'GIVEN' || part === 'FAMILY' ? part : 'NAME';
};
const worse = (one: ContradictedPart, other: ContradictedPart): ContradictedPart => {
  if (one === '' || one === other) return other;
  return one === 'GIVEN' || other === 'GIVEN' ? 'GIVEN' : 'NAME';
};

/** Where both full names have their given names by the custom of their script; parts that were told need no custom. */
const isGiven = (name: readonly NameWord[], word: NameWord | undefined): boolean => {
  if (word === undefined || word.part !== 'FULL') return word?.part === 'GIVEN';
  return word === (SYLLABLE_SCRIPTS.has(word.token.script) ? name.at(-1) : name[0]);
};

/** The likest words are set against each other first, each once; ties go by content, so that both sides see the same. */
const byUnlikeness = (a: Unlike, b: Unlike): number => a.unlikeness - b.unlikeness || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

export const contradict = (left: readonly NameWord[], right: readonly NameWord[], pairs: readonly AlignedPair[]): Contradictions => {
  const [one, other] = [
    free(left, (at) => pairs.some((pair) => isIn(at, pair.left, pair.leftWords))),
    free(right, (at) => pairs.some((pair) => isIn(at, pair.right, pair.rightWords))),
  ];
  const [mine, theirs, titles] = [one.words, other.words, one.titles + other.titles];
  if (mine.length === 0 || theirs.length === 0) return { ...NONE, omitted: mine.length + theirs.length + titles };
  const against = mine.flatMap((here, at) => theirs.flatMap((there, place): Unlike[] =>
    (comparable(here.part, there.part) ? [{ left: at, right: place, unlikeness: unlikeness(here.token, there.token), key: `${here.token.text} ${there.token.text}` }] : [])));
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  let [sum, part, otherGiven]: [number, ContradictedPart, number] = [0, '', 0];
  for (const each of against.sort(byUnlikeness)) {
    if (usedLeft.has(each.left) || usedRight.has(each.right)) continue;
    usedLeft.add(each.left);
    usedRight.add(each.right);
    sum += each.unlikeness;
    if (isGiven(left, mine[each.left]) && isGiven(right, theirs[each.right])) otherGiven += each.unlikeness;
    part = worse(part, partOf(mine[each.left]?.part ?? 'FULL', theirs[each.right]?.part ?? 'FULL'));
  }
  return { contradicted: usedLeft.size, omitted: mine.length + theirs.length - 2 * usedLeft.size + titles, unlikeness: sum, part, otherGiven };
};
