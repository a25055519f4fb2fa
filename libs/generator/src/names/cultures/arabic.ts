import { weighted, zipf } from '../../random/weighted.js';
import { culture, homeland } from '../culture.js';
import { entriesOf, lexicon } from '../lexicon.js';
import { ARABIC } from '../lists/arabic.js';
import { PERSIAN } from '../lists/persian.js';
import { TAILS } from '../lists/tails.js';
import { rareFamilies } from '../rare-families.js';
import { joined, type NameEntry } from '../name-entry.js';

const none = (): string => '';
const men = lexicon(ARABIC.men, none, 1);
const women = lexicon(ARABIC.women, none, 1);
const families = lexicon(ARABIC.families, none, 0.6);
const rare = rareFamilies(TAILS.arabic, none);
const ARTICLE = { letters: 'ال', sound: 'al' };

/** Given, father, his father, family; a third of the families are a forefather's given name. */
export const arabic = culture({ 1: men, 2: women }, {
  id: 'arabic', group: 'Arab', script: 'Arab', language: 'ara', letters: 'ar', weakRegisters: false,
  homelands: weighted([homeland('SY', 'SYR', 'ENGLISH', 26), homeland('IQ', 'IRQ', 'ENGLISH', 20), homeland('SD', 'SDN', 'ENGLISH', 12), homeland('EG', 'EGY', 'ENGLISH', 12), homeland('MA', 'MAR', 'FRENCH', 10), homeland('DZ', 'DZA', 'FRENCH', 6), homeland('TN', 'TUN', 'FRENCH', 6), homeland('LY', 'LBY', 'ENGLISH', 3), homeland('YE', 'YEM', 'ENGLISH', 3), homeland('LB', 'LBN', 'FRENCH', 2)]),
  family: (random) => {
    const share = random.next();
    if (share < 0.4) return rare(random);
    if (share < 0.65) return families.pick(random);
    const forefather = men.pick(random);
    return random.chance(0.4) && !/^[اعأ]/u.test(forefather.letters) ? joined(ARTICLE, { letters: forefather.letters, sound: forefather.sound }) : forefather;
  },
  full: (given, kin, _sex, random) => [
    { role: 'GIVEN', entry: given }, { role: 'FATHER', entry: kin.father },
    ...(random.chance(0.35) ? [{ role: 'GRANDFATHER', entry: kin.grandfather } as const] : []),
    { role: 'FAMILY', entry: kin.family },
  ],
});

/** Arabic and Persian share the letters of some full names, not their short forms. */
const inPersian = ({ letters, sound, nicknames = [] }: NameEntry): NameEntry => {
  const own = nicknames.filter((short) => !/[ةي]/u.test(short.letters));
  return own.length === 0 ? { letters, sound } : { letters, sound, nicknames: own };
};
const persianNames = (text: string) => zipf(entriesOf(text, none).map(inPersian), 1);
const persianMen = persianNames(PERSIAN.men);
const persianFamilies = lexicon(PERSIAN.families, none, 0.7);
const rarePersian = rareFamilies(TAILS.persian, none);
const endings = lexicon(PERSIAN.endings, none, 0.5);
/** Given and family; the father's name stands apart on papers. */
export const persian = culture({ 1: persianMen, 2: persianNames(PERSIAN.women) }, {
  id: 'persian', group: 'Aran', script: 'Arab', language: 'fas', letters: 'fa', weakRegisters: true, calendar: 'SOLAR_HIJRI', adultHeightCm: [171, 158],
  homelands: weighted([homeland('AF', 'AFG', 'ENGLISH', 65), homeland('IR', 'IRN', 'ENGLISH', 35)]),
  family: (random) => {
    const share = random.next();
    return share < 0.35 ? rarePersian(random) : share < 0.65 ? persianFamilies.pick(random) : withEnding(persianMen.pick(random), endings.pick(random));
  },
  full: (given, kin, _sex, random) => [
    { role: 'GIVEN', entry: given },
    ...(random.chance(0.18) ? [{ role: 'SECOND_GIVEN', entry: persianMen.items[random.between(0, 4)] ?? given } as const] : []),
    { role: 'FAMILY', entry: kin.family },
  ],
});
const withEnding = (name: { letters: string; sound: string }, ending: { letters: string; sound: string }) => {
  const vowelMeetsVowel = name.sound.endsWith('I') && ending.sound === 'I';
  return vowelMeetsVowel ? { letters: name.letters, sound: name.sound } : { letters: name.letters + ending.letters, sound: name.sound + ending.sound };
};
