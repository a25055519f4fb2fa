import type { BirthSpan } from '../birth/birth-span.js';
import { civilDate } from '../birth/civil-day.js';
import type { PreparedRecord } from '../score/prepared.js';

/**
 * Kinds of weak facts about a record. Two of different kinds together are rare enough to look up; NAME, DAY, POSTCODE
 * and DOCUMENT are so alone, where few rows share them.
 */
export const FEATURE_KINDS = ['NAME', 'HEAD', 'TAIL', 'DAY', 'YEAR', 'BIRTHDAY', 'DIGITS', 'BIRTH_PLACE', 'OCCUPATION', 'POSTCODE', 'DISTRICT', 'ADDRESS', 'PLACE', 'DOCUMENT'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];
export interface Feature { readonly kind: FeatureKind; readonly value: string }

const LETTERS = 3;

const nameFeatures = ({ names }: PreparedRecord): Feature[] => {
  const tokens = names.flatMap((form) => form.words.map((word) => word.token));
  return [
    ...tokens.map((token): Feature => ({ kind: 'NAME', value: token.skeletons[0] ?? token.text })),
    ...tokens.map((token): Feature => ({ kind: 'HEAD', value: token.text.slice(0, LETTERS) })),
    ...tokens.filter((token) => token.text.length > LETTERS).map((token): Feature => ({ kind: 'TAIL', value: token.text.slice(-LETTERS) })),
  ];
};

/** Years that a span touches; none where it says too little. */
const MOST_YEARS = 4;
const yearsOf = (span: BirthSpan): number[] => {
  const [first, last] = [civilDate(span.from).year, civilDate(span.to).year];
  return last - first >= MOST_YEARS ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
};

const birthFeatures = (span: BirthSpan): Feature[] => {
  const years = yearsOf(span).map((year): Feature => ({ kind: 'YEAR', value: String(year) }));
  const written = span.digits;
  if (written === undefined) return years;
  const digits: Feature = { kind: 'DIGITS', value: written.slice(0, 2) + [...written.slice(4)].sort().join('') };
  return [...years, { kind: 'DAY', value: written }, digits, ...(span.isDefault ? [] : [{ kind: 'BIRTHDAY', value: written.slice(4) } as const])];
};

const placeFeatures = ({ sheet }: PreparedRecord): Feature[] => {
  const whole = (['BIRTH_PLACE', 'OCCUPATION', 'POSTCODE', 'ADDRESS', 'PLACE'] as const).flatMap((kind): Feature[] => (sheet?.[kind] === undefined ? [] : [{ kind, value: sheet[kind].text }]));
  const postcode = sheet?.POSTCODE;
  return postcode === undefined ? whole : [...whole, { kind: 'DISTRICT', value: postcode.words.length > 1 ? postcode.words[0] ?? '' : postcode.text.slice(0, 2) }];
};

/** Each once. */
export const featuresOf = (ready: PreparedRecord): readonly Feature[] => {
  const all = [
    ...nameFeatures(ready), ...(ready.birth === undefined ? [] : birthFeatures(ready.birth)), ...placeFeatures(ready),
    ...ready.record.documents.map((document): Feature => ({ kind: 'DOCUMENT', value: document.hash })),
  ];
  return [...new Map(all.map((feature) => [`${feature.kind}:${feature.value}`, feature])).values()];
};
