/** Letters that do not come apart into a base letter and a mark. */
const WHOLE: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', İ: 'I', æ: 'ae', Æ: 'Ae' };
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** Latin letters as a keyboard without marks gives them; by the rule of passports (ICAO 9303) umlauts become two letters. */
export const withoutMarks = (text: string, passport: boolean): string =>
  text.replace(/[äöüÄÖÜ]/gu, (letter) => (passport ? UMLAUTS[letter] ?? letter : letter)).replace(/[ßøØłŁđĐıİæÆ]/gu, (letter) => WHOLE[letter] ?? letter).normalize('NFD').replace(/\p{M}/gu, '');
