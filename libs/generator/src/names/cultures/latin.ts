import { weighted } from '../../random/weighted.js';
import { readLatin } from '../../spelling/read-latin.js';
import { culture, homeland, type Culture } from '../culture.js';
import { censusLexicon, lexicon } from '../lexicon.js';
import { NIGERIAN, POLISH, ROMANIAN, SOMALI, SPANISH, TURKISH, VIETNAMESE, WEST_AFRICAN, WESTERN } from '../lists/latin.js';
import { TAILS, type Tail } from '../lists/tails.js';
import { rareFamilies } from '../rare-families.js';
import type { NameEntry } from '../name-entry.js';

interface Words { readonly men: string; readonly women: string; readonly families: string }
const reader = (language: string) => (letters: string): string => readLatin(letters, language);
const givens = (lists: Omit<Words, 'families'>, language: string) => ({ 1: lexicon(lists.men, reader(language), 0.8), 2: lexicon(lists.women, reader(language), 0.8) });
/** The frequent names' share as roughly known of the country; the rest are rare. */
const families = (lists: Words, language: string, frequent = 1, tail?: Tail): Culture['family'] => {
  const listed = lexicon(lists.families, reader(language), 0.7);
  const rare = tail === undefined ? undefined : rareFamilies(tail, reader(language));
  return (random) => (rare === undefined || random.chance(frequent) ? listed.pick(random) : rare(random));
};
const base = { group: 'Latn', script: 'Latn' } as const;
const SPAIN = lexicon(SPANISH.men, reader('es'), 0.5);
const SPAIN_WOMEN = lexicon(SPANISH.women, reader('es'), 0.5);
const twoGiven = (share: number, men: typeof SPAIN, women: typeof SPAIN): Culture['full'] => (given, kin, sex, random) => [
  { role: 'GIVEN', entry: given }, ...(random.chance(share) ? [{ role: 'SECOND_GIVEN', entry: (sex === 1 ? men : women).pick(random) } as const] : []), { role: 'FAMILY', entry: kin.family },
];

export const spanish = culture(givens(SPANISH, 'es'), {
  ...base, id: 'spanish', language: 'spa', letters: 'es', adultHeightCm: [169, 157], family: families(SPANISH, 'es', 0.6, TAILS.spanish),
  homelands: weighted([homeland('VE', 'VEN', 'SPANISH', 30), homeland('CO', 'COL', 'SPANISH', 20), homeland('HN', 'HND', 'SPANISH', 15), homeland('GT', 'GTM', 'SPANISH', 12), homeland('MX', 'MEX', 'SPANISH', 15), homeland('EC', 'ECU', 'SPANISH', 8)]),
  full: (given, kin, sex, random) => [...twoGiven(0.5, SPAIN, SPAIN_WOMEN)(given, kin, sex, random), { role: 'SECOND_FAMILY', entry: kin.secondFamily }],
});
export const westAfrican = culture(givens(WEST_AFRICAN, 'fr'), {
  ...base, id: 'west-african', language: 'fra', letters: 'fr', weakRegisters: true, adultHeightCm: [173, 162], family: families(WEST_AFRICAN, 'fr'),
  homelands: weighted([homeland('GN', 'GIN', 'FRENCH', 30), homeland('ML', 'MLI', 'FRENCH', 25), homeland('SN', 'SEN', 'FRENCH', 20), homeland('CI', 'CIV', 'FRENCH', 25)]),
  full: twoGiven(0.12, lexicon(WEST_AFRICAN.men, reader('fr'), 0.5), lexicon(WEST_AFRICAN.women, reader('fr'), 0.5)),
});
export const nigerian = culture(givens(NIGERIAN, 'ng'), {
  ...base, id: 'nigerian', language: 'eng', letters: 'en', weakRegisters: true, family: families(NIGERIAN, 'ng', 0.4, TAILS.nigerian), homelands: weighted([homeland('NG', 'NGA', 'ENGLISH', 1)]),
  full: twoGiven(0.35, lexicon(NIGERIAN.men, reader('ng'), 0.5), lexicon(NIGERIAN.women, reader('ng'), 0.5)),
});
export const somali = culture(givens(SOMALI, 'so'), {
  ...base, id: 'somali', language: 'som', letters: 'so', weakRegisters: true, family: (random) => lexiconOfSomali.pick(random), homelands: weighted([homeland('SO', 'SOM', 'ENGLISH', 1)]),
  full: (given, kin) => [{ role: 'GIVEN', entry: given }, { role: 'FATHER', entry: kin.father }, { role: 'GRANDFATHER', entry: kin.grandfather }],
});
const lexiconOfSomali = lexicon(SOMALI.men, reader('so'), 0.6);

const vietnameseMiddle = { 1: lexicon(VIETNAMESE.menMiddle, reader('vi'), 0.8), 2: lexicon(VIETNAMESE.womenMiddle, reader('vi'), 0.5) };
const vietnameseFamilies = censusLexicon(VIETNAMESE.families, reader('vi'));
export const vietnamese = culture(givens(VIETNAMESE, 'vi'), {
  ...base, id: 'vietnamese', language: 'vie', letters: 'vi', adultHeightCm: [165, 154], family: (random) => vietnameseFamilies.pick(random), homelands: weighted([homeland('VN', 'VNM', 'ENGLISH', 1)]),
  full: (given, kin, sex, random) => [{ role: 'FAMILY', entry: kin.family }, { role: 'SECOND_GIVEN', entry: vietnameseMiddle[sex].pick(random) }, { role: 'GIVEN', entry: given }],
});
export const turkish = culture(givens(TURKISH, 'tr'), {
  ...base, id: 'turkish', language: 'tur', letters: 'tr', marriedNames: true, family: families(TURKISH, 'tr', 0.3, TAILS.turkish), homelands: weighted([homeland('TR', 'TUR', 'TURKISH', 1)]),
  full: twoGiven(0.25, lexicon(TURKISH.men, reader('tr'), 0.5), lexicon(TURKISH.women, reader('tr'), 0.5)),
});
const polishFor = (family: NameEntry, sex: 1 | 2): NameEntry => (sex === 2 && /[sc]ki$/u.test(family.letters) ? { letters: family.letters.replace(/i$/u, 'a'), sound: family.sound.replace(/i$/u, 'a') } : family);
export const polish = culture(givens(POLISH, 'pl'), {
  ...base, id: 'polish', language: 'pol', letters: 'pl', marriedNames: true, adultHeightCm: [178, 165], family: families(POLISH, 'pl', 0.1, TAILS.polish), familyFor: polishFor, homelands: weighted([homeland('PL', 'POL', 'ENGLISH', 1)]),
  full: twoGiven(0.3, lexicon(POLISH.men, reader('pl'), 0.5), lexicon(POLISH.women, reader('pl'), 0.5)),
});
export const romanian = culture(givens(ROMANIAN, 'ro'), {
  ...base, id: 'romanian', language: 'ron', letters: 'ro', marriedNames: true, adultHeightCm: [176, 164], family: families(ROMANIAN, 'ro', 0.22, TAILS.romanian), homelands: weighted([homeland('RO', 'ROU', 'ENGLISH', 70), homeland('MD', 'MDA', 'ENGLISH', 30)]),
  full: twoGiven(0.4, lexicon(ROMANIAN.men, reader('ro'), 0.5), lexicon(ROMANIAN.women, reader('ro'), 0.5)),
});
const [STEMS, ENDINGS] = [['Stein', 'Berg', 'Hof', 'Feld', 'Wald', 'Bach', 'Linden', 'Rosen', 'Eichen', 'Kirch', 'Brunn', 'Alten', 'Neu', 'Ober', 'Unter', 'Schön'], ['mann', 'bauer', 'meier', 'huber', 'müller', 'hofer', 'berger', 'brand', 'thaler', 'egger', 'auer', 'lechner']];
const westernListed = families(WESTERN, 'de', 0.3, TAILS.western);
export const western = culture(givens(WESTERN, 'de'), {
  ...base, id: 'western', language: 'deu', letters: 'de', marriedNames: true, adultHeightCm: [179, 166],
  family: (random) => { if (random.chance(0.7)) return westernListed(random); const letters = random.pick(STEMS) + random.pick(ENDINGS); return { letters, sound: readLatin(letters, 'de') }; },
  homelands: weighted([homeland('DE', 'DEU', 'GERMAN', 35), homeland('AT', 'AUT', 'GERMAN', 10), homeland('GB', 'GBR', 'ENGLISH', 20), homeland('FR', 'FRA', 'FRENCH', 15), homeland('IT', 'ITA', 'ITALIAN', 15), homeland('NL', 'NLD', 'GERMAN', 5)]),
  full: twoGiven(0.4, lexicon(WESTERN.men, reader('de'), 0.5), lexicon(WESTERN.women, reader('de'), 0.5)),
});
