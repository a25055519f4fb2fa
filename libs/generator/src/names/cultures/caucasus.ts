import { weighted } from '../../random/weighted.js';
import { READERS } from '../../spelling/read-letters.js';
import { culture, homeland } from '../culture.js';
import { entriesOf, lexicon } from '../lexicon.js';
import { ARMENIAN, GEORGIAN } from '../lists/caucasus.js';
import { TAILS } from '../lists/tails.js';
import { rareFamilies } from '../rare-families.js';
import type { NameEntry } from '../name-entry.js';

const written = (letters: string, read: (letters: string) => string): NameEntry => ({ letters, sound: read(letters) });
const georgianFamilies = lexicon(GEORGIAN.families, READERS.ka, 0.6);
const georgianStems = [...entriesOf(GEORGIAN.stems, READERS.ka), ...entriesOf(GEORGIAN.men, READERS.ka)].map(({ letters }) => letters.replace(/[აეიოუ]$/u, ''));
const rareGeorgian = rareFamilies(TAILS.georgian, READERS.ka);
const georgianEndings = entriesOf(GEORGIAN.endings, READERS.ka).map(({ letters }) => letters);
export const georgian = culture({ 1: lexicon(GEORGIAN.men, READERS.ka), 2: lexicon(GEORGIAN.women, READERS.ka) }, {
  id: 'georgian', group: 'Geor', script: 'Geor', language: 'kat', letters: 'ka', adultHeightCm: [175, 162],
  homelands: weighted([homeland('GE', 'GEO', 'ENGLISH', 1)]),
  family: (random) => {
    const share = random.next();
    return share < 0.12 ? georgianFamilies.pick(random) : share < 0.45 ? written(random.pick(georgianStems) + random.pick(georgianEndings), READERS.ka) : rareGeorgian(random);
  },
  full: (given, kin) => [{ role: 'GIVEN', entry: given }, { role: 'FAMILY', entry: kin.family }],
});

const armenianFamilies = lexicon(ARMENIAN.families, READERS.hy, 0.7);
const rareArmenian = rareFamilies(TAILS.armenian, READERS.hy);
const armenianStems = [...entriesOf(ARMENIAN.stems, READERS.hy), ...entriesOf(ARMENIAN.men, READERS.hy)].map(({ letters }) => letters);
export const armenian = culture({ 1: lexicon(ARMENIAN.men, READERS.hy), 2: lexicon(ARMENIAN.women, READERS.hy) }, {
  id: 'armenian', group: 'Armn', script: 'Armn', language: 'hye', letters: 'hy', marriedNames: true, adultHeightCm: [172, 159],
  homelands: weighted([homeland('AM', 'ARM', 'ENGLISH', 1)]),
  family: (random) => {
    const share = random.next();
    if (share < 0.35) return armenianFamilies.pick(random);
    return share < 0.65 ? rareArmenian(random) : written(`${random.chance(0.08) ? 'Տեր-' : ''}${random.pick(armenianStems)}յան`, READERS.hy);
  },
  full: (given, kin) => [{ role: 'GIVEN', entry: given }, { role: 'FAMILY', entry: kin.family }],
});
