import type { Random } from '../../random/random.js';
import { weighted, zipf } from '../../random/weighted.js';
import { READERS, readPinyin } from '../../spelling/read-letters.js';
import { culture, homeland, type Culture } from '../culture.js';
import { censusLexicon } from '../lexicon.js';
import { HAN } from '../lists/han.js';
import { HANGUL } from '../lists/hangul.js';
import type { NameEntry, Sex } from '../name-entry.js';

/** The Latin spellings of a Chinese name: the first is pinyin, the others are read from papers of Hong Kong and the south. */
export interface Character { readonly letters: string; readonly pinyin: string; readonly southern: readonly string[]; readonly weight: number }
const characters = (text: string): readonly Character[] => text.trim().split(/\s+/).map((word) => {
  const [letters = '', pinyin = '', a, b] = word.split('|');
  const weight = Number(a);
  const southern = (Number.isNaN(weight) ? a : b)?.split(',') ?? [];
  return { letters, pinyin, southern, weight: a !== undefined && !Number.isNaN(weight) ? weight : 1 };
});

/** Pinyin and southern reading travel in `latin`, syllables parted by a dot, for spelling/write-name.ts to glue, part or hyphenate. */
const entry = (units: readonly Character[], random: Random): NameEntry => ({
  letters: units.map(({ letters }) => letters).join(''), sound: units.map(({ pinyin }) => readPinyin(pinyin)).join(''),
  latin: [units.map(({ pinyin }) => pinyin).join('.'), units.map(({ southern, pinyin }) => (southern.length === 0 ? pinyin : random.pick(southern))).join('.')],
});
const families = weighted(characters(HAN.families).map((one) => [one, one.weight] as const));
const givenPool = { 1: zipf(characters(HAN.men), 0.5), 2: zipf(characters(HAN.women), 0.5) };
const familyFirst: Culture['full'] = (given, kin) => [{ role: 'FAMILY', entry: kin.family }, { role: 'GIVEN', entry: given }];
const none = weighted<NameEntry>([[{ letters: '', sound: '' }, 1]]);

export const chinese = culture({ 1: none, 2: none }, {
  id: 'chinese', group: 'Hani', script: 'Hani', language: 'zho', letters: 'zh', adultHeightCm: [172, 160],
  homelands: weighted([homeland('CN', 'CHN', 'ENGLISH', 88), homeland('TW', 'TWN', 'ENGLISH', 6), homeland('HK', 'HKG', 'ENGLISH', 6)]),
  given: (random, sex) => entry(Array.from({ length: random.chance(0.2) ? 1 : 2 }, () => givenPool[sex].pick(random)), random),
  family: (random) => entry([families.pick(random)], random), full: familyFirst,
});

const koreanFamilies = censusLexicon(HANGUL.families, READERS.ko);
const syllables: Readonly<Record<Sex, ReturnType<typeof zipf<string>>>> = { 1: zipf(HANGUL.men.trim().split(/\s+/), 0.4), 2: zipf(HANGUL.women.trim().split(/\s+/), 0.4) };
export const korean = culture({ 1: none, 2: none }, {
  id: 'korean', group: 'Hang', script: 'Hang', language: 'kor', letters: 'ko', adultHeightCm: [173, 161],
  homelands: weighted([homeland('KR', 'KOR', 'ENGLISH', 92), homeland('KP', 'PRK', 'SCHOLARLY', 8)]),
  given: (random, sex) => { const letters = syllables[sex].pick(random) + (random.chance(0.04) ? '' : syllables[sex].pick(random)); return { letters, sound: READERS.ko(letters) }; },
  family: (random) => koreanFamilies.pick(random), full: familyFirst,
});
