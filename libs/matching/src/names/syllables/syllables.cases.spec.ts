import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readToken } from '../name-token.js';
import { syllablesApart } from './index.js';

const ANY = 3;
const apart = (a: string, b: string): number | undefined => syllablesApart(readToken(a).syllables, readToken(b).syllables, ANY);

interface Case { readonly a: string; readonly b: string; readonly most: number; readonly because: string }
const SAME: readonly Case[] = [
  { a: 'lee', b: '이', most: 3, because: 'an l that is not spoken' },
  { a: 'rhee', b: 'yi', most: 4, because: 'one family in two passports' },
  { a: 'park', b: '박', most: 2.5, because: 'an r for the ear of the English' },
  { a: 'choi', b: 'choe', most: 1, because: 'standard and use' },
  { a: 'jeong', b: 'chung', most: 1.5, because: 'standard and use' },
  { a: 'yengdje', b: '영재', most: 4, because: 'heard by a French ear' },
  { a: 'hadschu', b: '하주', most: 2, because: 'heard by a German ear' },
  { a: 'hsieh', b: '谢', most: 2, because: 'Wade-Giles' },
  { a: 'tsai', b: 'cai', most: 1, because: 'Wade-Giles and pinyin' },
  { a: 'chyangjye', b: 'qiangjie', most: 3, because: 'Yale and pinyin' },
  { a: 'keung', b: '强', most: 1.5, because: 'Hong Kong' },
  { a: 'cheung', b: '張', most: 1.5, because: 'Hong Kong, in traditional characters' },
  { a: 'lu', b: '吕', most: 1, because: 'ü without its dots' },
];
const OTHERS = [['kim', 'ban'], ['민호', 'jisoo'], ['wang', 'li'], ['강', '범'], ['yusuf', 'mina'], ['xiaoming', 'dawei']] as const;

describe('syllables of two words', () => {
  it.each(SAME)('$a is $b: $because', ({ a, b, most }) => { expect(apart(a, b)).toBeLessThanOrEqual(most); });
  it.each(OTHERS)('%s is not %s', (a, b) => { expect(apart(a, b)).toBeUndefined(); });

  it('are apart by the same from both sides', () => {
    const word = fc.constantFrom('kim', 'gem', 'jaeyoung', 'djeyeng', '재영', 'haeun', 'keung', 'qiang', '强', 'hsiaoping', 'lin', 'i', 'smith');
    fc.assert(fc.property(word, word, (a, b) => { expect(apart(a, b)).toBe(apart(b, a)); }));
  });

  it('of more than so many are not looked at', () => {
    expect(syllablesApart(readToken('marina').syllables, readToken('malina').syllables, 2)).toBeUndefined();
  });
});
