/** Letters that mean more than their base letter; every other accent is dropped. */
const LETTERS: Readonly<Record<string, string>> = {
  ç: 'ch', č: 'ch', ć: 'ch', ş: 'sh', š: 'sh', ś: 'sh', ș: 'sh', ž: 'zh', ż: 'zh', ź: 'zh', ğ: 'g', ł: 'l', đ: 'd', ø: 'o', œ: 'o', æ: 'e',
  ß: 's', þ: 'th', ð: 'dh', ı: 'i', ə: 'a', ŋ: 'n', ħ: 'h', ț: 'ts', ţ: 'ts', ď: 'd', ʻ: '', ʼ: '', ʿ: '', ʾ: '',
};

/** Groups of letters and their sounds, the longest first. Spelling differs by language; the table of costs forgives the rest. */
const GROUPS: readonly (readonly [string, string])[] = [
  ['tsch', 'C'], ['sch', 'S'], ['tch', 'C'], ['dzh', 'j'], ['sh', 'S'], ['ch', 'C'], ['kh', 'x'], ['gh', 'G'], ['zh', 'Z'], ['dj', 'j'],
  ['ph', 'f'], ['th', 'T'], ['dh', 'D'], ['bh', 'b'], ['jh', 'j'], ['ts', 'c'], ['tz', 'c'], ['ck', 'k'], ['qu', 'k'], ['cz', 'C'], ['sz', 'S'],
  ['ou', 'u'], ['oo', 'u'], ['ee', 'i'], ['ie', 'i'], ['ce', 'se'], ['ci', 'si'], ['cy', 'si'], ['c', 'k'], ['x', 'ks'],
  ['you', 'yu'], ['ya', 'ya'], ['ye', 'ye'], ['yi', 'yi'], ['yo', 'yo'], ['yu', 'yu'], ['y', 'i'],
];

const GROUP_PATTERN = new RegExp(GROUPS.map(([letters]) => letters).join('|'), 'g');
const SOUND_OF = new Map(GROUPS);

const plain = (letter: string): string => LETTERS[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');

/** Sounds of a lower-case Latin token. */
export const soundsOfLatin = (token: string): string =>
  [...token].map(plain).join('').replace(GROUP_PATTERN, (letters) => SOUND_OF.get(letters) ?? letters);
