import type { NameKind, NamePart, PersonNameRecord } from '../record/person-record.js';
import { readToken, type NameToken } from './name-token.js';
import { peopleNamed } from './several-people.js';
import { tokensOf, withoutMiddle } from './tokens.js';

/** A word and the part of the name in which it stood. */
export interface NameWord { readonly token: NameToken; readonly part: NamePart }

/** One way in which a person is called: all words of one script and kind, in the order given, patronymic, family. */
export interface NameForm {
  readonly words: readonly NameWord[];
  /** Orders forms independently of the order in the record. */
  readonly key: string;
}

/** As many forms as a record may have names. */
const MAX_FORMS = 20;
/** What has to go first where there are more: other people of one cell, then aliases, the shorter first. */
const RANKS: Readonly<Record<NameKind, number>> = { LEGAL: 0, MACHINE_READABLE_ZONE: 1, ALIAS: 2, NICKNAME: 3 };
const ONE_OF_SEVERAL = 4;
const PART_ORDER: readonly NamePart[] = ['GIVEN', 'PATRONYMIC', 'FAMILY'];

/** How a word is read; an index that keeps one reading per distinct word gives its own. */
export type TokenReader = (text: string) => NameToken;

const wordsOfName = (name: PersonNameRecord, read: TokenReader): NameWord[] => tokensOf(name.value, name.part).map((text) => ({ token: read(text), part: name.part }));

/** Also puts a form together again from its words. */
export const formOf = (words: readonly NameWord[]): NameForm => {
  const kept = withoutMiddle(words);
  return { words: kept, key: kept.map(({ token, part }) => `${part}:${token.text}`).join(' ') };
};

const byValue = (a: PersonNameRecord, b: PersonNameRecord): number => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);

/** Parts of one script and kind make one form; each full name is a form of its own. */
const partsOfOneForm = (names: readonly PersonNameRecord[], read: TokenReader): NameWord[] =>
  PART_ORDER.flatMap((part) => names.filter((name) => name.part === part).sort(byValue).flatMap((name) => wordsOfName(name, read)));

const byScriptAndKind = (names: readonly PersonNameRecord[], read: TokenReader): readonly PersonNameRecord[][] => {
  const groups = new Map<string, PersonNameRecord[]>();
  for (const name of names) {
    const key = `${wordsOfName(name, read)[0]?.token.script ?? ''} ${name.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()];
};

const compareKeys = (a: NameForm, b: NameForm): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

interface Ranked { readonly form: NameForm; readonly rank: number }
const ranked = (words: readonly NameWord[], rank: number): Ranked[] => (words.length === 0 ? [] : [{ form: formOf(words), rank }]);

const formsOfFull = (name: PersonNameRecord, read: TokenReader): Ranked[] => {
  const people = peopleNamed(name.value);
  return people.flatMap((value) => ranked(wordsOfName({ ...name, value }, read), people.length === 1 ? RANKS[name.kind] : ONE_OF_SEVERAL));
};

const byWeight = (a: Ranked, b: Ranked): number => a.rank - b.rank || b.form.words.length - a.form.words.length || compareKeys(a.form, b.form);

/** All forms with at least one word, each once; of a cell that lists several people, one for each; in an order that does not depend on the order of the names. */
export const nameForms = (names: readonly PersonNameRecord[], read: TokenReader = readToken): readonly NameForm[] => {
  const full = names.filter((name) => name.part === 'FULL').flatMap((name) => formsOfFull(name, read));
  const parts = byScriptAndKind(names.filter((name) => name.part !== 'FULL'), read).flatMap((group) => ranked(partsOfOneForm(group, read), RANKS[group[0]?.kind ?? 'ALIAS']));
  const distinct = new Map([...full, ...parts].sort(byWeight).map(({ form }) => [form.key, form]));
  return [...distinct.values()].slice(0, MAX_FORMS).sort(compareKeys);
};
