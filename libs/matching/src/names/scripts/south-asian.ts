/**
 * Scripts of one plan with Devanagari: the Indian standard IS 13194 gave their letters the same places, and Unicode
 * kept them, so a letter is read as the Devanagari one in its place.
 */
const BLOCK_SIZE = 0x80;
const DEVANAGARI = 0x900;
const LAST_BLOCK = 0xd7f;

/** Letters that are not what their place says: Bengali ৎ is a final t; Bengali য is a j, with its dot a y; Tamil writes one letter for voiced and unvoiced. */
const OWN: Readonly<Record<string, string>> = { ৎ: 'त्', য: 'ज', '\u09DF': 'य', '\u09F0': 'र', '\u09F1': 'व', '\u0BB5': 'व', '\u0A70': 'ं', '\u0A71': '', '\u0D7A': 'ण्', '\u0D7B': 'न्', '\u0D7C': 'र्', '\u0D7D': 'ल्', '\u0D7E': 'ळ्' };

const moved = (letter: string): string => {
  const code = letter.charCodeAt(0);
  return code < DEVANAGARI || code > LAST_BLOCK ? letter : String.fromCharCode(DEVANAGARI + (code % BLOCK_SIZE));
};

export const likeDevanagari = (token: string): string => [...token.normalize('NFC').replaceAll('\u09AF\u09BC', '\u09DF')].map((letter) => OWN[letter] ?? moved(letter)).join('').normalize('NFKD');

const pairs = (text: string): ReadonlyMap<string, string> => new Map(text.trim().split(/\s+/).map((entry) => [[...entry][0] ?? '', [...entry].slice(1).join('')]));

/** Royal Thai General System of Transcription: a vowel written before its consonant is heard after it. */
const THAI = pairs(`กk ขk ฃk คk ฅk ฆk งng จj ฉC ชC ซs ฌC ญy ฎd ฏt ฐt ฑt ฒt ณn ดd ตt ถt ทt ธt นn บb ปp ผp ฝf พp ฟf ภp มm ยy รr ฤru ลl วw ศs ษs สs หh ฬl อ ฮh
  ะa ัa าa ำam ิi ีi ึu ืu ุu ูu เe แe โo ใai ไai`);
const THAI_BEFORE = /([เแโใไ])(.)/gu;
const SILENCED = /(?:ท(?=ร\u0E4C))?.[\u0E34\u0E38]?\u0E4C/gu;
/** Lao letters stand where the Thai ones do, one half block further. */
const LAO = /[\u0E81-\u0EDF]/gu;
export const soundsOfLao = (token: string): string => soundsOfThai(token.normalize('NFC').replace(LAO, (letter) => (letter === 'ວ' ? 'ว' : String.fromCharCode(letter.charCodeAt(0) - BLOCK_SIZE))));
export const soundsOfThai = (token: string): string =>
  [...token.normalize('NFC').replace(SILENCED, '').replace(THAI_BEFORE, '$2$1')].map((letter) => THAI.get(letter) ?? '').join('');

/** Abugidas whose consonant has an a, unless a sign, a medial or an end of syllable follows. */
const withInherent = (letters: readonly string[], table: ReadonlyMap<string, string>, isConsonant: (letter: string) => boolean, hasVowel: (next: string) => boolean): string =>
  letters.map((letter, at) => {
    const next = letters[at + 1];
    return (table.get(letter) ?? '') + (isConsonant(letter) && (next === undefined || !hasVowel(next)) && next !== undefined ? 'a' : '');
  }).join('');

/** UNGEGN romanisation of Khmer, reduced to the sounds; a coeng joins two consonants. */
const KHMER = pairs(`កk ខk គk ឃk ងng ចC ឆC ជC ឈC ញny ដd ឋt ឌd ឍt ណn តt ថt ទt ធt នn បb ផp ពp ភp មm យy រr លl វv សs ហh ឡl អ ឥi ឦi ឧu ឩu ឫru ឬru ឭlu ឮlu ឯe ឰai ឱo ឪau
  ាa ិi ីi ឹu ឺu ុu ូu ួua ើe ឿu ៀie េe ែe ៃai ោo ៅau ំm`);
const KHMER_VOWEL = /[\u17B6-\u17C8]/u;
const COENG = '\u17D2';
export const soundsOfKhmer = (token: string): string =>
  withInherent([...token.normalize('NFC')], KHMER, (letter) => letter >= 'ក' && letter <= 'អ', (next) => KHMER_VOWEL.test(next) || next === COENG);
