import { NICKNAMES } from '../model/names/nicknames.js';
import { WRITTEN_NICKNAMES } from '../model/names/written-nicknames.js';
import { findingKeys } from './finding-keys.js';
import type { NameToken } from './name-token.js';
import { readToken } from './name-token.js';
import { withoutInnerArticle } from './particles.js';

interface Member { readonly token: NameToken; readonly groups: readonly number[] }
/** Bits that two words lose as spellings of one name; undefined when they are merely alike. */
type Astray = (one: NameToken, other: NameToken) => number | undefined;

const LATIN = 'Latn';
/** JC is nobody's short form. */
const LEAST_LETTERS = 3;
const NONE: readonly number[] = [];

const groupsByText = (): ReadonlyMap<string, readonly number[]> => {
  const groups = new Map<string, number[]>();
  NICKNAMES.split(/[|\n]/).forEach((group, number) => {
    for (const name of new Set(group.trim().split(/\s+/).filter((word) => word !== '').map(withoutInnerArticle))) groups.set(name, [...groups.get(name) ?? [], number]);
  });
  return groups;
};
const BY_TEXT = groupsByText();

/** As a word without short vowels is written: marks are put or not, as is the dot of a final yeh. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ى/gu, 'ي');
const WRITTEN = new Map(WRITTEN_NICKNAMES.trim().split(/\s+/u).map((entry) => { const [written = '', latin = ''] = entry.split('='); return [written, BY_TEXT.get(latin) ?? NONE] as const; }));

/** Groups of a word that stands there as it is written; undefined for one that does not, or is a name without pet forms. */
const groupsAsWritten = ({ script, text, writesVowels }: NameToken): readonly number[] | undefined => {
  const groups = script === LATIN ? BY_TEXT.get(text) : WRITTEN.get(writesVowels ? text : plain(text));
  return groups === undefined || groups.length === 0 ? undefined : groups;
};

/** Two names that everybody knows to be two, however alike they are: Omar and Amir, محمد and محمود. */
export const areTwoNames = (one: NameToken, other: NameToken): boolean => {
  const mine = groupsAsWritten(one);
  const theirs = mine === undefined ? undefined : groupsAsWritten(other);
  return mine !== undefined && theirs !== undefined && !theirs.some((group) => mine.includes(group));
};

/** Made when a word of another script is met first: reading the members costs some milliseconds. */
let members: ReadonlyMap<string, readonly Member[]> | undefined;
const membersByKey = (): ReadonlyMap<string, readonly Member[]> => {
  if (members !== undefined) return members;
  const byKey = new Map<string, Member[]>();
  for (const [text, groups] of BY_TEXT) {
    const token = readToken(text);
    for (const key of findingKeys(token)) byKey.set(key, [...byKey.get(key) ?? [], { token, groups }]);
  }
  return members = byKey;
};

const known = new WeakMap<NameToken, readonly number[]>();

/** A member that is further from a word than the nearest by more is not meant; letters without vowels must be a name's own, and enough of them. */
const MOST_FURTHER = 2.5;
const MOST_FURTHER_WITHOUT_VOWELS = 0.25;
const LEAST_LETTERS_WITHOUT_VOWELS = 4;
const nearest = (token: NameToken, astray: Astray): readonly number[] => {
  const byKey = membersByKey();
  const near = [...new Set(findingKeys(token).flatMap((key) => byKey.get(key) ?? []))].flatMap((member) => {
    const bits = astray(token, member.token);
    return bits === undefined ? [] : [{ bits, groups: member.groups }];
  });
  const most = Math.max(...near.map(({ bits }) => bits)) - (token.writesVowels ? MOST_FURTHER : MOST_FURTHER_WITHOUT_VOWELS);
  return [...new Set(near.filter(({ bits }) => bits >= most).flatMap(({ groups }) => groups))];
};

/**
 * Numbers of the groups that a word belongs to: by what stands there as it is written, else by what it is a spelling of, its nearest
 * members only; a word of another script by its letters, and where these leave out the vowels as it is written for one, before it is compared.
 */
export const nicknameGroups = (token: NameToken, astray: Astray): readonly number[] => {
  const written = token.script === LATIN ? BY_TEXT.get(token.text) : undefined;
  if (written !== undefined) return written;
  if (token.script === LATIN && token.text.length < LEAST_LETTERS) return NONE;
  const remembered = known.get(token);
  if (remembered !== undefined) return remembered;
  const groups = WRITTEN.get(token.writesVowels ? token.text : plain(token.text)) ?? (token.writesVowels || token.text.length >= LEAST_LETTERS_WITHOUT_VOWELS ? nearest(token, astray) : NONE);
  known.set(token, groups);
  return groups;
};
