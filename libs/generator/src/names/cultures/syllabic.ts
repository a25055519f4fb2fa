import { weighted } from '../../random/weighted.js';
import { READERS } from '../../spelling/read-letters.js';
import { culture, homeland } from '../culture.js';
import { entriesOf, lexicon } from '../lexicon.js';
import { DEVANAGARI } from '../lists/devanagari.js';
import { ETHIOPIC } from '../lists/ethiopic.js';
import { TAILS } from '../lists/tails.js';
import { rareFamilies } from '../rare-families.js';
import type { NameEntry } from '../name-entry.js';

const hindi = READERS.hi;
const written = (letters: string, read: (letters: string) => string): NameEntry => ({ letters, sound: read(letters) });
const [HEADS, SECONDS] = [['राम', 'देव', 'जय', 'हरि', 'धर्म', 'शिव', 'चंद्र', 'सूर्य', 'ज्ञान', 'गुरु', 'प्रेम', 'भोला', 'नंद', 'राज', 'जगत'], ['लाल', 'दास', 'प्रसाद', 'नाथ', 'पाल', 'वीर', 'मोहन', 'किशोर', 'शरण', 'सेवक', 'चरण', 'दयाल', 'सागर']];
const [WOMEN_HEADS, WOMEN_TAILS] = [['राम', 'देव', 'शिव', 'चंद्र', 'राज', 'फूल', 'धन', 'जय', 'कृष्ण', 'सूर्य'], ['वती', 'कुमारी', 'मती', 'लता', 'रानी', 'प्रभा', 'माया', 'कली']];
const hindiMen = lexicon(DEVANAGARI.men, hindi, 0.8);
const hindiWomen = lexicon(DEVANAGARI.women, hindi, 0.8);
const hindiFamilies = lexicon(DEVANAGARI.families, hindi, 0.9);
const rareHindi = rareFamilies(TAILS.devanagari, hindi);
const middle = { 1: lexicon(DEVANAGARI.menMiddle, hindi, 0.8), 2: lexicon(DEVANAGARI.womenMiddle, hindi, 0.8) };

export const devanagari = culture({ 1: hindiMen, 2: hindiWomen }, {
  id: 'devanagari', group: 'Deva', script: 'Deva', language: 'hin', letters: 'hi', weakRegisters: true, marriedNames: true, adultHeightCm: [165, 152],
  homelands: weighted([homeland('IN', 'IND', 'ENGLISH', 70), homeland('NP', 'NPL', 'ENGLISH', 30)]),
  given: (random, sex) => {
    if (random.chance(0.7)) return (sex === 1 ? hindiMen : hindiWomen).pick(random);
    return written(sex === 1 ? random.pick(HEADS) + random.pick(SECONDS) : random.pick(WOMEN_HEADS) + random.pick(WOMEN_TAILS), hindi);
  },
  family: (random) => (random.chance(0.7) ? hindiFamilies.pick(random) : rareHindi(random)),
  full: (given, kin, sex, random) => [
    { role: 'GIVEN', entry: given }, ...(random.chance(0.4) ? [{ role: 'SECOND_GIVEN', entry: middle[sex].pick(random) } as const] : []), { role: 'FAMILY', entry: kin.family },
  ],
});

const ethiopic = READERS.am;
const ethiopianMen = lexicon(ETHIOPIC.men, ethiopic, 0.6);
const before = entriesOf(ETHIOPIC.before, ethiopic);
const after = entriesOf(ETHIOPIC.after, ethiopic);
const rareEthiopian = rareFamilies(TAILS.ethiopic, ethiopic);
const compound = (a: NameEntry, b: NameEntry): NameEntry => ({ letters: a.letters + b.letters, sound: a.sound + b.sound });
const ethiopianWomen = lexicon(ETHIOPIC.women, ethiopic, 0.6);
/** No family names: given, father, his father. */
export const ethiopian = culture({ 1: ethiopianMen, 2: ethiopianWomen }, {
  id: 'ethiopian', group: 'Ethi', script: 'Ethi', language: 'amh', letters: 'am', weakRegisters: true, calendar: 'ETHIOPIAN', adultHeightCm: [168, 157],
  homelands: weighted([homeland('ET', 'ETH', 'ENGLISH', 50), homeland('ER', 'ERI', 'ITALIAN', 50)]),
  given: (random, sex) => {
    if (sex === 2) return ethiopianWomen.pick(random);
    const share = random.next();
    return share < 0.5 ? ethiopianMen.pick(random) : share < 0.75 ? compound(random.pick(before), random.pick(after)) : rareEthiopian(random);
  },
  family: (random) => ethiopianMen.pick(random),
  full: (given, kin, _sex, random) => [
    { role: 'GIVEN', entry: given }, { role: 'FATHER', entry: kin.father }, ...(random.chance(0.6) ? [{ role: 'GRANDFATHER', entry: kin.grandfather } as const] : []),
  ],
});
