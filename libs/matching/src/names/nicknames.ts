import { NICKNAMES } from '../model/names/nicknames.js';
import { findingKeys } from './finding-keys.js';
import type { NameToken } from './name-token.js';
import { readToken } from './name-token.js';

interface Member { readonly token: NameToken; readonly groups: readonly number[] }
/** Whether two words are spellings of one name, and not merely alike. */
type IsSpelling = (one: NameToken, other: NameToken) => boolean;

const LATIN = 'Latn';
/** JC is nobody's short form. */
const LEAST_LETTERS = 3;
const NONE: readonly number[] = [];

const groupsByText = (): ReadonlyMap<string, readonly number[]> => {
  const groups = new Map<string, number[]>();
  NICKNAMES.split(/[|\n]/).forEach((group, number) => {
    for (const name of new Set(group.trim().split(/\s+/).filter((word) => word !== ''))) groups.set(name, [...groups.get(name) ?? [], number]);
  });
  return groups;
};
const BY_TEXT = groupsByText();

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

/**
 * Numbers of the groups that a word belongs to: by what stands there as it is written, else by what it is a spelling of; a
 * word of another script by its letters only.
 */
export const nicknameGroups = (token: NameToken, isSpelling: IsSpelling): readonly number[] => {
  const written = token.script === LATIN ? BY_TEXT.get(token.text) : undefined;
  if (written !== undefined) return written;
  if (token.script === LATIN && token.text.length < LEAST_LETTERS) return NONE;
  const remembered = known.get(token);
  if (remembered !== undefined) return remembered;
  const byKey = membersByKey();
  const near = new Set(findingKeys(token).flatMap((key) => byKey.get(key) ?? []));
  const groups = [...new Set([...near].filter((member) => isSpelling(token, member.token)).flatMap((member) => member.groups))];
  known.set(token, groups);
  return groups;
};
