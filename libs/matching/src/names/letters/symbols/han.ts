import { HAN_READINGS } from '../../../model/names/han-readings.js';

const INITIALS = ['zh', 'ch', 'sh', 'b', 'p', 'm', 'f', 'd', 't', 'n', 'l', 'g', 'k', 'h', 'j', 'q', 'x', 'r', 'z', 'c', 's', 'y', 'w'];
const FINALS = ['a', 'o', 'e', 'ai', 'ei', 'ao', 'ou', 'an', 'en', 'ang', 'eng', 'ong', 'er', 'i', 'ia', 'ie', 'iao', 'iu', 'ian', 'in', 'iang', 'ing', 'iong', 'u', 'ua', 'uo', 'uai', 'ui', 'uan', 'un', 'uang', 'ueng', 'v', 've', 'ue', 'van', 'vn'];
/** Symbols of finals are the letters from Ā on, those of initials the ones before, so that each part of a syllable is one symbol. */
const FIRST_FINAL = 0x100;
const FIRST_INITIAL = 0xc0;

const partsOfSyllable = (syllable: string): string => {
  const at = INITIALS.findIndex((initial) => syllable.startsWith(initial) && syllable.length > initial.length);
  const final = FINALS.indexOf(at < 0 ? syllable : syllable.slice(INITIALS[at]?.length ?? 0));
  return (at < 0 ? '' : String.fromCharCode(FIRST_INITIAL + at)) + (final < 0 ? '' : String.fromCharCode(FIRST_FINAL + final));
};

/** Characters with their syllable; one string for each syllable. */
const makeSyllables = (): ReadonlyMap<string, string> => new Map(HAN_READINGS.split(' ').flatMap((entry) => {
  const [syllable = '', characters = ''] = entry.split(':');
  return [...characters].map((character) => [character, syllable] as const);
}));
let syllables: ReadonlyMap<string, string> | undefined;

/** Toneless pinyin of the Han characters of a word; characters without a reading are left out. */
export const hanSyllables = (word: string): readonly string[] => {
  const known = syllables ??= makeSyllables();
  return [...word.normalize('NFKC')].flatMap((character) => known.get(character) ?? []);
};

/** Initials and finals of the Mandarin readings of Han characters, each one symbol. */
export const hanSounds = (word: string): readonly string[] => [...hanSyllables(word).map(partsOfSyllable).join('')];
