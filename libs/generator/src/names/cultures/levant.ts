import { weighted } from '../../random/weighted.js';
import { READERS } from '../../spelling/read-letters.js';
import { culture, homeland } from '../culture.js';
import { entriesOf, lexicon } from '../lexicon.js';
import { GREEK } from '../lists/greek.js';
import { HEBREW } from '../lists/hebrew.js';
import { TAILS } from '../lists/tails.js';
import { rareFamilies } from '../rare-families.js';
import { joined, type NameEntry } from '../name-entry.js';

const read = READERS.el;
const greekFamilies = lexicon(GREEK.families, read, 0.7);
const rareGreek = rareFamilies(TAILS.greek, read);
const stems = entriesOf(GREEK.stems, read);
const [BEFORE, AFTER] = [['Παπα', 'Χατζη', 'Καρα', 'Κοντο', ''], ['όπουλος', 'ίδης', 'άκης', 'έλης', 'ούδης', 'άτος', 'όγλου', 'άκος', 'έας']];
const genitive = (letters: string): string => letters.replace(/ος$/u, 'ου').replace(/ης$/u, 'η').replace(/ής$/u, 'ή').replace(/ας$/u, 'α').replace(/άς$/u, 'ά');
const written = (letters: string): NameEntry => ({ letters, sound: read(letters) });

export const greek = culture({ 1: lexicon(GREEK.men, read, 1), 2: lexicon(GREEK.women, read, 1) }, {
  id: 'greek', group: 'Grek', script: 'Grek', language: 'ell', letters: 'el', adultHeightCm: [177, 165],
  homelands: weighted([homeland('GR', 'GRC', 'ENGLISH', 88), homeland('CY', 'CYP', 'ENGLISH', 12)]),
  family: (random) => {
    const share = random.next();
    if (share < 0.12) return greekFamilies.pick(random);
    if (share < 0.6) return rareGreek(random);
    const [before, stem] = [random.pick(BEFORE), random.pick(stems).letters];
    return written((before === '' ? stem : before + stem.toLowerCase().replace(/^ς/u, 'σ')) + random.pick(AFTER));
  },
  familyFor: (family, sex) => (sex === 1 ? family : written(genitive(family.letters))),
  full: (given, kin, _sex, random) => [
    { role: 'GIVEN', entry: given }, ...(random.chance(0.3) ? [{ role: 'FATHER', entry: written(genitive(kin.father.letters)) } as const] : []), { role: 'FAMILY', entry: kin.family },
  ],
});

const none = (): string => '';
const hebrewMen = lexicon(HEBREW.men, none, 0.8);
const hebrewWomen = lexicon(HEBREW.women, none, 0.8);
const hebrewFamilies = lexicon(HEBREW.families, none, 1);
const rareHebrew = rareFamilies(TAILS.hebrew, none);
const before = entriesOf(HEBREW.before.replaceAll('_', ''), none);
export const hebrew = culture({ 1: hebrewMen, 2: hebrewWomen }, {
  id: 'hebrew', group: 'Hebr', script: 'Hebr', language: 'heb', letters: 'he', marriedNames: true, adultHeightCm: [175, 162],
  homelands: weighted([homeland('IL', 'ISR', 'ENGLISH', 1)]),
  family: (random) => {
    const share = random.next();
    return share < 0.28 ? hebrewFamilies.pick(random) : share < 0.36 ? joined(random.pick(before), hebrewMen.pick(random), ' ') : rareHebrew(random);
  },
  full: (given, kin, sex, random) => [
    { role: 'GIVEN', entry: given }, ...(random.chance(0.2) ? [{ role: 'SECOND_GIVEN', entry: (sex === 1 ? hebrewMen : hebrewWomen).pick(random) } as const] : []), { role: 'FAMILY', entry: kin.family },
  ],
});
