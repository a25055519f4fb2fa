import type { NamePart, PersonNameRecord } from '../record/person-record.js';
import { nameToken, type NameToken } from './name-token.js';
import { MAX_TOKENS, tokensOf } from './tokens.js';

/** One way in which a person is called: all words of one script and kind, in the order given, patronymic, family. */
export interface NameForm {
  readonly tokens: readonly NameToken[];
  /** Orders forms independently of the order in the record. */
  readonly key: string;
}

/** More forms than this add cost and no evidence. */
const MAX_FORMS = 8;
const PART_ORDER: readonly NamePart[] = ['GIVEN', 'PATRONYMIC', 'FAMILY'];

const tokensOfName = (name: PersonNameRecord): NameToken[] => tokensOf(name.value).map((text) => nameToken(text, name.part));

const formOf = (tokens: readonly NameToken[]): NameForm => {
  const kept = tokens.slice(0, MAX_TOKENS);
  return { tokens: kept, key: kept.map((token) => `${token.part}:${token.text}`).join(' ') };
};

const byValue = (a: PersonNameRecord, b: PersonNameRecord): number => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);

/** Parts of one script and kind make one form; each full name is a form of its own. */
const partsOfOneForm = (names: readonly PersonNameRecord[]): NameToken[] =>
  PART_ORDER.flatMap((part) => names.filter((name) => name.part === part).sort(byValue).flatMap(tokensOfName));

const byScriptAndKind = (names: readonly PersonNameRecord[]): readonly PersonNameRecord[][] => {
  const groups = new Map<string, PersonNameRecord[]>();
  for (const name of names) {
    const key = `${tokensOfName(name)[0]?.script ?? ''} ${name.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()];
};

const compareKeys = (a: NameForm, b: NameForm): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** All forms with at least one word, each once, in an order that does not depend on the order of the names. */
export const nameForms = (names: readonly PersonNameRecord[]): readonly NameForm[] => {
  const full = names.filter((name) => name.part === 'FULL').map(tokensOfName);
  const parts = byScriptAndKind(names.filter((name) => name.part !== 'FULL')).map(partsOfOneForm);
  const forms = [...full, ...parts].filter((tokens) => tokens.length > 0).map(formOf);
  return [...new Map(forms.map((form) => [form.key, form])).values()].sort(compareKeys).slice(0, MAX_FORMS);
};
