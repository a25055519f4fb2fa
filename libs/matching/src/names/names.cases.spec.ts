import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { name } from '../testing/builders.js';
import { comparedNames as compare, nobodyCounted, type NameCase } from '../testing/compared-names.js';
import { lostNames } from '../testing/found-names.js';
import { bestComparison } from './compare-forms.js';
import { nameForms } from './name-forms.js';

const CASES: readonly NameCase[] = [
  { a: 'Katya Markova', b: 'Екатерина Маркова', level: 'NICKNAME', over: 5, because: 'a pet form is known in every script' },
  { a: 'დათო ჩიქოვანი', b: 'Davit Chikovani', level: 'NICKNAME', over: 5, because: 'so is one of another script than the full name' },
  { a: 'Xasan Cabdi', b: 'حسن عبدي', level: 'SAME_TRANSLITERATION', over: 6, because: 'Somali writes ح as x and ع as c' },
  { a: 'Γκεοργκι Βορντανγιαν', b: 'Georgi Vordanyan', level: 'SAME_TRANSLITERATION', over: 6, because: 'Greek writes d, g and y of foreign names with two letters' },
  { a: 'Ketevan Kapanadze', b: 'ქეთევან კაპანაძე', level: 'SAME_TRANSLITERATION', over: 10, because: 'ძ is dz' },
  { a: 'Hovhannes Harutyunyan', b: 'Հովհաննես Հարությունյան', level: 'SAME_TRANSLITERATION', over: 10, because: 'ու is one vowel' },
  { a: 'Violet Carter', b: 'Voilet Catrer', level: 'VARIANT_SPELLING', over: 8, because: 'letters change places under the fingers' },
  { a: 'Yousef AL-HASSAN', b: 'yousef al hassan', level: 'EXACT', over: 12, because: 'case and hyphen are no spelling' },
  { a: 'Yousef Al-Hassan', b: 'حسن يوسف', level: 'SAME_TRANSLITERATION', over: 10, because: 'the article is left out, the order turned, the script another' },
  { a: 'HASSAN<<YOUSEF<<<<<<', b: 'Yousef Hassan', level: 'ORDER_SWAPPED', over: 11, because: 'fillers of a machine-readable zone separate words' },
  { a: 'Mohammed Khalil', b: 'Muhammad Khaleel', level: 'VARIANT_SPELLING', over: 8, because: 'vowels and doubled letters vary' },
  { a: 'Abd al-Rahman Saleh', b: 'عبدالرحمن صالح', level: 'SAME_TRANSLITERATION', over: 10, because: 'servant of the Merciful is one name, glued or not' },
  { a: 'Abdurrahman Saleh', b: 'Abd el Rahman Saleh', level: 'EXACT', over: 10, because: 'the article melts into the next letter' },
  { a: 'Abdullah Saleh', b: 'عبد الله صالح', level: 'SAME_TRANSLITERATION', over: 10, because: 'the article of God is part of the name' },
  { a: 'Yousef Mansour', b: 'Yousef Masnour', level: 'VARIANT_SPELLING', over: 7, because: 'two letters changed places' },
  { a: 'Ali bin Omar Darwish', b: 'Ali Omar Darwish', level: 'EXACT', over: 18, because: 'bin is written or not' },
  { a: 'Oleksandr Shevchenko', b: 'Шевченко Олександр', level: 'SAME_TRANSLITERATION', over: 14, because: 'Ukrainian, family name first' },
  { a: 'Dimitrios Papadopoulos', b: 'Δημήτριος Παπαδόπουλος', level: 'SAME_TRANSLITERATION', over: 12, because: 'Greek' },
  { a: 'Rahul Sharma', b: 'राहुल शर्मा', level: 'SAME_TRANSLITERATION', over: 14, because: 'Devanagari: the last a is silent, the nearest i long' },
  { a: 'Shlomo Friedman', b: 'שלמה פרידמן', level: 'SAME_TRANSLITERATION', over: 12, because: 'Hebrew: p is f, final h is a vowel' },
  { a: 'Hossein Rahimi', b: 'حسین رحیمی', level: 'SAME_TRANSLITERATION', over: 8, because: 'Persian letters of Arabic script' },
  { a: 'Tesfaye Kebede', b: 'ተስፋዬ ከበደ', level: 'SAME_TRANSLITERATION', over: 12, because: 'Ethiopic syllables' },
  { a: 'Giorgi Beridze', b: 'გიორგი ბერიძე', level: 'SAME_TRANSLITERATION', over: 12, because: 'Georgian' },
  { a: 'Mehmet Şimşek', b: 'Mehmet Simsek', level: 'VARIANT_SPELLING', over: 12, because: 'accents get lost in passports' },
  { a: 'Misha Petrenko', b: 'Mykhailo Petrenko', level: 'NICKNAME', over: 10, because: 'a known short form' },
  { a: 'Yousef H.', b: 'Yousef Hassan', level: 'INITIAL', over: 5, because: 'an initial fits but says little' },
  { a: 'Yousef Hassan', b: 'Yousef Omar Hassan', level: 'OMITTED', over: 11, because: 'a middle name left out is not a contradiction' },
  { a: 'Yousef Tariq Hassan', b: 'Yousef Omar Hassan', level: 'PARTLY_CONTRADICTED', under: 8, because: 'two middle names contradict each other' },
  { a: 'Yousef Wardak', b: 'Samir Wardak', level: 'PARTLY_CONTRADICTED', under: 4, because: 'brothers share a family name and are two people' },
  { a: 'Hassan Omar', b: 'Hussein Amir', level: 'VARIANT_SPELLING', under: 7, because: 'other vowels make other names: nearly nothing is left' },
  { a: 'Ali', b: 'Ola', level: 'CONTRADICTED', under: -0.5, because: 'a short name has no room for two other vowels' },
  { a: 'Yousef Hassan', b: 'Dmytro Shevchenko', level: 'CONTRADICTED', under: -5, because: 'nothing agrees' },
  { a: '王小明', b: '王小明', level: 'EXACT', over: 8, because: 'the same characters' },
  { a: '王小明', b: 'Wang Xiaoming', level: 'SAME_TRANSLITERATION', over: 4, because: 'family name first and three characters without a space' },
  { a: '陈琳莹', b: 'Chen Lin-ying', level: 'SAME_TRANSLITERATION', over: 4, because: 'a given name of two characters, parted or not' },
  { a: '박지훈', b: 'Park Jihoon', level: 'SAME_TRANSLITERATION', over: 4, because: 'the usual spelling of a Korean family name, not the standard one' },
  { a: 'AlisherUsmanov', b: 'Alisher Usmanov', level: 'EXACT', over: 10, because: 'a capital inside tells where two words were glued together' },
  { a: 'alisherusmanov', b: 'Usmanov Alisher', level: 'VARIANT_SPELLING', over: 4, because: 'without a capital, and in the other order, they still meet' },
  { a: 'ХасанМухаммад', b: 'Hasan Muhammad', level: 'SAME_TRANSLITERATION', over: 8, because: 'capitals tell in any script that has them' },
  { a: 'თენგიზშალვაძე', b: 'Shalvadze Tengiz', level: 'SAME_TRANSLITERATION', over: 6, because: 'where there are none, letters do' },
  { a: 'Fern ando Torres', b: 'Fernando Daniel Torres Ruiz', level: 'VARIANT_SPELLING', over: 10, because: 'either side may have parted or joined a word' },
  { a: 'Yeong Seong Yoon', b: 'Yengseng Yun', level: 'VARIANT_SPELLING', over: 4, because: 'a Korean given name parted or not, by two ears' },
  { a: 'Kim Min-ho', b: '김민호', level: 'SAME_TRANSLITERATION', over: 6, because: 'parted by a hyphen' },
  { a: 'I Sehyok', b: '이서혁', level: 'SAME_TRANSLITERATION', over: 6, because: 'I is a family name, not a first letter' },
  { a: '준찬이', b: 'Lee Joonchan', level: 'SAME_TRANSLITERATION', over: 4, because: 'Hangul in the order of the West' },
  { a: 'Hsieh Chien-chun', b: '谢建军', level: 'SAME_TRANSLITERATION', over: 4, because: 'the spelling of Taiwan' },
  { a: 'Wong Tsz Keung', b: '王子强', level: 'SAME_TRANSLITERATION', over: 4, because: 'the spelling of Hong Kong' },
  { a: 'Kwok Yeungto', b: 'Guo Yangtao', level: 'VARIANT_SPELLING', over: 4, because: 'Cantonese is read as the Mandarin of its characters' },
];

describe('two names', () => {
  it.each(CASES)('$a / $b: $level, $because', ({ a, b, level, over, under, lost }) => {
    const comparison = compare(a, b);
    expect(comparison.level).toBe(level);
    if (over !== undefined) expect(comparison.bits).toBeGreaterThan(over);
    if (under !== undefined) expect(comparison.bits).toBeLessThan(under);
    if (over !== undefined) expect(lostNames({ a, b })).toBe(lost);
  });

  it('count an omitted word less than a contradicted one', () => {
    expect(compare('Yousef Hassan', 'Yousef Omar Hassan').bits).toBeGreaterThan(compare('Yousef Tariq Hassan', 'Yousef Omar Hassan').bits + 3);
  });

  it('are worth the more the rarer they are', () => {
    expect(compare('Zabihullah Stanekzai', 'Zabihullah Stanekzai').bits).toBeGreaterThan(compare('Mohammed Ali', 'Mohammed Ali').bits + 6);
  });

  it('see a given name met by a family name as swapped, though the order looks the same', () => {
    const left = nameForms([name('Yousef', 'GIVEN'), name('Hassan', 'FAMILY')]);
    const right = nameForms([name('Hassan', 'GIVEN'), name('Yousef', 'FAMILY')]);
    expect(bestComparison(left, right, nobodyCounted)).toMatchObject({ level: 'ORDER_SWAPPED', orderSwapped: true });
  });

  it('take the best of several names', () => {
    const left = nameForms([name('Ivan Moroz'), name('Yousef Hassan')]);
    expect(bestComparison(left, nameForms([name('Yousef Hassan'), name('Petro Zhuk')]), nobodyCounted)?.level).toBe('EXACT');
  });

  it('compare alike from both sides, though many ways of pairing their words tie', () => {
    const word = fc.constantFrom('Ali', 'Aly', 'Omar', 'Omer', 'Zhuk', 'A');
    const names = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => name(words.join(' '))), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(names, names, (mine, theirs) => {
      const [left, right] = [nameForms(mine), nameForms(theirs)];
      expect(bestComparison(left, right, nobodyCounted)).toEqual(bestComparison(right, left, nobodyCounted));
    }), { numRuns: 3000 });
  });

  it('do not count a word that stands twice as swapped', () => {
    expect(compare('Omar Ali Omar', 'Omar Ali').orderSwapped).toBe(false);
    expect(compare('Omar Ali', 'Omar Ali Omar').orderSwapped).toBe(false);
  });
});
