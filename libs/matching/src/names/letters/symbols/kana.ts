/** Rows of the kana table: consonant and the syllables with a, i, u, e, o. Symbols are sounds: S sh, C ch, c ts, Z j. */
const ROWS = `-:アイウエオ k:カキクケコ g:ガギグゲゴ s:サ.スセソ z:ザ.ズゼゾ t:タ..テト d:ダ..デド n:ナニヌネノ h:ハヒ.ヘホ b:バビブベボ p:パピプペポ m:マミムメモ y:ヤ.ユ.ヨ r:ラリルレロ w:ワヰ.ヱヲ v:ヷヸヴヹヺ S:.シ C:.チ c:..ツ Z:.ジ D:.ヂヅ f:..フ`;
const VOWELS = 'aiueo';
const SMALL: Readonly<Record<string, string>> = { ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o', ャ: 'ya', ュ: 'yu', ョ: 'yo', ヮ: 'wa' };
const OTHERS: Readonly<Record<string, string>> = { ン: 'N', ッ: 'q', ー: '-', ヶ: 'ke', ヵ: 'ka' };

const SYLLABLES = new Map(ROWS.split(' ').flatMap((row) => {
  const [consonant = '', syllables = ''] = row.split(':');
  return [...syllables].flatMap((syllable, at) => (syllable === '.' ? [] : [[syllable, (consonant === '-' ? '' : consonant) + (VOWELS[at] ?? '')] as const]));
}));

const HIRAGANA = /[\u3041-\u3096]/gu;
const TO_KATAKANA = 0x60;
const toKatakana = (word: string): string => word.replace(HIRAGANA, (letter) => String.fromCharCode(letter.charCodeAt(0) + TO_KATAKANA));

/** A small vowel takes the place of the vowel before it: フィ is fi, ティ ti, シェ She; a small ya, yu, yo that of an i. */
const append = (sounds: string, letter: string): string => {
  const small = SMALL[letter];
  if (small === undefined) return sounds + (SYLLABLES.get(letter) ?? OTHERS[letter] ?? '');
  const glide = /[SCZ]i$/u.test(sounds) ? small.replace('y', '') : small;
  return (/[aiueo]$/u.test(sounds) ? sounds.slice(0, -1) : sounds) + (/u$/u.test(sounds) && !/[fvcsztd]u$/u.test(sounds) && small.length === 1 ? 'w' : '') + glide;
};

/** Sounds of kana, each one symbol. */
export const kanaSounds = (word: string): readonly string[] => [...[...toKatakana(word.normalize('NFKC'))].reduce(append, '')];
