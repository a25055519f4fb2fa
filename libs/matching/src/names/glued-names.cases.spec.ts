import { describe, expect, it } from '@jest/globals';
import { comparedNames, type NameCase } from '../testing/compared-names.js';
import { lostNames } from '../testing/found-names.js';

const CASES: readonly NameCase[] = [
  { a: 'မောင်မောင်ခင်', b: 'Maung Maung Khin', level: 'SAME_TRANSLITERATION', over: 10, because: 'Burmese names are written without spaces' },
  { a: 'ဇော်မင်းထွန်း', b: 'Zaw Min Tun', level: 'SAME_TRANSLITERATION', over: 10, because: 'rhymes are read as Burmese spell them: aw, in, un' },
  { a: 'သန်းရွှေ', b: 'Than Shwe', level: 'SAME_TRANSLITERATION', over: 8, lost: 'B_BY_A', because: 'ရှ is sh' },
  { a: 'ရွှေ မြင့်', b: 'Shwe Myint', level: 'SAME_TRANSLITERATION', over: 10, because: 'a short nasal is written with a t' },
  { a: 'ကျော်ထက်', b: 'Kyaw Htet', level: 'SAME_TRANSLITERATION', over: 6, lost: 'B_BY_A', because: 'the breath of Htet is a letter in Latin only' },
  { a: 'သန်းရွှေ', b: 'Thein Sein', level: 'CONTRADICTED', under: -3, because: 'another name of as many syllables' },
  { a: 'محمدعليحسن', b: 'محمد علي حسن', level: 'VARIANT_SPELLING', over: 10, because: 'three words written as one' },
  { a: 'محمدعليحسن', b: 'Mohammed Ali Hassan', level: 'SAME_TRANSLITERATION', over: 8, because: 'three words written as one, in another script' },
  { a: 'Wang Xiao Ming', b: 'Xiao Ming', level: 'VARIANT_SPELLING', over: 8, because: 'a family name left out, and as many words on both sides' },
  { a: 'Xiao Ming', b: 'Wang Xiaoming', level: 'VARIANT_SPELLING', over: 8, because: 'parted on one side, with the family on the other' },
  { a: 'Maria Jose Perez', b: 'Mariajose Perez Lopez', level: 'VARIANT_SPELLING', over: 10, because: 'glued on one side, and another word more on the other' },
  { a: 'hassanmohammedali', b: 'Mohammed Ali Hassan', level: 'VARIANT_SPELLING', over: 10, because: 'glued with the family first' },
  { a: 'Yousef Hassan', b: 'Samir Wardak', level: 'CONTRADICTED', under: -5, because: 'words that are joined must also be like' },
  { a: 'Pang Hsuan-kuo', b: 'Pang Hsuan Kuo', level: 'VARIANT_SPELLING', over: 10, because: 'Pang and Kuo are both families, so each office parts elsewhere' },
  { a: 'Nureddin Yilmaz', b: 'Nur ad-Din Yilmaz', level: 'VARIANT_SPELLING', over: 10, because: 'the article is left in the word that is one' },
  { a: 'राजकुमार शर्मा', b: 'Rajkumar Sharma', level: 'SAME_TRANSLITERATION', over: 15, because: 'a vowel inside a word is written and not heard' },
  { a: 'ກົງແກ້ວ ພົມມະ', b: 'Kongkaew Phomma', level: 'SAME_TRANSLITERATION', over: 5, because: 'Lao is read as its neighbour Thai' },
  { a: 'Parwin Hasan', b: 'پەروین حەسەن', level: 'SAME_TRANSLITERATION', over: 8, because: 'Kurdish in Arabic letters writes its vowels' },
  { a: 'Ali Hassan', b: 'Alihasan Omar', level: 'VARIANT_SPELLING', over: 5, because: 'two names may be one given name' },
];

describe('names glued together or parted', () => {
  it.each(CASES)('$a / $b: $level, $because', ({ a, b, level, over, under, lost }) => {
    const comparison = comparedNames(a, b);
    expect(comparison.level).toBe(level);
    if (over !== undefined) expect(comparison.bits).toBeGreaterThan(over);
    if (under !== undefined) expect(comparison.bits).toBeLessThan(under);
    if (over !== undefined) expect(lostNames({ a, b })).toBe(lost);
  });
});
