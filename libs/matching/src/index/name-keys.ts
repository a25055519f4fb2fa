import type { BirthSpan } from '../birth/birth-span.js';
import { civilDate } from '../birth/civil-day.js';
import { skeletonKey } from '../names/name-frequency.js';
import type { NameForm } from '../names/name-forms.js';
import type { NameToken } from '../names/name-token.js';

/** In keys of several parts, each word is read in so many ways at most. */
const READINGS_IN_PAIRS = 2;
const YEARS_PER_BUCKET = 4;
const MOST_BUCKETS = 10;
/** Shorter skeletons have too many neighbours. */
const LEAST_NEAR_LENGTH = 4;

export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The readings of every word of every form. */
export const skeletonsOfForms = (forms: readonly NameForm[]): string[] => distinct(forms.flatMap((form) => form.words.flatMap(({ token }) => token.skeletons)));

const few = (token: NameToken): readonly string[] => token.skeletons.slice(0, READINGS_IN_PAIRS);
const fewOfForms = (forms: readonly NameForm[]): string[] => distinct(forms.flatMap((form) => form.words.flatMap(({ token }) => few(token))));

const joined = (a: string, b: string): string => (a < b ? `pair:${a}|${b}` : `pair:${b}|${a}`);

const pairsOfForm = ({ words }: NameForm): string[] =>
  words.flatMap((one, at) => words.slice(at + 1).flatMap((other) => few(one.token).flatMap((a) => few(other.token).map((b) => joined(a, b)))));

/** Two words of one name, in either order. */
export const pairKeys = (forms: readonly NameForm[]): string[] => distinct(forms.flatMap(pairsOfForm));

/** Buckets of birth years that a span touches, widened by `slackYears` on both sides; none for a span that says too little. */
const buckets = (span: BirthSpan, slackYears: number): number[] => {
  const first = Math.floor((civilDate(span.from).year - slackYears) / YEARS_PER_BUCKET);
  const last = Math.floor((civilDate(span.to).year + slackYears) / YEARS_PER_BUCKET);
  return last - first >= MOST_BUCKETS ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
};

export interface NameAndYear { readonly key: string; readonly nameKey: string }

/** A word of the name with a time of birth. */
export const nameAndYearKeys = (forms: readonly NameForm[], span: BirthSpan | undefined, slackYears: number): NameAndYear[] => {
  if (span === undefined) return [];
  const years = buckets(span, slackYears);
  return fewOfForms(forms).flatMap((skeleton) => years.map((year) => ({ key: `year:${skeleton}|${year}`, nameKey: skeletonKey(skeleton) })));
};

/** The skeleton and what is left of it without any one consonant: two skeletons one edit apart share one of these. */
const neighbours = (skeleton: string): string[] =>
  [skeleton, ...Array.from(skeleton, (_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1))].map((rest) => `near:${rest}`);

export interface NearName { readonly nameKey: string; readonly keys: readonly string[] }

export const nearNames = (forms: readonly NameForm[]): NearName[] =>
  distinct(forms.flatMap((form) => form.words.map(({ token }) => token.skeletons[0] ?? '')))
    .filter((skeleton) => skeleton.length >= LEAST_NEAR_LENGTH && !skeleton.startsWith('='))
    .map((skeleton) => ({ nameKey: skeletonKey(skeleton), keys: neighbours(skeleton) }));

/** A word of one's own name with a word of a relative's. */
export const kinKeys = (own: readonly NameForm[], relatives: readonly NameForm[]): string[] => {
  const kin = distinct(relatives.flatMap((form) => form.words.map(({ token }) => token.skeletons[0] ?? '')));
  return fewOfForms(own).flatMap((skeleton) => kin.map((other) => `kin:${skeleton}|${other}`));
};
