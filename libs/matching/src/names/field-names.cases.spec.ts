import { describe, expect, it } from '@jest/globals';
import { comparedNames, type NameCase } from '../testing/compared-names.js';
import { lostNames } from '../testing/found-names.js';

/** What offices put before, behind and between names, and what they leave out. */
const CASES: readonly NameCase[] = [
  { a: 'U Kyaw Min', b: 'Kyaw Min', level: 'EXACT', over: 15, because: 'U is Burmese for Mr, before two words' },
  { a: 'U Minho', b: 'Woo Minho', level: 'VARIANT_SPELLING', over: 5, because: 'before one word, U is a Korean family' },
  { a: 'ဦးကျော် မင်း', b: 'Kyaw Min', level: 'SAME_TRANSLITERATION', over: 15, because: 'ဦး is glued to the name' },
  { a: 'Maung Maung Khin', b: 'Maung Maung Khin', level: 'EXACT', over: 15, because: 'Maung is also a name' },
  { a: 'Ko Kyaw Min', b: 'Kyaw Min Aung', level: 'OMITTED', over: 15, because: 'Ko may be a title, so it contradicts nothing' },
  { a: 'Ko Minho', b: 'Lee Minho', level: 'PARTLY_CONTRADICTED', under: 5, because: 'before one word it is a family' },
  { a: 'Fatima Akter Begum', b: 'Fatima Akter Khatun', level: 'OMITTED', over: 15, because: 'Begum and Khatun are words of address' },
  { a: 'Imran Ali Khan', b: 'Imran Ali Shah', level: 'PARTLY_CONTRADICTED', under: 12, because: 'Khan is a family name' },
  { a: 'አቶ ተስፋዬ ከበደ', b: 'Ato Tesfaye Kebede', level: 'SAME_TRANSLITERATION', over: 15, because: 'Amharic for Mr, in two scripts' },
  { a: 'ወ/ሮ አስቴር ግርማ', b: 'Aster Girma', level: 'SAME_TRANSLITERATION', over: 15, because: 'Weizero is shortened with a stroke' },
  { a: '김민호 씨', b: 'Kim Minho', level: 'SAME_TRANSLITERATION', over: 12, because: 'Korean for Mr stands behind' },
  { a: '田中太郎さん', b: '田中太郎', level: 'EXACT', over: 10, because: 'Japanese for Mr is glued behind' },
  { a: 'г-н Иванов Пётр', b: 'Ivanov Petr', level: 'SAME_TRANSLITERATION', over: 15, because: 'Russian for Mr is shortened with a hyphen' },
  { a: 'κ. Παπαδόπουλος Νίκος', b: 'Nikos Papadopoulos', level: 'SAME_TRANSLITERATION', over: 15, because: 'Greek for Mr is one letter' },
  { a: 'श्री राहुल शर्मा', b: 'Rahul Sharma', level: 'SAME_TRANSLITERATION', over: 15, because: 'Hindi for Mr' },
  { a: 'নায়লা বেগম', b: 'Nayla Begum', level: 'SAME_TRANSLITERATION', over: 8, because: 'of two words, neither is taken away' },
  { a: 'মোঃ করিম', b: 'Mohammed Karim', level: 'NICKNAME', over: 8, because: 'Muhammad is shortened to its first letters' },
  { a: 'นายสมชาย ใจดี', b: 'Somchai Jaidee', level: 'SAME_TRANSLITERATION', over: 10, because: 'Thai for Mr is glued before' },
  { a: 'លោក សុខ ចាន់', b: 'Sok Chan', level: 'SAME_TRANSLITERATION', over: 10, because: 'Khmer for Mr' },
  { a: 'آقای حسین رحیمی', b: 'Hossein Rahimi', level: 'SAME_TRANSLITERATION', over: 12, because: 'Persian for Mr' },
  { a: 'السيد يوسف حسن', b: 'Yousef Hassan', level: 'SAME_TRANSLITERATION', over: 12, because: 'Arabic for Mr' },
  { a: 'מר יוסי כהן', b: 'Yosef Cohen', level: 'SAME_TRANSLITERATION', over: 10, because: 'Hebrew for Mr' },
  { a: 'Ben Johnson', b: 'Mark Johnson', level: 'PARTLY_CONTRADICTED', under: 4, because: 'Ben is a given name where a name begins' },
  { a: 'Bin Zhang', b: 'Wei Zhang', level: 'PARTLY_CONTRADICTED', under: 4, because: 'so is Bin' },
  { a: 'An Nguyen', b: 'Hoa Nguyen', level: 'PARTLY_CONTRADICTED', under: 4, because: 'so is An' },
  { a: 'Al Gore', b: 'Mark Gore', level: 'PARTLY_CONTRADICTED', under: 4, because: 'so is Al, before one word' },
  { a: 'Le Van Nam', b: 'Tran Van Nam', level: 'PARTLY_CONTRADICTED', under: 4, because: 'Le is a Vietnamese family' },
  { a: 'Ben Ali, Yousef', b: 'Yousef Ali', level: 'ORDER_SWAPPED', over: 12, because: 'before a comma it belongs to the family name' },
  { a: 'AL-HASSAN Yousef', b: 'Yousef Hassan', level: 'ORDER_SWAPPED', over: 12, because: 'with a hyphen it is an article' },
  { a: 'আবদুল করিম', b: 'Abdul Karim', level: 'SAME_TRANSLITERATION', over: 6, because: 'servant of the Generous, in Bengali' },
  { a: 'अब्दुल करीम', b: 'Abdulkarim', level: 'SAME_TRANSLITERATION', over: 6, because: 'in Hindi' },
  { a: 'Абдул Карим', b: 'Абдулкарим', level: 'EXACT', over: 10, because: 'in Russian, apart or glued' },
  { a: 'აბდულ კარიმ', b: 'Abdul Karim', level: 'SAME_TRANSLITERATION', over: 6, because: 'in Georgian' },
  { a: 'Abdullah Khan', b: 'আব্দুল্লাহ খান', level: 'SAME_TRANSLITERATION', over: 12, because: 'the name of God is not parted' },
  { a: 'عبد العزيز صالح', b: 'Abdulaziz Saleh', level: 'SAME_TRANSLITERATION', over: 12, because: 'a name that begins with a vowel is joined as well' },
  { a: 'احمد حسن', b: 'محمود حسن', level: 'PARTLY_CONTRADICTED', under: 4, because: 'both have the pet form Hamudi, and are two names' },
  { a: 'علي حسن', b: 'علاء حسن', level: 'PARTLY_CONTRADICTED', under: 6, because: 'a word without vowels is no pet form of another that looks like it' },
  { a: 'حمودي حسن', b: 'Mohammed Hassan', level: 'NICKNAME', over: 6, because: 'a pet form as Arabic writes it' },
  { a: 'יוסי כהן', b: 'Yosef Cohen', level: 'SAME_TRANSLITERATION', over: 8, because: 'the letters of Yossi are near to Yosef' },
  { a: 'מוטי כהן', b: 'Mordechai Cohen', level: 'NICKNAME', over: 6, because: 'a pet form as Hebrew writes it' },
  { a: 'MUXXLLER<<JUERGEN<<<', b: 'Jürgen Müller', level: 'VARIANT_SPELLING', over: 12, because: 'Doc 9303: Ü is UXX or UE' },
  { a: 'MUNXXOZ<<INES<<<<', b: 'Inés Muñoz', level: 'VARIANT_SPELLING', over: 12, because: 'Doc 9303: Ñ is NXX or N' },
  { a: 'STRASSER<<GUENTHER', b: 'Günther Straßer', level: 'VARIANT_SPELLING', over: 12, because: 'Doc 9303: ß is SS' },
  { a: 'OESTERGAARD<<SOEREN', b: 'Søren Østergård', level: 'VARIANT_SPELLING', over: 8, because: 'Doc 9303: Ø is OE, Å is AA' },
  { a: 'THORSDOTTIR<<GUDRUN', b: 'Guðrún Þórsdóttir', level: 'VARIANT_SPELLING', over: 12, because: 'Doc 9303: Þ is TH' },
  { a: 'HOXHA<<XHEMAL', b: 'Xhemal Hoxha', level: 'ORDER_SWAPPED', over: 12, because: 'an X of Albanian stands as it is' },
  { a: 'SHCHERBAKOV<<IURII', b: 'Юрий Щербаков', level: 'SAME_TRANSLITERATION', over: 12, because: 'Doc 9303: Щ is SHCH, Ю is IU' },
  { a: 'ABDULRAHMANZAI<<MOHAMMADI<YOUS', b: 'Mohammadi Yousuf Abdulrahmanzai', level: 'VARIANT_SPELLING', over: 20, because: 'thirty letters are the whole field, which cut off the last word' },
  { a: 'ABDULRAHMANZAI<<MOHAMMADI<YOUS', b: 'Mohammadi Karim Abdulrahmanzai', level: 'PARTLY_CONTRADICTED', under: 12, because: 'what is left of it still contradicts' },
  { a: 'ABDULRAHMANZAI<<MOHAMMADI<JOS<<', b: 'Mohammadi Josefina Abdulrahmanzai', level: 'PARTLY_CONTRADICTED', under: 12, because: 'a filler behind it says that it is whole' },
];

describe('names as offices write them', () => {
  it.each(CASES)('$a / $b: $level, $because', ({ a, b, level, over, under, lost }) => {
    const comparison = comparedNames(a, b);
    expect(comparison.level).toBe(level);
    if (over !== undefined) expect(comparison.bits).toBeGreaterThan(over);
    if (under !== undefined) expect(comparison.bits).toBeLessThan(under);
    if (over !== undefined) expect(lostNames({ a, b })).toBe(lost);
  });
});
