import { weighted, type Weighted } from '../../random/weighted.js';
import { SCRIPT_GROUPS, type Culture, type ScriptGroup } from '../culture.js';
import { arabic, persian } from './arabic.js';
import { armenian, georgian } from './caucasus.js';
import { chinese, korean } from './east-asian.js';
import { nigerian, polish, romanian, somali, spanish, turkish, vietnamese, westAfrican, western } from './latin.js';
import { greek, hebrew } from './levant.js';
import { centralAsian, russian, ukrainian } from './slavic.js';
import { devanagari, ethiopian } from './syllabic.js';

/** Weights inside a group are assumed. */
const GROUPS: Readonly<Record<ScriptGroup, readonly (readonly [Culture, number])[]>> = {
  Latn: [[spanish, 28], [westAfrican, 16], [somali, 12], [western, 12], [nigerian, 9], [vietnamese, 7], [turkish, 6], [romanian, 6], [polish, 4]],
  Arab: [[arabic, 1]], Aran: [[persian, 1]], Cyrl: [[russian, 45], [ukrainian, 35], [centralAsian, 20]], Grek: [[greek, 1]], Hebr: [[hebrew, 1]],
  Deva: [[devanagari, 1]], Ethi: [[ethiopian, 1]], Geor: [[georgian, 1]], Armn: [[armenian, 1]], Hani: [[chinese, 1]], Hang: [[korean, 1]],
};
/** Every group asked for is equally frequent, so that a figure by script rests on as many pairs in each. */
export const culturesOf = (groups: readonly ScriptGroup[]): Weighted<Culture> => weighted(SCRIPT_GROUPS.filter((group) => groups.includes(group)).flatMap((group) => {
  const total = GROUPS[group].reduce((sum, [, weight]) => sum + weight, 0);
  return GROUPS[group].map(([one, weight]) => [one, weight / total] as const);
}));
