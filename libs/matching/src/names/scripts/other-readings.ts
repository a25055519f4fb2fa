/** What is no Greek letter is its own sound. In foreign names Greek writes b, d, g and y with two letters inside a word too, where a Greek name has mb, nd, ng. */
const GREEK: readonly (readonly [RegExp, string])[] = [[/ντζ/gu, 'dz'], [/μπ/gu, 'b'], [/ντ/gu, 'd'], [/γκ/gu, 'g'], [/γι(?=[αεηοωυ])/gu, 'y']];

/** Marks of Somali spelling, which writes ح as x and ع as c: Maxamed, Cabdi, Saciid. */
const LIKE_SOMALI = /x|aa|ii|uu|ee|oo|^c[aiu]/u;
const SOMALI: readonly (readonly [RegExp, string])[] = [[/x/gu, 'h'], [/c(?!h)/gu, '']];

/** In Burmese names a breath before a consonant, which most leave out: Htet, Hla, Hnin, Hpyo. */
const BURMESE = /^h(?=[tlnmps][aeiouyw])/u;

/** Indian scripts leave the mark of a missing vowel away inside a word: राजकुमार is Rajkumar; सिंह is heard Singh. */
const INDIAN: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  Deva: [[/ंह$/u, 'ंग'], [/(?<=[क-ह]|[\u093E-\u094C]|\u093C)([क-ह]\u093C?)(?=[क-ह]\u093C?(?:\u094D[क-ह])?[\u093E-\u094C])/gu, '$1\u094D']],
  Beng: [[/ংহ$/u, 'ংগ'], [/(?<=[ক-হ]|[\u09BE-\u09CC]|\u09BC)([ক-হ]\u09BC?)(?=[ক-হ]\u09BC?(?:\u09CD[ক-হ])?[\u09BE-\u09CC])/gu, '$1\u09CD']],
};

const rewritten = (token: string, rules: readonly (readonly [RegExp, string])[]): string => rules.reduce((text, [letters, other]) => text.replace(letters, other), token);

const withoutMarks = (token: string): string => token.normalize('NFKD').replace(/\p{M}/gu, '');

/** Another way to read the word, for the reader of its script; undefined where there is none. */
export const otherReading = (script: string, token: string): string | undefined => {
  if (script === 'Latn' && BURMESE.test(token)) return token.slice(1);
  const [plain, rules] = INDIAN[script] !== undefined ? [token, INDIAN[script]] : script === 'Grek' ? [withoutMarks(token), GREEK] : script === 'Latn' && LIKE_SOMALI.test(token) ? [token, SOMALI] : [token, []];
  const other = rewritten(plain, rules);
  return other === plain || other === '' ? undefined : other;
};
