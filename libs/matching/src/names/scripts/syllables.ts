/** Scripts whose letters carry a vowel of their own. */
const pairs = (text: string): ReadonlyMap<string, string> => new Map(text.trim().split(/\s+/).map((entry) => [[...entry][0] ?? '', [...entry].slice(1).join('')]));

const CONSONANTS = pairs('कk खx गg घG ङn चC छC जj झj ञn टt ठT डd ढD णn तt थT दd धD नn पp फf बb भb मm यy रr लl ळl ऴl ऱr ऩn वv शS षS सs हh');
const DOTTED = pairs('कq खx गG जz फf डr ढr');
const SIGNS = pairs('ाa िi ीi ुu ूu ृri ेe ैe ोo ौo ॅe ॉo ॆe ॊo');
const OTHERS = pairs('अa आa इi ईi उu ऊu एe ऐe ओo औo ऎe ऒo ऋri ंn ँn ःh');
const [DOT, NO_VOWEL] = ['\u093C', '\u094D'];

/** Devanagari: a consonant has an a unless a sign follows; the last a of a word is silent, save in the south. Nukta letters come decomposed. */
export const soundsOfDevanagari = (token: string, lastIsSilent = true): string => {
  const letters = [...token];
  return letters.map((letter, at) => {
    const consonant = CONSONANTS.get(letter);
    if (consonant === undefined) return SIGNS.get(letter) ?? OTHERS.get(letter) ?? '';
    const dotted = letters[at + 1] === DOT;
    const next = letters[at + (dotted ? 2 : 1)];
    const silent = (next === undefined && lastIsSilent) || next === NO_VOWEL || (next !== undefined && SIGNS.has(next));
    return (dotted ? DOTTED.get(letter) ?? consonant : consonant) + (silent ? '' : 'a');
  }).join('');
};

/** Consonants of the Ethiopic block, eight signs each from U+1200; labialised rows share the consonant. */
const SILENT = "'";
const ETHIOPIC_ROWS = [..."hlHmsrsSqqqqbvtCxxnn'kkkkw'zZyddjgggtCpccfp"];
const ETHIOPIC_VOWELS = ['e', 'u', 'i', 'a', 'e', '', 'o', 'a'];
const ETHIOPIC_FIRST = 0x1200;

const soundOfEthiopic = (letter: string): string => {
  const at = (letter.codePointAt(0) ?? 0) - ETHIOPIC_FIRST;
  const consonant = ETHIOPIC_ROWS[at >> 3];
  if (at < 0 || consonant === undefined) return '';
  return (consonant === SILENT ? '' : consonant) + (ETHIOPIC_VOWELS[at & 7] ?? '');
};

/** Ethiopic: a syllabary of consonant rows and seven vowel orders. */
export const soundsOfEthiopic = (token: string): string => [...token].map(soundOfEthiopic).join('');
