/** ISO 15924 code of the script that most letters of a name are in; Zyyy when it has no letter. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu], ['Arab', /\p{Script=Arabic}/gu], ['Cyrl', /\p{Script=Cyrillic}/gu], ['Ethi', /\p{Script=Ethiopic}/gu], ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu], ['Armn', /\p{Script=Armenian}/gu], ['Geor', /\p{Script=Georgian}/gu], ['Deva', /\p{Script=Devanagari}/gu], ['Beng', /\p{Script=Bengali}/gu],
  ['Guru', /\p{Script=Gurmukhi}/gu], ['Gujr', /\p{Script=Gujarati}/gu], ['Taml', /\p{Script=Tamil}/gu], ['Telu', /\p{Script=Telugu}/gu], ['Sinh', /\p{Script=Sinhala}/gu],
  ['Thai', /\p{Script=Thai}/gu], ['Khmr', /\p{Script=Khmer}/gu], ['Mymr', /\p{Script=Myanmar}/gu], ['Tibt', /\p{Script=Tibetan}/gu], ['Thaa', /\p{Script=Thaana}/gu], ['Syrc', /\p{Script=Syriac}/gu],
  ['Kore', /\p{Script=Hangul}/gu], ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu], ['Hani', /\p{Script=Han}/gu],
];
export function scriptOf(name: string): string {
  const counted = SCRIPTS.map(([code, letters]) => ({ code, count: name.match(letters)?.length ?? 0 }));
  const most = counted.reduce((best, next) => (next.count > best.count ? next : best), { code: 'Zyyy', count: 0 });
  return most.code;
}
